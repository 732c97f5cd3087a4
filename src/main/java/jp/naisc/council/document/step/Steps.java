package jp.naisc.council.document.step;

import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.ResolvedPos;
import jp.naisc.council.document.model.Slice;
import org.jspecify.annotations.Nullable;

/** What several kinds of step have in common. */
final class Steps {

    private Steps() {}

    /** Positions must ascend from zero; whether they lie in the document shows when the step is applied. */
    static void requireOrder(int... positions) {
        int least = 0;
        for (int position : positions) {
            if (position < least) {
                throw new InvalidTextException(RefusalReason.OUT_OF_RANGE, "positions of a step do not ascend");
            }
            least = position;
        }
    }

    /** The node that begins at a position, or a refusal. */
    static Node nodeAt(Node document, int position) {
        Node node = document.nodeAt(position);
        if (node == null) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "no node at the position");
        }
        return node;
    }

    /**
     * Whether anything but closing and then opening tokens lies between two positions. A structural step that meets more
     * than that was made for another text, and would overwrite what somebody has typed meanwhile.
     *
     * <p>Right behind the last child counts from inside a text that is the last child as well: the browser counts it so,
     * and a server that is stricter than its clients would break off their collaboration.
     */
    static boolean hasContentBetween(Node document, int from, int to) {
        ResolvedPos start = document.resolve(from);
        int tokens = to - from;
        int depth = start.depth();
        while (tokens > 0
                && depth > 0
                && start.indexAfter(depth) == start.node(depth).childCount()) {
            depth--;
            tokens--;
        }
        Node next = firstOpened(start.node(depth), start.indexAfter(depth));
        for (; tokens > 0; tokens--) {
            if (next == null || next.isLeaf()) {
                return true;
            }
            next = firstOpened(next, 0);
        }
        return false;
    }

    private static @Nullable Node firstOpened(Node parent, int index) {
        return index < parent.childCount() ? parent.child(index) : null;
    }

    /** Begins the JSON object of a step. */
    static StringBuilder open(StringBuilder out, String kind) {
        return out.append("{\"stepType\":\"").append(kind).append('"');
    }

    static StringBuilder field(StringBuilder out, String name, int value) {
        return out.append(",\"").append(name).append("\":").append(value);
    }

    static StringBuilder field(StringBuilder out, String name, @Nullable Object value) {
        Json.write(out.append(",\"").append(name).append("\":"), value);
        return out;
    }

    static StringBuilder mark(StringBuilder out, Mark mark) {
        mark.writeJson(out.append(",\"mark\":"));
        return out;
    }

    /** Ends the JSON of the two replacing steps: a slice of no length and the usual structure are left out. */
    static void close(StringBuilder out, Slice slice, boolean structure) {
        if (slice.size() != 0) {
            slice.writeJson(out.append(",\"slice\":"));
        }
        out.append(structure ? ",\"structure\":true}" : "}");
    }
}
