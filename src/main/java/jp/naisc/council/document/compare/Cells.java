package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.model.Node;

/** The words of a changed table, cell by cell, for a screen that shows it as a table. */
public final class Cells {

    private Cells() {}

    /** Rows of cells of the table before, with the words that stood there. */
    public static List<List<List<WordRun>>> before(Change change) {
        return cut(change.provisionsBefore().get(0), column(change.words(), WordRun.Kind.INSERTED), false);
    }

    /** Rows of cells of the table after, with the words that stand there. */
    public static List<List<List<WordRun>>> after(Change change) {
        return cut(change.provisionsAfter().get(0), column(change.words(), WordRun.Kind.DELETED), true);
    }

    private static List<WordRun> column(List<WordRun> words, WordRun.Kind hidden) {
        return words.stream().filter(run -> run.kind() != hidden).toList();
    }

    /** The text of a table is its cells with one character between them, so lengths are enough to find them again. */
    private static List<List<List<WordRun>>> cut(Provision table, List<WordRun> runs, boolean after) {
        List<Content> cells = new ArrayList<>();
        String text = table.text();
        int at = 0;
        for (Node row : table.node().children()) {
            for (Node cell : row.children()) {
                int length = textLength(cell, text, at);
                cells.add(Content.plain(text.substring(at, at + length)));
                at += length + 1;
            }
        }
        List<List<WordRun>> cut = Boundaries.cut(runs, cells, after);
        List<List<List<WordRun>>> rows = new ArrayList<>();
        int next = 0;
        for (Node row : table.node().children()) {
            rows.add(List.copyOf(cut.subList(next, next + row.childCount())));
            next += row.childCount();
        }
        return List.copyOf(rows);
    }

    /** Up to the next tab or the end of the cell's last line; tabs and line feeds are no characters of a cell's words. */
    private static int textLength(Node cell, String text, int from) {
        int breaks = Math.max(0, cell.childCount() - 1);
        for (Node line : cell.children()) {
            breaks += (int) line.children().stream()
                    .filter(inline -> inline.type().name().equals("break"))
                    .count();
        }
        int at = from;
        while (at < text.length() && text.charAt(at) != '\t' && (text.charAt(at) != '\n' || breaks > 0)) {
            breaks -= text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        return at - from;
    }
}
