package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;

/** GFM tables; a {@code <br>} in a cell begins a further line of it. */
final class MarkdownTables {

    private static final Schema SCHEMA = Schema.policy();

    private final DocumentBuilder document;
    private final TextLanguage language;
    private final List<Node> rows = new ArrayList<>();
    private int cells;

    MarkdownTables(DocumentBuilder document, TextLanguage language) {
        this.document = document;
        this.language = language;
    }

    void read(TableBlock table, int line) {
        collect(table, line);
        if (!rows.isEmpty()) {
            document.add("table", Map.of(), rows);
        }
    }

    private void collect(org.commonmark.node.Node parent, int line) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableRow row) {
                row(row, line);
            } else {
                collect(node, line);
            }
        }
    }

    private void row(TableRow row, int line) {
        var found = new ArrayList<Node>();
        for (var node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (++cells > ImportLimits.CELLS) {
                document.note(Kind.TABLE_SIMPLIFIED, line, "");
                return;
            }
            var inline = new InlineBuilder();
            new MarkdownInlines(document, inline, language, line).children(node);
            boolean header = node instanceof TableCell cell && cell.isHeader();
            found.add(SCHEMA.node("cell", Map.of("header", header), CellLines.of(inline.take())));
        }
        if (!found.isEmpty()) {
            rows.add(SCHEMA.node("row", Map.of(), found));
        }
    }
}
