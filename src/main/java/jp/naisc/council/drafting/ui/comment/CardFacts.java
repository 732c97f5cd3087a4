package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.drafting.comment.CommentThread;
import jp.naisc.council.drafting.comment.Placement;

/** What was decided about a thread, one line each: who sees to it, who settled it, who placed it anew. */
record CardFacts(CommentWords words, CommentActs acts) {

    List<Div> of(CommentThread thread) {
        return Stream.of(
                        thread.assignment().map(this::assigned),
                        thread.settled().map(this::settled),
                        Optional.of(thread.placement())
                                .filter(placement -> placement.how() != Placement.How.OPENED)
                                .map(this::placed))
                .flatMap(Optional::stream)
                .toList();
    }

    private Div assigned(CommentThread.Assignment given) {
        var name = acts.badge(given.assignee()).name();
        return line(
                "assigned",
                given.due()
                        .map(due -> words.say(
                                "drafting.comment.assigned.until",
                                name,
                                JapaneseDates.dateOfWeek(due, words.language())))
                        .orElseGet(() -> words.say("drafting.comment.assigned", name)));
    }

    private Div settled(CommentThread.Settlement settlement) {
        return line(
                "settled-by",
                words.say(
                        "drafting.comment.settled.by",
                        acts.badge(settlement.by()).name(),
                        words.date(settlement.at())));
    }

    private Div placed(Placement placement) {
        return line(
                "placed-by",
                words.say(
                        "drafting.comment.placed." + placement.how().name(),
                        acts.badge(placement.by()).name(),
                        words.date(placement.at())));
    }

    static Div line(String className, String says) {
        var line = new Div();
        line.addClassNames("line", className);
        line.setText(says);
        return line;
    }
}
