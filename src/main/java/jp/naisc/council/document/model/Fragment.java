package jp.naisc.council.document.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The children of a node, immutable and in normal form: text nodes with the same marks never stand side by side.
 *
 * <p>A long fragment keeps the end offset of every child, so a position is found by bisection; replacing one child copies
 * two arrays and shifts the offsets behind it. For the flat texts of this product (one doc, a thousand and more blocks)
 * that is about a microsecond, and simpler than a tree of chunks.
 */
public final class Fragment {

    /** No children. */
    public static final Fragment EMPTY = new Fragment(new Node[0], 0);

    /** Below this count a walk over the children is as fast as bisection and needs no second array. */
    private static final int INDEXED_FROM = 12;

    private final Node[] children;
    private final int size;
    private final int @Nullable [] ends;

    private Fragment(Node[] children, int size) {
        this(children, size, children.length < INDEXED_FROM ? null : ends(children));
    }

    private Fragment(Node[] children, int size, int @Nullable [] ends) {
        this.children = children;
        this.size = size;
        this.ends = ends;
    }

    /** The nodes as a fragment; adjacent text with the same marks is joined. */
    public static Fragment of(List<Node> nodes) {
        FragmentBuilder builder = new FragmentBuilder(nodes.size());
        nodes.forEach(builder::add);
        return builder.build();
    }

    public static Fragment of(Node... nodes) {
        return of(Arrays.asList(nodes));
    }

    /** Takes over children that are known to be in normal form. */
    static Fragment ofNormal(Node[] children) {
        if (children.length == 0) {
            return EMPTY;
        }
        int size = 0;
        for (Node child : children) {
            size += child.nodeSize();
        }
        return new Fragment(children, size);
    }

    /** Length in positions. */
    public int size() {
        return size;
    }

    public int childCount() {
        return children.length;
    }

    public Node child(int index) {
        return children[index];
    }

    public boolean isEmpty() {
        return children.length == 0;
    }

    /** The children as an unmodifiable list (a view, nothing is copied). */
    public List<Node> nodes() {
        return new Nodes(children);
    }

    /** Index of the child that begins at or contains the position; {@link #childCount()} at the very end. */
    public int indexAt(int position) {
        if (position < 0 || position > size) {
            throw new InvalidTextException(RefusalReason.OUT_OF_RANGE, "position outside its node");
        }
        if (ends != null) {
            int found = Arrays.binarySearch(ends, position);
            return found >= 0 ? found + 1 : -found - 1;
        }
        int end = 0;
        for (int i = 0; i < children.length; i++) {
            end += children[i].nodeSize();
            if (end > position) {
                return i;
            }
        }
        return children.length;
    }

    /** Position where a child begins. */
    public int offset(int index) {
        if (ends != null) {
            return index == 0 ? 0 : ends[index - 1];
        }
        int offset = 0;
        for (int i = 0; i < index; i++) {
            offset += children[i].nodeSize();
        }
        return offset;
    }

    /** The fragment with one child exchanged. The new child must not be text that would join its neighbours. */
    Fragment with(int index, Node child) {
        Node[] changed = children.clone();
        changed[index] = child;
        int growth = child.nodeSize() - children[index].nodeSize();
        if (ends == null || growth == 0) {
            return new Fragment(changed, size + growth, ends);
        }
        int[] shifted = ends.clone();
        for (int i = index; i < shifted.length; i++) {
            shifted[i] += growth;
        }
        return new Fragment(changed, size + growth, shifted);
    }

    /** The piece between two positions; nodes on the border are cut too. */
    public Fragment cut(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        FragmentBuilder builder = new FragmentBuilder(8);
        if (to > from) {
            int first = indexAt(from);
            int position = offset(first);
            for (int i = first; i < children.length && position < to; i++) {
                Node child = children[i];
                int end = position + child.nodeSize();
                builder.add(position >= from && end <= to ? child : child.cutAt(from - position, to - position));
                position = end;
            }
        }
        return builder.build();
    }

    /** Copies children into the array of a builder. */
    void copy(int from, int to, Node[] target, int at) {
        System.arraycopy(children, from, target, at, to - from);
    }

    private static int[] ends(Node[] children) {
        int[] ends = new int[children.length];
        int end = 0;
        for (int i = 0; i < children.length; i++) {
            end += children[i].nodeSize();
            ends[i] = end;
        }
        return ends;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Fragment fragment
                        && size == fragment.size
                        && Arrays.equals(children, fragment.children));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(children);
    }

    @Override
    public String toString() {
        return Arrays.toString(children);
    }

    private static final class Nodes extends AbstractList<Node> implements RandomAccess {
        private final Node[] children;

        Nodes(Node[] children) {
            this.children = children;
        }

        @Override
        public Node get(int index) {
            return children[index];
        }

        @Override
        public int size() {
            return children.length;
        }
    }
}
