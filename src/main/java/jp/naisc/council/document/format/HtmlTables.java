package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.model.Node;
import org.jsoup.nodes.Element;

/** HTML tables with their spans, within the limits; what stands in a cell becomes its lines. */
final class HtmlTables {

    private final DocumentBuilder document;
    private final TextLanguage language;
    private final int line;

    HtmlTables(DocumentBuilder document, TextLanguage language, int line) {
        this.document = document;
        this.language = language;
        this.line = line;
    }

    void read(Element table) {
        for (Element caption : table.children()) {
            if (caption.normalName().equals("caption") && caption.hasText()) {
                document.add("paragraph", Map.of(), List.of(DocumentBuilder.SCHEMA.text(caption.text())));
            }
        }
        var rows = new ArrayList<Node>();
        int cells = 0;
        for (Element row : table.select("tr")) {
            if (nearestTable(row) != table) {
                continue; // a table in a cell is read as the cell's lines
            }
            var found = new ArrayList<Node>();
            for (Element cell : row.children()) {
                cells += area(cell);
                if (cells > ImportLimits.CELLS) {
                    document.note(Kind.TABLE_SIMPLIFIED, line, "");
                    break;
                }
                found.add(cell(cell));
            }
            if (!found.isEmpty()) {
                rows.add(DocumentBuilder.SCHEMA.node("row", Map.of(), found));
            }
        }
        if (!rows.isEmpty()) {
            document.add("table", Map.of(), rows);
        }
    }

    private static Element nearestTable(Element row) {
        Element parent = row.parent();
        while (parent != null && !parent.normalName().equals("table")) {
            parent = parent.parent();
        }
        return parent == null ? row : parent;
    }

    private static int area(Element cell) {
        return span(cell, "colspan", ImportLimits.COLUMN_SPAN) * span(cell, "rowspan", ImportLimits.ROW_SPAN);
    }

    private Node cell(Element cell) {
        var lines = new ArrayList<Node>();
        new HtmlCell(document, language, line, lines).read(cell);
        Map<String, Object> attrs = Map.of(
                "header", cell.normalName().equals("th"),
                "colspan", span(cell, "colspan", ImportLimits.COLUMN_SPAN),
                "rowspan", span(cell, "rowspan", ImportLimits.ROW_SPAN));
        return DocumentBuilder.SCHEMA.node("cell", attrs, lines);
    }

    private static int span(Element cell, String name, int most) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(name).strip()), 1, most);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
