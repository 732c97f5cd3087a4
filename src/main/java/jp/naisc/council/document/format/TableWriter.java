package jp.naisc.council.document.format;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.naisc.council.document.format.InlineWriter.Place;
import jp.naisc.council.document.model.Node;

/**
 * Writes a table as GFM writes it, which every renderer shows; spans, header cells elsewhere than in the first row and
 * further lines of a cell are added in braces and as {@code <p>}.
 */
final class TableWriter {

    static final String NEXT_LINE = "<p>";

    private final StringBuilder out;

    TableWriter(StringBuilder out) {
        this.out = out;
    }

    void write(Node table, Map<String, String> attributes) {
        if (!attributes.isEmpty()) {
            var marked = new LinkedHashMap<String, String>();
            marked.put("table", "");
            marked.putAll(attributes);
            BlockAttributes.append(out, marked);
            out.append("\n\n");
        }
        for (int i = 0; i < table.childCount(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            row(table.child(i), i == 0);
            if (i == 0) {
                out.append("\n|").repeat("---|", table.child(0).childCount());
            }
        }
    }

    private void row(Node row, boolean first) {
        out.append('|');
        for (int i = 0; i < row.childCount(); i++) {
            Node cell = row.child(i);
            out.append(' ');
            lines(cell);
            Map<String, String> attributes = attributes(cell, first);
            if (!attributes.isEmpty()) {
                out.append(' ');
                BlockAttributes.append(out, attributes);
            }
            out.append(" |");
        }
    }

    private void lines(Node cell) {
        for (int i = 0; i < cell.childCount(); i++) {
            if (i > 0) {
                out.append(NEXT_LINE);
            }
            new InlineWriter(out, Place.ONE_LINE, "").write(cell.child(i));
        }
    }

    private static Map<String, String> attributes(Node cell, boolean first) {
        var values = new LinkedHashMap<String, String>();
        boolean header = cell.attrBoolean("header");
        if (header != first) {
            values.put(header ? "header" : "data", "");
        }
        for (String span : new String[] {"colspan", "rowspan"}) {
            if (cell.attrInt(span) != 1) {
                values.put(span, Integer.toString(cell.attrInt(span)));
            }
        }
        return values;
    }
}
