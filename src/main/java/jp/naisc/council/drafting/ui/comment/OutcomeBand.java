package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.Placement;

/** What a thread is about and what became of it: the words, or both wordings, or the words as they were. */
final class OutcomeBand extends Div {
    /** A quote is there to recognise the words by; the words themselves stand in the paper. */
    private static final int LONGEST = 300;

    private final CommentWords words;

    /** @param since says when, and by whom, the words became others */
    OutcomeBand(PlacedThread placed, CommentWords words, Function<Outcome, Optional<String>> since) {
        this.words = words;
        addClassName("outcome");
        var outcome = placed.outcome();
        boolean whole = placed.thread().placement().kind() == Placement.Kind.PROVISION;
        switch (outcome.kind()) {
            case EXACT -> exact(placed, outcome);
            case MOVED -> {
                state("moved", words.say("drafting.comment.outcome.MOVED"));
                quote(
                        words.say(
                                "drafting.comment.moved",
                                place(placed.thread().placement().label()),
                                place(outcome.label())),
                        List.of(WordRun.same(Shortened.of(outcome.words(), LONGEST))),
                        true);
            }
            case CHANGED -> {
                state("warn", words.say("drafting.comment.outcome.CHANGED"));
                var runs = WordRun.between(outcome.quote(), outcome.words());
                quote(words.say("drafting.comment.then"), runs, false);
                quote(words.say(whole ? "drafting.comment.now.provision" : "drafting.comment.now"), runs, true);
            }
            case GONE -> {
                state("gone", words.say("drafting.comment.outcome.GONE"));
                quote(
                        words.say(
                                "drafting.comment.then.at",
                                place(placed.thread().placement().label())),
                        List.of(WordRun.same(Shortened.of(outcome.quote(), LONGEST))),
                        false);
            }
        }
        if (outcome.kind() != Outcome.Kind.EXACT) {
            since.apply(outcome).ifPresent(says -> {
                var line = new Div(says);
                line.addClassNames("line", "since");
                add(line);
            });
        }
    }

    private void exact(PlacedThread placed, Outcome outcome) {
        switch (placed.thread().placement().kind()) {
            case DOCUMENT -> {
                var line = new Div(words.say("drafting.comment.document.head"));
                line.addClassName("where");
                add(line);
            }
            case PROVISION -> {
                var line = new Div(words.say("drafting.comment.provision", place(outcome.label())));
                line.addClassName("where");
                add(line);
            }
            case WORDS ->
                quote(place(outcome.label()), List.of(WordRun.same(Shortened.of(outcome.words(), LONGEST))), true);
        }
    }

    private String place(String label) {
        return label.isEmpty() ? words.say("drafting.comment.title") : label;
    }

    private void state(String kind, String says) {
        var sign = new Span();
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var state = new Div(sign, new Span(says));
        state.addClassNames("state", kind);
        add(state);
    }

    /** The words on one side of a comparison; what is not on the other side is marked, and said to be for those who hear it. */
    private void quote(String caption, List<WordRun> runs, boolean now) {
        var html = new Markup().line("span", caption, "class", "cap");
        for (WordRun run : runs) {
            var text = now ? run.after() : run.before();
            if (text.isEmpty()) {
                continue;
            }
            if (run.isSame()) {
                html.text(text);
            } else {
                html.open("mark", "class", "was")
                        .line(
                                "span",
                                words.say(now ? "drafting.comment.run.new" : "drafting.comment.run.old"),
                                "class",
                                "sr")
                        .text(text)
                        .close();
            }
        }
        var quote = new Written("blockquote", "quote").show(html);
        add(quote);
    }
}
