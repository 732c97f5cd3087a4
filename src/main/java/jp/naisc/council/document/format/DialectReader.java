package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** Reads {@code council-text/1} (see {@link DialectWriter}) line by line. */
final class DialectReader {

    private static final Schema SCHEMA = Schema.policy();

    /** ASCII spaces only: a paragraph may begin with U+3000. Without text the space behind the hyphen may be cut off. */
    private static final Pattern ITEM = Pattern.compile(" *-(?: |$)");

    private final List<String> lines;
    private final List<Node> blocks = new ArrayList<>();
    private @Nullable BlockAttributes forTable;
    private int at;

    private DialectReader(String body) {
        this.lines = List.of(body.split("\n", -1));
    }

    static Node read(String body, FrontMatter about) {
        var reader = new DialectReader(body);
        reader.blocks();
        Map<String, String> attrs = Map.of(
                "lang",
                about.get("lang").orElse("ja"),
                "scheme",
                about.get("scheme").orElse("policy"));
        Node doc = SCHEMA.node("doc", attrs, reader.blocks);
        doc.check();
        return doc;
    }

    private void blocks() {
        while (at < lines.size()) {
            String line = line();
            if (line.isEmpty()) {
                at++;
            } else if (line.startsWith("```")) {
                code(line);
            } else if (line.startsWith("|")) {
                table();
            } else if (line.startsWith("{table") && line.endsWith("}")) {
                forTable = BlockAttributes.parse(line.substring(1, line.length() - 1));
                at++;
            } else {
                textblock(line);
            }
            if (blocks.size() > ImportLimits.BLOCKS) {
                throw new RefusedImport(Refusal.TOO_LARGE, "blocks");
            }
        }
    }

    /** A file that travelled through Windows ends its lines with CR LF; our own CR are entities. */
    private String line() {
        String line = lines.get(at);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void textblock(String first) {
        if (first.startsWith("#")) {
            at++;
            heading(first);
        } else if (first.startsWith(">")) {
            add("note", Map.of(), chunk("> "));
        } else if (ITEM.matcher(first).lookingAt()) {
            int indent = first.indexOf('-');
            String content = chunk(" ".repeat(indent) + "  ");
            add(
                    "item",
                    Map.of("level", indent / 2 + 1),
                    content.substring(indent + 1).replaceFirst("^ ", ""));
        } else {
            add("paragraph", Map.of(), chunk(""));
        }
    }

    /** The lines to the next empty one, joined, without what begins each further line. */
    private String chunk(String continuation) {
        var chunk = new StringBuilder();
        boolean quote = continuation.startsWith(">");
        for (boolean first = true; at < lines.size() && !line().isEmpty(); at++) {
            String line = line();
            if (!first) {
                chunk.append('\n');
            }
            if (quote) {
                line = line.startsWith("> ") ? line.substring(2) : line.replaceFirst("^>", "");
            } else if (!first) {
                line = line.replaceFirst("^ +", "");
            }
            chunk.append(line);
            first = false;
        }
        return chunk.toString();
    }

    private void heading(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '#') {
            depth++;
        }
        String content = line.substring(depth).replaceFirst("^ ", "");
        if (depth == 1) {
            add("title", Map.of(), content);
        } else {
            add("heading", Map.of("level", HeadingLevels.levelOf(depth)), content);
        }
    }

    private void add(String type, Map<String, Object> attrs, String written) {
        BlockAttributes.Split split = BlockAttributes.split(written);
        blocks.add(node(type, attrs, split.attributes(), InlineReader.read(split.content())));
    }

    private static Node node(String type, Map<String, Object> attrs, BlockAttributes written, List<Node> content) {
        var all = new HashMap<String, @Nullable Object>(attrs);
        List<Mark> marks = List.of();
        for (var entry : written.values().entrySet()) {
            switch (entry.getKey()) {
                case "insertion", "deletion" ->
                    marks = InlineReader.suggestion(entry.getKey(), entry.getValue())
                            .addTo(marks);
                case "table", "escaped" -> {}
                default -> all.put(entry.getKey(), entry.getValue());
            }
        }
        return SCHEMA.node(type, all, content, marks);
    }

    private void table() {
        var rows = new ArrayList<String>();
        while (at < lines.size() && line().startsWith("|")) {
            rows.add(line());
            at++;
        }
        BlockAttributes attributes = forTable == null ? BlockAttributes.NONE : forTable;
        forTable = null;
        blocks.add(node("table", Map.of(), attributes, TableReader.rows(rows)));
    }

    private void code(String opening) {
        int ticks = 0;
        while (ticks < opening.length() && opening.charAt(ticks) == '`') {
            ticks++;
        }
        String fence = opening.substring(0, ticks);
        BlockAttributes attributes =
                BlockAttributes.split(opening.substring(ticks).strip()).attributes();
        var content = new ArrayList<String>();
        for (at++; at < lines.size() && !line().equals(fence); at++) {
            content.add(line());
        }
        at++;
        String text = String.join("\n", content);
        String plain = attributes.has("escaped") ? Escapes.valueOf(text) : text;
        blocks.add(node("code", Map.of(), attributes, plain.isEmpty() ? List.of() : List.of(SCHEMA.text(plain))));
    }

    static int integer(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new RefusedImport(Refusal.MALFORMED, "number");
        }
    }
}
