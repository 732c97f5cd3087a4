package jp.naisc.council.document.model;

import java.util.Arrays;

/**
 * A position together with the nodes around it, from the document (depth 0) down to the innermost node whose content the
 * position lies in.
 */
public final class ResolvedPos {

    /** No schema of ours is deeper than seven; the array grows for those that are. */
    private static final int USUAL_DEPTH = 8;

    private final int pos;
    private final int depth;
    private final Node[] nodes;
    private final int[] indexes;
    private final int[] starts;
    private final int textOffset;

    private ResolvedPos(int pos, int depth, Node[] nodes, int[] indexes, int[] starts, int textOffset) {
        this.pos = pos;
        this.depth = depth;
        this.nodes = nodes;
        this.indexes = indexes;
        this.starts = starts;
        this.textOffset = textOffset;
    }

    static ResolvedPos resolve(Node document, int pos) {
        Node[] nodes = new Node[USUAL_DEPTH];
        int[] indexes = new int[USUAL_DEPTH];
        int[] starts = new int[USUAL_DEPTH];
        Node node = document;
        int rest = pos;
        int start = 0;
        for (int depth = 0; ; depth++) {
            if (depth == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * depth);
                indexes = Arrays.copyOf(indexes, 2 * depth);
                starts = Arrays.copyOf(starts, 2 * depth);
            }
            int index = node.content().indexAt(rest);
            int offset = node.content().offset(index);
            nodes[depth] = node;
            indexes[depth] = index;
            starts[depth] = start;
            boolean between = offset == rest;
            if (between || node.child(index).isText()) {
                return new ResolvedPos(pos, depth, nodes, indexes, starts, rest - offset);
            }
            node = node.child(index);
            start += offset + 1;
            rest -= offset + 1;
        }
    }

    public int pos() {
        return pos;
    }

    /** How many ancestors below the document the position has. */
    public int depth() {
        return depth;
    }

    /** The ancestor at a depth. */
    public Node node(int at) {
        return nodes[at];
    }

    public Node parent() {
        return nodes[depth];
    }

    public Node document() {
        return nodes[0];
    }

    /** Index, in the ancestor at a depth, of the child that the position points into or that follows it. */
    public int index(int at) {
        return indexes[at];
    }

    /** Index of the first child that lies wholly behind the position. */
    public int indexAfter(int at) {
        return at == depth && textOffset == 0 ? indexes[at] : indexes[at] + 1;
    }

    /** Where the content of the ancestor at a depth begins. */
    public int start(int at) {
        return starts[at];
    }

    /** Where the content of the ancestor at a depth ends. */
    public int end(int at) {
        return starts[at] + nodes[at].content().size();
    }

    /** The position before the ancestor at a depth (1 or more). */
    public int before(int at) {
        return starts[at] - 1;
    }

    /** The position after the ancestor at a depth (1 or more). */
    public int after(int at) {
        return end(at) + 1;
    }

    /** Offset into the innermost node. */
    public int parentOffset() {
        return pos - starts[depth];
    }

    /** How far into a text node the position lies; 0 when between nodes. */
    public int textOffset() {
        return textOffset;
    }

    /** The greatest depth at which this position and the other lie in the same node. */
    public int sharedDepth(int other) {
        int shared = depth;
        while (shared > 0 && (starts[shared] > other || end(shared) < other)) {
            shared--;
        }
        return shared;
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            path.append('/').append(nodes[i].type()).append('_').append(indexes[i - 1]);
        }
        return path.append(':').append(parentOffset()).toString();
    }
}
