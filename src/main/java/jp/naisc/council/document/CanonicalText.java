package jp.naisc.council.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.MarkType;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.NodeType;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** The document as canonical JSON, written straight from the nodes (keys in order: attrs, content, marks, text, type). */
final class CanonicalText {

    private static final String BEFORE = "{\"doc\":";
    private static final String AFTER = ",\"schema\":1}";

    private static final Map<NodeType, Map<String, @Nullable Object>> NODE_DEFAULTS = new ConcurrentHashMap<>();
    private static final Map<MarkType, Map<String, @Nullable Object>> MARK_DEFAULTS = new ConcurrentHashMap<>();

    private CanonicalText() {}

    static String write(Node doc) {
        var out = new StringBuilder(doc.nodeSize() * 2).append(BEFORE);
        node(out, doc);
        return out.append(AFTER).toString();
    }

    static Node read(String canonicalJson) {
        if (!canonicalJson.startsWith(BEFORE) || !canonicalJson.endsWith(AFTER)) {
            throw new IllegalArgumentException("not the canonical form of a text");
        }
        String doc = canonicalJson.substring(BEFORE.length(), canonicalJson.length() - AFTER.length());
        return Node.fromJson(Schema.policy(), doc);
    }

    private static void node(StringBuilder out, Node node) {
        out.append('{');
        if (!node.isText()) {
            attributes(out, node.attrs(), defaults(node.type()));
        }
        if (node.childCount() > 0) {
            comma(out).append("\"content\":[");
            for (int i = 0; i < node.childCount(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                node(out, node.child(i));
            }
            out.append(']');
        }
        if (!node.marks().isEmpty()) {
            comma(out).append("\"marks\":[");
            marks(out, node.marks());
            out.append(']');
        }
        if (node.isText()) {
            comma(out).append("\"text\":");
            CanonicalJson.string(out, node.text());
        }
        comma(out).append("\"type\":\"").append(node.type().name()).append("\"}");
    }

    private static void marks(StringBuilder out, List<Mark> marks) {
        for (int i = 0; i < marks.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            Mark mark = marks.get(i);
            out.append('{');
            attributes(out, mark.attrs(), defaults(mark.type()));
            comma(out).append("\"type\":\"").append(mark.type().name()).append("\"}");
        }
    }

    private static StringBuilder comma(StringBuilder out) {
        return out.charAt(out.length() - 1) == '{' ? out : out.append(',');
    }

    private static void attributes(
            StringBuilder out, Map<String, @Nullable Object> attrs, Map<String, @Nullable Object> defaults) {
        if (attrs.isEmpty()) {
            return;
        }
        var told = new TreeMap<String, @Nullable Object>();
        attrs.forEach((name, value) -> {
            if (!Objects.equals(value, defaults.get(name))) {
                told.put(name, value);
            }
        });
        if (!told.isEmpty()) {
            out.append("\"attrs\":");
            CanonicalJson.append(out, told);
        }
    }

    private static Map<String, @Nullable Object> defaults(NodeType type) {
        return NODE_DEFAULTS.computeIfAbsent(
                type, t -> t.create(Map.of(), Fragment.EMPTY, List.of()).attrs());
    }

    private static Map<String, @Nullable Object> defaults(MarkType type) {
        return MARK_DEFAULTS.computeIfAbsent(type, t -> t.create(Map.of()).attrs());
    }
}
