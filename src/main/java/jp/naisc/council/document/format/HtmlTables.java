package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.model.Node;
import org.jsoup.nodes.Element;

/** HTML tables with their spans, within the limits; what stands in a cell becomes its lines. */
final class HtmlTables {

    private final DocumentBuilder document;
    private final TextLanguage language;
    private final int line;
    private final int depth;

    /** @param depth of the table in its page: what stands in a cell is nested in what stands around the table */
    HtmlTables(DocumentBuilder document, TextLanguage language, int line, int depth) {
        this.document = document;
        this.language = language;
        this.line = line;
        this.depth = depth;
    }

    void read(Element table) {
        for (Element caption : table.children()) {
            if (caption.normalName().equals("caption") && caption.hasText()) {
                document.add("paragraph", Map.of(), List.of(DocumentBuilder.SCHEMA.text(caption.text())));
            }
        }
        var rows = new ArrayList<Node>();
        int cells = 0;
        for (Element row : rowsOf(table)) {
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

    /** The parser puts rows into the table or one of its parts; a table in a cell is read as the cell's lines. */
    private static List<Element> rowsOf(Element table) {
        return table.children().stream()
                .flatMap(part -> part.normalName().equals("tr")
                        ? Stream.of(part)
                        : part.children().stream()
                                .filter(row -> row.normalName().equals("tr")))
                .toList();
    }

    private static int area(Element cell) {
        return span(cell, "colspan", ImportLimits.COLUMN_SPAN) * span(cell, "rowspan", ImportLimits.ROW_SPAN);
    }

    private Node cell(Element cell) {
        var lines = new ArrayList<Node>();
        new HtmlCell(document, language, line, depth, lines).read(cell);
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
