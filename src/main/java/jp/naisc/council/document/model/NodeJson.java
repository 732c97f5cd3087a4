package jp.naisc.council.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ProseMirror JSON of nodes and marks. */
final class NodeJson {

    private static final List<String> TEXT_KEYS = List.of("type", "text", "marks", "attrs");
    private static final List<String> NODE_KEYS = List.of("type", "attrs", "content", "marks");
    private static final List<String> MARK_KEYS = List.of("type", "attrs");

    private NodeJson() {}

    static Node read(Schema schema, @Nullable Object value) {
        Map<String, @Nullable Object> json = Json.object(value, "node");
        NodeType type = schema.nodeType(name(json));
        List<Mark> marks = marks(schema, json.get("marks"));
        if (type.isText()) {
            Json.requireKeys(json, TEXT_KEYS, "text");
            if (!(json.get("text") instanceof String text)) {
                throw new InvalidTextException(RefusalReason.MALFORMED, "text without a string");
            }
            type.attributes().complete(attrs(json)); // text has none: this refuses any
            return schema.text(text, marks);
        }
        Json.requireKeys(json, NODE_KEYS, "node");
        Fragment content = Fragment.EMPTY;
        if (json.get("content") instanceof Object children) {
            List<Node> nodes = new ArrayList<>();
            for (Object child : Json.list(children, "content")) {
                nodes.add(read(schema, child));
            }
            content = Fragment.of(nodes);
        }
        return type.create(attrs(json), content, marks);
    }

    static Mark readMark(Schema schema, @Nullable Object value) {
        Map<String, @Nullable Object> json = Json.object(value, "mark");
        Json.requireKeys(json, MARK_KEYS, "mark");
        return schema.markType(name(json)).create(attrs(json));
    }

    private static List<Mark> marks(Schema schema, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        for (Object mark : Json.list(value, "marks")) {
            marks.add(readMark(schema, mark));
        }
        return marks;
    }

    private static Map<String, @Nullable Object> attrs(Map<String, @Nullable Object> json) {
        Object attrs = json.get("attrs");
        if (attrs == null) {
            return Map.of();
        }
        return Json.object(attrs, "attrs");
    }

    private static String name(Map<String, @Nullable Object> json) {
        if (json.get("type") instanceof String name) {
            return name;
        }
        throw new InvalidTextException(RefusalReason.MALFORMED, "type is not a name");
    }

    static void write(StringBuilder out, Node node) {
        out.append("{\"type\":\"").append(node.type().name()).append('"');
        writeAttrs(out, node.attrs());
        if (!node.content().isEmpty()) {
            write(out.append(",\"content\":"), node.content());
        }
        char separator = '[';
        for (Mark mark : node.marks()) {
            out.append(separator == '[' ? ",\"marks\":[" : ",");
            write(out, mark);
            separator = ',';
        }
        if (separator == ',') {
            out.append(']');
        }
        if (node.isText()) {
            Json.quote(out.append(",\"text\":"), node.text());
        }
        out.append('}');
    }

    static void write(StringBuilder out, Fragment fragment) {
        out.append('[');
        for (int i = 0; i < fragment.childCount(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(out, fragment.child(i));
        }
        out.append(']');
    }

    static void write(StringBuilder out, Mark mark) {
        out.append("{\"type\":\"").append(mark.type().name()).append('"');
        writeAttrs(out, mark.attrs());
        out.append('}');
    }

    private static void writeAttrs(StringBuilder out, Map<String, @Nullable Object> attrs) {
        if (!attrs.isEmpty()) {
            Json.write(out.append(",\"attrs\":"), attrs);
        }
    }
}
