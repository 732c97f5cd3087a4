package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.List;

/** Joins the parts of a split or merged provision into one text for comparing, and cuts the result up again. */
final class Boundaries {

    private Boundaries() {}

    static Content join(List<Content> parts) {
        StringBuilder text = new StringBuilder();
        List<Content.Span> spans = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Content part = parts.get(i);
            if (i > 0) {
                text.append(Comparison.BOUNDARY);
            }
            int offset = text.length();
            text.append(part.text());
            for (Content.Span span : part.spans()) {
                spans.add(new Content.Span(span.from() + offset, span.to() + offset, span.format(), span.atom()));
            }
        }
        return new Content(text.toString(), spans);
    }

    /**
     * The runs of every part, cut where their texts end. A run that spans a boundary is divided; runs of the other side
     * go with the part in which they stand.
     */
    static List<List<WordRun>> cut(List<WordRun> runs, List<Content> parts, boolean after) {
        List<List<WordRun>> cut = new ArrayList<>();
        int part = 0;
        int left = parts.get(0).text().length();
        List<WordRun> current = new ArrayList<>();
        for (WordRun run : runs) {
            String rest = after ? run.after() : run.before();
            if (rest.isEmpty()) {
                current.add(run);
                continue;
            }
            while (rest.length() > left) {
                addPiece(current, run, rest.substring(0, left), after);
                rest = rest.substring(left + 1);
                cut.add(List.copyOf(current));
                current = new ArrayList<>();
                left = parts.get(++part).text().length();
            }
            left -= rest.length();
            if (rest.length() == (after ? run.after() : run.before()).length()) {
                current.add(run);
            } else {
                addPiece(current, run, rest, after);
            }
        }
        cut.add(List.copyOf(current));
        return cut;
    }

    private static void addPiece(List<WordRun> current, WordRun run, String text, boolean after) {
        if (text.isEmpty()) {
            return;
        }
        current.add(run.isSame() ? WordRun.same(text) : after ? WordRun.inserted(text) : WordRun.deleted(text));
    }
}
