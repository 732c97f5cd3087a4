package jp.naisc.council.document.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A node of the document tree: a block, an inline node or a run of text. Immutable; a change makes new nodes along one
 * path and shares everything else, so comparing two documents by identity finds what changed.
 *
 * <p>Positions count tokens: every character (UTF-16 unit) of text is one, a leaf is one, and a node with content has one
 * for its beginning and one for its end.
 */
public final class Node {

    private final NodeType type;
    private final AttributeValues attrs;
    private final Fragment content;
    private final @Nullable String text;
    private final List<Mark> marks;
    private final int nodeSize;

    Node(NodeType type, AttributeValues attrs, Fragment content, @Nullable String text, List<Mark> marks) {
        this.type = type;
        this.attrs = attrs;
        this.content = content;
        this.text = text;
        this.marks = marks;
        this.nodeSize = text != null ? text.length() : type.isLeaf() ? 1 : content.size() + 2;
    }

    /** Reads a document or any other node from ProseMirror JSON and checks it completely. */
    public static Node fromJson(Schema schema, String json) {
        return fromJson(schema, json, JsonLimits.DOCUMENT);
    }

    public static Node fromJson(Schema schema, String json, JsonLimits limits) {
        Node node = NodeJson.read(schema, Json.read(json, limits));
        node.check();
        return node;
    }

    public NodeType type() {
        return type;
    }

    public Map<String, @Nullable Object> attrs() {
        return attrs;
    }

    public @Nullable Object attr(String name) {
        return attrs.get(name);
    }

    /** A string attribute; null when it is not set. */
    public @Nullable String attrString(String name) {
        return (String) attrs.get(name);
    }

    /** A whole-number attribute that always has a value. */
    public int attrInt(String name) {
        return (Integer) Objects.requireNonNull(attrs.get(name), name);
    }

    public boolean attrBoolean(String name) {
        return Boolean.TRUE.equals(attrs.get(name));
    }

    public Fragment content() {
        return content;
    }

    public List<Mark> marks() {
        return marks;
    }

    /** The words of a text node, the empty string for any other: see {@link #textContent()}. */
    public String text() {
        return text == null ? "" : text;
    }

    public int nodeSize() {
        return nodeSize;
    }

    public int childCount() {
        return content.childCount();
    }

    public Node child(int index) {
        return content.child(index);
    }

    /** The children as an unmodifiable list. */
    public List<Node> children() {
        return content.nodes();
    }

    public boolean isText() {
        return text != null;
    }

    public boolean isBlock() {
        return type.isBlock();
    }

    public boolean isInline() {
        return type.isInline();
    }

    public boolean isTextblock() {
        return type.isTextblock();
    }

    public boolean isLeaf() {
        return type.isLeaf();
    }

    public boolean isAtom() {
        return type.isAtom();
    }

    /** All text below this node, one run after another. */
    public String textContent() {
        if (text != null) {
            return text;
        }
        if (childCount() == 1) {
            return child(0).textContent();
        }
        StringBuilder all = new StringBuilder(content.size());
        appendText(all);
        return all.toString();
    }

    private void appendText(StringBuilder all) {
        if (text != null) {
            all.append(text);
        }
        for (int i = 0; i < content.childCount(); i++) {
            content.child(i).appendText(all);
        }
    }

    /** The same node with other content; the content is not checked. */
    public Node copy(Fragment newContent) {
        return newContent == content ? this : new Node(type, attrs, newContent, text, marks);
    }

    /** The same node with these marks, which are put into order. */
    public Node mark(List<Mark> newMarks) {
        return newMarks.equals(marks) ? this : new Node(type, attrs, content, text, Mark.sorted(newMarks));
    }

    /** The same node with one attribute changed; unknown names and wrong values are refused. */
    public Node withAttr(String name, @Nullable Object value) {
        return new Node(type, type.attributes().with(attrs, name, value), content, text, marks);
    }

    Node withText(String newText) {
        return new Node(type, attrs, content, newText, marks);
    }

