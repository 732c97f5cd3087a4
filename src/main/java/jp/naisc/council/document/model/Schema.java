package jp.naisc.council.document.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of nodes and marks that a text may consist of. Read from the same JSON file that the browser reads. */
public final class Schema {

    private static final String POLICY = "/editor/schema.json";

    private final Map<String, NodeType> nodes;
    private final Map<String, MarkType> marks;
    private final NodeType top;
    private final NodeType text;

    Schema(Map<String, NodeType> nodes, Map<String, MarkType> marks, NodeType top, NodeType text) {
        this.nodes = nodes;
        this.marks = marks;
        this.top = top;
        this.text = text;
    }

    /** The schema of policy texts, read once from the class path. */
    public static Schema policy() {
        return Policy.SCHEMA;
    }

    /** Builds a schema from JSON; a schema that makes no sense is an {@link IllegalArgumentException}. */
    public static Schema parse(String json) {
        return new SchemaReader(Json.object(Json.read(json, JsonLimits.DOCUMENT), "schema")).schema();
    }

    public NodeType nodeType(String name) {
        NodeType type = nodes.get(name);
        if (type == null) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "no such node type");
        }
        return type;
    }

    public MarkType markType(String name) {
        MarkType type = marks.get(name);
        if (type == null) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "no such mark type");
        }
        return type;
    }

    public Collection<NodeType> nodeTypes() {
        return nodes.values();
    }

    public Collection<MarkType> markTypes() {
        return marks.values();
    }

    /** The type of whole documents. */
    public NodeType topNodeType() {
        return top;
    }

    /** A node; attributes are completed and checked, adjacent text is joined, content is left to {@link Node#check()}. */
    public Node node(String type, Map<String, ? extends @Nullable Object> attrs, List<Node> children) {
        return node(type, attrs, children, List.of());
    }

    public Node node(
            String type, Map<String, ? extends @Nullable Object> attrs, List<Node> children, List<Mark> nodeMarks) {
        return nodeType(type).create(attrs, Fragment.of(children), nodeMarks);
    }

    public Node text(String words) {
        return text(words, List.of());
    }

    /** A run of text, which is never empty. */
    public Node text(String words, List<Mark> textMarks) {
        if (words.isEmpty()) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "empty text");
        }
        Characters.require(words);
        return new Node(text, Attributes.NONE.complete(Map.of()), Fragment.EMPTY, words, Mark.sorted(textMarks));
    }

    public Mark mark(String type, Map<String, ? extends @Nullable Object> attrs) {
        return markType(type).create(attrs);
    }

    /** Reads a mark from a JSON value, see {@link Json#read}. */
    public Mark markFromJson(@Nullable Object value) {
        return NodeJson.readMark(this, value);
    }

    private static String resource() {
        try (InputStream in = Schema.class.getResourceAsStream(POLICY)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + POLICY);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loaded on first use. */
    private static final class Policy {
        static final Schema SCHEMA = parse(resource());
    }
}
