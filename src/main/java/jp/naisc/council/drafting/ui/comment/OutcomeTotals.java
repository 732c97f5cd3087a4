package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.ThreadId;

/** What became of the comments in a version, in numbers; those whose words are gone one by one, for somebody to see to. */
final class OutcomeTotals extends Div {
    private static final int MOST = 20;
    private static final int QUOTE = 60;

    private final CommentWords words;

    /**
     * @param threads those that there were when the version was cut
     * @param address where they stand beside the live text; empty where it is not worked on any more
     */
    OutcomeTotals(PanelThreads threads, CommentWords words, Optional<ThreadAddress> address) {
        this.words = words;
        var all = threads.all();
        addClassName("totals");
        setVisible(!all.isEmpty());
        add(new Paragraph(words.say(
                "drafting.comment.totals",
                all.size(),
                count(all, Outcome.Kind.EXACT),
                count(all, Outcome.Kind.MOVED),
                count(all, Outcome.Kind.CHANGED),
                count(all, Outcome.Kind.GONE))));
        var lost = all.stream()
                .filter(placed -> placed.outcome().kind() == Outcome.Kind.GONE)
                .toList();
        if (!lost.isEmpty()) {
            var now = address.isPresent() ? threads.now() : Map.<ThreadId, Outcome.Kind>of();
            var list = new UnorderedList();
            lost.stream().limit(MOST).forEach(placed -> list.add(line(placed, now, address)));
            add(new Paragraph(words.say("drafting.comment.totals.lost")), list);
        }
        if (lost.size() > MOST) {
            add(new Paragraph(words.say("drafting.comment.totals.more", lost.size() - MOST)));
        }
    }

    private static long count(List<PlacedThread> all, Outcome.Kind kind) {
        return all.stream().filter(placed -> placed.outcome().kind() == kind).count();
    }

    private ListItem line(PlacedThread placed, Map<ThreadId, Outcome.Kind> now, Optional<ThreadAddress> address) {
        var thread = placed.thread();
        var line = new ListItem();
        line.getElement()
                .appendChild(
                        new Element("q").setText(Shortened.of(placed.outcome().quote(), QUOTE)));
        if (!thread.isOpen()) {
            line.add(state("drafting.comment.totals.settled"));
        } else if (address.isPresent() && now.containsKey(thread.id())) {
            var kind = now.get(thread.id());
            boolean lost = kind == Outcome.Kind.GONE || kind == Outcome.Kind.CHANGED;
            line.add(state("drafting.comment.totals." + (lost ? "open" : "found")));
            line.add(new Anchor(
                    address.get().of(thread.id()), words.say("drafting.comment.totals." + (lost ? "mend" : "see"))));
        }
        return line;
    }

    private Span state(String key) {
        var state = new Span(words.say(key));
        state.addClassName("quiet");
        return state;
    }
}