    /** The part of this node between two positions counted from its beginning; they may lie outside it. */
    Node cutAt(int from, int to) {
        if (text != null) {
            return withText(text.substring(Math.max(0, from), Math.min(nodeSize, to)));
        }
        return copy(content.cut(Math.max(0, from - 1), Math.min(content.size(), to - 1)));
    }

    /** The position with its ancestors. */
    public ResolvedPos resolve(int position) {
        return ResolvedPos.resolve(this, position);
    }

    /** The node that begins at the position, or the text around it; null at the end of a node. */
    public @Nullable Node nodeAt(int position) {
        Node node = this;
        int rest = position;
        while (true) {
            int index = node.content.indexAt(rest);
            if (index == node.childCount()) {
                return null;
            }
            int offset = node.content.offset(index);
            node = node.child(index);
            if (offset == rest || node.isText()) {
                return node;
            }
            rest -= offset + 1;
        }
    }

    /** The piece between two positions, open where it cuts through nodes. */
    public Slice slice(int from, int to) {
        if (from == to) {
            return Slice.EMPTY;
        }
        ResolvedPos start = resolve(from);
        ResolvedPos end = resolve(to);
        int depth = start.sharedDepth(to);
        int base = start.start(depth);
        Fragment cut = start.node(depth).content().cut(from - base, to - base);
        return new Slice(cut, start.depth() - depth, end.depth() - depth);
    }

    /** The document with a range replaced; throws {@link InvalidTextException} where the slice does not fit. */
    public Node replace(int from, int to, Slice slice) {
        return Replacement.replace(this, from, to, slice);
    }

    /** Adds a mark to all inline content between two positions, wherever the parent allows it. */
    public Node addMark(int from, int to, Mark mark) {
        requireRange(from, to);
        return Rewriting.inline(
                this,
                from,
                to,
                (inline, parent) ->
                        inline.isAtom() && parent.allows(mark.type()) ? inline.mark(mark.addTo(inline.marks)) : inline);
    }

    /** Removes a mark from all inline content between two positions. */
    public Node removeMark(int from, int to, Mark mark) {
        requireRange(from, to);
        return Rewriting.inline(this, from, to, (inline, parent) -> inline.mark(mark.removeFrom(inline.marks)));
    }

    /** Changes the node that begins at a position, in a way that keeps its size. */
    public Node changeNodeAt(int position, UnaryOperator<Node> change) {
        return Rewriting.at(this, position, change);
    }

    private void requireRange(int from, int to) {
        if (from < 0 || from > to || to > content.size()) {
            throw new InvalidTextException(RefusalReason.OUT_OF_RANGE, "range outside the document");
        }
    }

    /** Calls back for every node below this one that overlaps the range, with its position, in document order. */
    public void nodesBetween(int from, int to, BiConsumer<Node, Integer> each) {
        nodesBetween(from, to, 0, each);
    }

    private void nodesBetween(int from, int to, int base, BiConsumer<Node, Integer> each) {
        int index = content.indexAt(Math.min(content.size(), Math.max(0, from)));
        // A range that begins between two children touches only the second.
        int position = content.offset(index);
        for (; index < content.childCount() && position < to; index++) {
            Node child = content.child(index);
            each.accept(child, base + position);
            if (!child.content.isEmpty()) {
                int inner = position + 1;
                child.nodesBetween(from - inner, to - inner, base + inner, each);
            }
            position += child.nodeSize;
        }
    }

    /** Checks this node and everything below it against the schema; throws {@link InvalidTextException}. */
    public void check() {
        NodeCheck.all(this);
    }

    /** ProseMirror JSON, byte for byte as the browser writes it. */
    public String toJson() {
        StringBuilder out = new StringBuilder(content.size() * 2 + 64);
        NodeJson.write(out, this);
        return out.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Node node
                        && nodeSize == node.nodeSize
                        && type == node.type
                        && Objects.equals(text, node.text)
                        && attrs.equals(node.attrs)
                        && marks.equals(node.marks)
                        && content.equals(node.content));
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, text, attrs, marks, content);
    }

    @Override
    public String toString() {
        return text != null ? '"' + text + '"' : type + (content.isEmpty() ? "" : content.toString());
    }
}
