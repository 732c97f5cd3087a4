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

    /** The text of a table is its cells with one character between them. */
    private static List<List<List<WordRun>>> cut(Provision table, List<WordRun> runs, boolean after) {
        List<Content> cells = new ArrayList<>();
        for (Node row : table.node().children()) {
            for (Node cell : row.children()) {
                cells.add(Content.plain(table.text(cell)));
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
}
