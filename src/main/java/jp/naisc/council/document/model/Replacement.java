package jp.naisc.council.document.model;

/**
 * Replaces a range of a document by a slice.
 *
 * <p>Think of three pieces laid side by side: the document cut off at {@code from}, the slice, and the document from
 * {@code to} on. Each is open at the seams: nodes are cut through and must be sewn together with their counterparts. The
 * slice hangs at one depth, {@code from.depth - openStart}, which must be the depth it ends at as well. Above that depth
 * the left and the right piece are sewn to each other; at and below it each of them is sewn to the slice.
 *
 * <p>Nodes that hold both ends of the range above that depth are only rebuilt. Every sewn node is checked for valid
 * content; nodes wholly inside the slice are not (that is the authority's check afterwards, see {@link NodeCheck}).
 */
final class Replacement {

    private final ResolvedPos from;
    private final ResolvedPos to;
    private final Slice slice;
    private final int sliceDepth;

    private Replacement(ResolvedPos from, ResolvedPos to, Slice slice) {
        this.from = from;
        this.to = to;
        this.slice = slice;
        this.sliceDepth = from.depth() - slice.openStart();
    }

    static Node replace(Node document, int from, int to, Slice slice) {
        if (from > to) {
            throw new InvalidTextException(RefusalReason.OUT_OF_RANGE, "the range runs backwards");
        }
        Replacement replacement = new Replacement(document.resolve(from), document.resolve(to), slice);
        if (replacement.sliceDepth < 0) {
            throw misfit("the slice is open deeper than the position");
        }
        if (replacement.sliceDepth != replacement.to.depth() - slice.openEnd()) {
            throw misfit("the open depths do not line up");
        }
        return replacement.rebuilt(0);
    }

    /** The ancestor at a depth, as long as it holds both ends; then the sewn one. */
    private Node rebuilt(int depth) {
        Node node = from.node(depth);
        int index = from.index(depth);
        if (depth < sliceDepth && index == to.index(depth)) {
            return node.copy(node.content().with(index, rebuilt(depth + 1)));
        }
        return sewn(depth);
    }

    /** At or above the depth of the slice: the left node with what was before, the slice, and what comes after. */
    private Node sewn(int depth) {
        FragmentBuilder children = before(depth);
        if (depth < sliceDepth) {
            requireJoin(from.node(depth + 1), to.node(depth + 1));
            children.add(sewn(depth + 1));
        } else {
            addSlice(children, slice.content(), slice.openStart(), slice.openEnd(), depth);
        }
        addAfter(children, depth);
        return closed(from.node(depth), children);
    }

    /** Adds a level of the slice. Open nodes on its edges are sewn to the document's nodes one level deeper. */
    private void addSlice(FragmentBuilder target, Fragment level, int openStart, int openEnd, int depth) {
        int first = 0;
        int last = level.childCount();
        if (openStart > 0 && openEnd > 0 && last == 1) {
            Node middle = level.child(0);
            requireJoin(from.node(depth + 1), middle);
            requireJoin(middle, to.node(depth + 1));
            FragmentBuilder children = before(depth + 1);
            addSlice(children, middle.content(), openStart - 1, openEnd - 1, depth + 1);
            addAfter(children, depth + 1);
            target.add(closed(from.node(depth + 1), children));
            return;
        }
        if (openStart > 0) {
            Node left = from.node(depth + 1);
            Node edge = level.child(first++);
            requireJoin(left, edge);
            FragmentBuilder children = before(depth + 1);
            addSlice(children, edge.content(), openStart - 1, 0, depth + 1);
            target.add(closed(left, children));
        }
        if (openEnd == 0) {
            target.add(level, first, last);
            return;
        }
        target.add(level, first, last - 1);
        Node edge = level.child(last - 1);
        requireJoin(edge, to.node(depth + 1));
        FragmentBuilder children = new FragmentBuilder(8);
        addSlice(children, edge.content(), 0, openEnd - 1, depth + 1);
        addAfter(children, depth + 1);
        target.add(closed(edge, children));
    }

    /** The children before the left end, with the first half of the text it cuts. */
    private FragmentBuilder before(int depth) {
        Fragment content = from.node(depth).content();
        int index = from.index(depth);
        FragmentBuilder children = new FragmentBuilder(content.childCount() + 2).add(content, 0, index);
        if (depth == from.depth() && from.textOffset() > 0) {
            children.add(content.child(index).cutAt(0, from.textOffset()));
        }
        return children;
    }

    /** The children after the right end, with the second half of the text it cuts. */
    private void addAfter(FragmentBuilder children, int depth) {
        Fragment content = to.node(depth).content();
        int index = to.index(depth);
        if (depth == to.depth() && to.textOffset() > 0) {
            Node text = content.child(index);
            children.add(text.cutAt(to.textOffset(), text.nodeSize()));
        }
        children.add(content, to.indexAfter(depth), content.childCount());
    }

    private static Node closed(Node node, FragmentBuilder children) {
        Fragment content = children.build();
        if (!node.type().allows(content)) {
            throw misfit("invalid content for " + node.type());
        }
        return node.copy(content);
    }

    private static void requireJoin(Node left, Node right) {
        if (!right.type().isJoinableWith(left.type())) {
            throw misfit("cannot join " + right.type() + " onto " + left.type());
        }
    }

    private static InvalidTextException misfit(String message) {
        return new InvalidTextException(RefusalReason.SCHEMA, message);
    }
}
