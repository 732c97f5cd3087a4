package jp.naisc.council.document.model;

import java.util.function.UnaryOperator;

/**
 * Changes that keep every position: marks on a stretch of inline content, the attributes or marks of one node. They
 * rebuild only the path to what changes.
 */
final class Rewriting {

    /** What to do with an inline node, given the type of its parent. */
    interface InlineChange {
        Node changed(Node inline, NodeType parent);
    }

    private Rewriting() {}

    /** The node with each inline node between two positions changed; text on the border is cut. */
    static Node inline(Node node, int from, int to, InlineChange change) {
        Fragment content = node.content();
        if (from >= to || content.isEmpty()) {
            return node;
        }
        int first = content.indexAt(from);
        int last = content.indexAt(to);
        if (first < content.childCount()
                && first == last
                && !content.child(first).isInline()) {
            int inner = content.offset(first) + 1;
            Node child = content.child(first);
            Node changed = inline(child, clamp(child, from - inner), clamp(child, to - inner), change);
            return changed == child ? node : node.copy(content.with(first, changed));
        }
        FragmentBuilder builder = new FragmentBuilder(content.childCount() + 2).add(content, 0, first);
        int position = content.offset(first);
        int index = first;
        for (; index < content.childCount() && position < to; index++) {
            Node child = content.child(index);
            add(builder, child, from - position, to - position, node.type(), change);
            position += child.nodeSize();
        }
        return node.copy(builder.add(content, index, content.childCount()).build());
    }

    private static void add(
            FragmentBuilder target, Node child, int from, int to, NodeType parent, InlineChange change) {
        if (!child.isInline()) {
            target.add(inline(child, clamp(child, from - 1), clamp(child, to - 1), change));
            return;
        }
        int start = Math.max(0, from);
        int end = Math.min(child.nodeSize(), to);
        Node inside = start == 0 && end == child.nodeSize() ? child : child.cutAt(start, end);
        Node changed = change.changed(inside, parent);
        if (changed == inside) {
            target.add(child);
            return;
        }
        if (start > 0) {
            target.add(child.cutAt(0, start));
        }
        target.add(changed);
        if (end < child.nodeSize()) {
            target.add(child.cutAt(end, child.nodeSize()));
        }
    }

    /** The node with the one that begins at a position changed. */
    static Node at(Node node, int position, UnaryOperator<Node> change) {
        Fragment content = node.content();
        int index = content.indexAt(position);
        int offset = content.offset(index);
        if (index == content.childCount()
                || (offset < position && content.child(index).isText())) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "no node at the position");
        }
        Node child = content.child(index);
        if (offset < position) {
            return node.copy(content.with(index, at(child, position - offset - 1, change)));
        }
        if (child.isText()) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "text has no attributes and no node marks");
        }
        Node changed = change.apply(child);
        if (!node.type().allows(changed.marks())) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "marks not allowed in " + node.type());
        }
        return node.copy(content.with(index, changed));
    }

    private static int clamp(Node node, int position) {
        return Math.max(0, Math.min(node.content().size(), position));
    }
}
