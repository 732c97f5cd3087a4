package jp.naisc.council.publication.web;

import java.util.List;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.document.format.Html;
import jp.naisc.council.publication.page.Words;

/**
 * Compared words as HTML. What came is {@code ins}, what went is {@code del}, and both say so in words that are read out
 * and can be shown: a change must be hearable, and visible without colour.
 */
final class RunsHtml {

    /** Unchanged words beyond this many are not repeated in a list of changes. */
    private static final int CONTEXT = 24;

    private final String added;
    private final String removed;
    private final String close;

    RunsHtml(Words words) {
        added = hidden(words.say("compare.added.open"));
        removed = hidden(words.say("compare.removed.open"));
        close = hidden(words.say("compare.close"));
    }

    private static String hidden(String words) {
        return "<span class=\"w\">" + Html.escaped(words) + "</span>";
    }

    /** All runs one after the other: the reading of both texts as one. */
    void write(StringBuilder out, List<WordRun> runs) {
        runs.forEach(run -> write(out, run.kind(), run.text()));
    }

    /** One column in full. */
    String column(List<WordRun> runs, boolean before) {
        var out = new StringBuilder();
        for (var run : runs) {
            if (isIn(run, before)) {
                write(out, run.kind(), before ? run.before() : run.after());
            }
        }
        return out.toString();
    }

    /** One column with long unchanged stretches shortened to what stands next to a change. */
    String excerpt(List<WordRun> runs, boolean before) {
        var out = new StringBuilder();
        for (var i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (isIn(run, before)) {
                var words = before ? run.before() : run.after();
                write(
                        out,
                        run.kind(),
                        run.isSame() ? Shortened.beside(words, CONTEXT, i > 0, i < runs.size() - 1) : words);
            }
        }
        return out.toString();
    }

    private static boolean isIn(WordRun run, boolean before) {
        return run.kind() != (before ? WordRun.Kind.INSERTED : WordRun.Kind.DELETED);
    }

    void label(StringBuilder out, String label, boolean changed, boolean before) {
        if (changed) {
            write(out, before ? WordRun.Kind.DELETED : WordRun.Kind.INSERTED, label);
        } else {
            Html.escape(out, label);
        }
    }

    private void write(StringBuilder out, WordRun.Kind kind, String words) {
        switch (kind) {
            case SAME -> plain(out, words);
            case INSERTED -> marked(out, "ins", added, words);
            case DELETED -> marked(out, "del", removed, words);
        }
    }

    private void marked(StringBuilder out, String element, String open, String words) {
        out.append('<').append(element).append('>').append(open);
        plain(out, words);
        out.append(close).append("</").append(element).append('>');
    }

    /** Breaks and the ends of cells become visible; the boundary between split provisions a new line. */
    private static void plain(StringBuilder out, String words) {
        var html = Html.escaped(words);
        out.append(
                html.indexOf('\n') < 0 && html.indexOf('\t') < 0 && html.indexOf(Comparison.BOUNDARY) < 0
                        ? html
                        : html.replace("\n", "<br>")
                                .replace("\t", " ｜ ")
                                .replace(String.valueOf(Comparison.BOUNDARY), "<br>"));
    }
}
