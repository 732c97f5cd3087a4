package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** Reads what {@link TableWriter} wrote. */
final class TableReader {

    private static final Schema SCHEMA = Schema.policy();
    private static final Pattern DELIMITER = Pattern.compile("\\|(?: *+:?+-++:?+ *+\\|)++");

    private TableReader() {}

    static List<Node> rows(List<String> lines) {
        var rows = new ArrayList<Node>();
        int cells = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i == 1 && DELIMITER.matcher(lines.get(i)).matches()) {
                continue;
            }
            rows.add(SCHEMA.node("row", Map.of(), cells(lines.get(i), i == 0, ImportLimits.CELLS - cells)));
            cells += rows.getLast().childCount();
        }
        return rows;
    }

    private static List<Node> cells(String line, boolean first, int most) {
        var cells = new ArrayList<Node>();
        int start = 1;
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                if (cells.size() == most) {
                    throw new RefusedImport(Refusal.TOO_LARGE, "cells of a table");
                }
                cells.add(cell(line.substring(start, i), first));
                start = i + 1;
            }
        }
        if (!line.substring(Math.min(start, line.length())).isBlank()) {
            throw new RefusedImport(Refusal.MALFORMED, "table row without a last bar");
        }
        return cells;
    }

    private static Node cell(String written, boolean first) {
        int from = written.startsWith(" ") ? 1 : 0;
        int to = written.length() > from && written.endsWith(" ") ? written.length() - 1 : written.length();
        BlockAttributes.Split split = BlockAttributes.split(written.substring(from, to));
        BlockAttributes attributes = split.attributes();
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("header", attributes.has("header") || (first && !attributes.has("data")));
        span(attributes, "colspan", attrs);
        span(attributes, "rowspan", attrs);
        var lines = new ArrayList<Node>();
        for (String line : split.content().split(Pattern.quote(TableWriter.NEXT_LINE), -1)) {
            lines.add(SCHEMA.node("line", Map.of(), InlineReader.read(line)));
        }
        return SCHEMA.node("cell", attrs, lines);
    }

    private static void span(BlockAttributes attributes, String name, Map<String, @Nullable Object> attrs) {
        String value = attributes.get(name);
        if (value != null) {
            attrs.put(name, DialectReader.integer(value));
        }
    }
}
