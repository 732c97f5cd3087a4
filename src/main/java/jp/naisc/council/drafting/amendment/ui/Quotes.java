package jp.naisc.council.drafting.amendment.ui;

import java.util.Arrays;
import java.util.List;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.document.compare.Words;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.drafting.amendment.Piece;

/** Words to go and words to come, with as much around them as one needs to know them again; readable as words too. */
final class Quotes {

    private static final int AROUND = 24;

    private final AmendmentWords words;

    Quotes(AmendmentWords words) {
        this.words = words;
    }

    /** @param label how the provision is called now */
    void piece(Piece piece, String label, Markup html) {
        html.open("blockquote", "class", "quote");
        var shape = words.say("drafting.amendment.shape." + piece.shape().name());
        html.line(
                "span", shape.isEmpty() ? label : words.say("drafting.amendment.place", label, shape), "class", "cap");
        runs(piece.runs(), html);
        html.close();
    }

    /** The words of a suggestion by themselves. */
    void suggestion(Suggestion open, String label, Markup html) {
        html.open("blockquote", "class", "quote").line("span", label, "class", "cap");
        if (!open.removed().isEmpty()) {
            gone(open.removed(), html);
        }
        if (!open.added().isEmpty()) {
            come(open.added(), html);
        }
        if (open.removed().isEmpty() && open.added().isEmpty()) {
            html.text(words.say(
                    "drafting.amendment.shape." + open.parts().getFirst().wish().name()));
        }
        html.close();
    }

    private void runs(List<WordRun> runs, Markup html) {
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            run(
                    run,
                    run.isSame() ? Shortened.beside(run.text(), AROUND, i > 0, i < runs.size() - 1) : run.text(),
                    html);
        }
    }

    /** All words of a provision, for two states of it side by side: what stands there in only one of them is marked. */
    void whole(Piece here, Piece there, Markup html) {
        boolean[] only = onlyHere(here.standing(), there.standing());
        int at = 0;
        for (WordRun run : here.runs()) {
            if (run.before().isEmpty()) {
                run(run, run.text(), html);
            }
            for (int from = 0; from < run.before().length(); ) {
                int to = from + 1;
                while (to < run.before().length() && only[at + to] == only[at + from]) {
                    to++;
                }
                var words = run.before().substring(from, to);
                if (only[at + from]) {
                    html.open("mark");
                    run(run, words, html);
                    html.close();
                } else {
                    run(run, words, html);
                }
                from = to;
            }
            at += run.before().length();
        }
    }

    private static boolean[] onlyHere(String here, String there) {
        var only = new boolean[here.length()];
        int at = 0;
        for (WordRun run : Words.compare(there, here)) {
            Arrays.fill(only, at, at + run.after().length(), !run.isSame());
            at += run.after().length();
        }
        return only;
    }

    private void run(WordRun run, String text, Markup html) {
        switch (run.kind()) {
            case DELETED -> gone(text, html);
            case INSERTED -> come(text, html);
            case SAME -> html.text(text);
        }
    }

    private void gone(String text, Markup html) {
        html.open("del")
                .line("span", words.say("drafting.amendment.deleted"), "class", "sr")
                .text(text)
                .close();
    }

    private void come(String text, Markup html) {
        html.open("ins")
                .line("span", words.say("drafting.amendment.added"), "class", "sr")
                .text(text)
                .close();
    }
}
