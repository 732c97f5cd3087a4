package jp.naisc.council.document.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects children for a fragment and joins text with the same marks at every seam. */
final class FragmentBuilder {

    private Node[] nodes;
    private int count;

    /** The words of the last node while others join it: a hundred thousand of them are not copied for each. */
    private @Nullable StringBuilder joined;

    FragmentBuilder(int expected) {
        this.nodes = new Node[Math.max(4, expected)];
    }

    FragmentBuilder add(Node node) {
        if (count > 0 && node.isText()) {
            Node last = nodes[count - 1];
            if (last.isText() && last.marks().equals(node.marks())) {
                if (joined == null) {
                    joined = new StringBuilder(last.text());
                }
                joined.append(node.text());
                return this;
            }
        }
        join();
        room(1);
        nodes[count++] = node;
        return this;
    }

    /** Children {@code from} to {@code to} of a fragment: only the first can touch what is already here. */
    FragmentBuilder add(Fragment source, int from, int to) {
        if (from < to) {
            add(source.child(from));
            if (to - from > 1) {
                join();
            }
            room(to - from - 1);
            source.copy(from + 1, to, nodes, count);
            count += to - from - 1;
        }
        return this;
    }

    FragmentBuilder add(Fragment source) {
        return add(source, 0, source.childCount());
    }

    Fragment build() {
        join();
        return Fragment.ofNormal(Arrays.copyOf(nodes, count));
    }

    private void join() {
        if (joined != null) {
            nodes[count - 1] = nodes[count - 1].withText(joined.toString());
            joined = null;
        }
    }

    private void room(int more) {
        if (count + more > nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(count + more, 2 * nodes.length));
        }
    }
}
