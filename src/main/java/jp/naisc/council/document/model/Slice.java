package jp.naisc.council.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece cut out of a document: its content, and how many nodes are cut open on either side. A selection from the middle
 * of one paragraph to the middle of the next is two paragraphs with both sides open to depth one.
 *
 * <p>The content of open nodes may be incomplete; what comes of it is checked when the slice meets a document.
 */
public record Slice(Fragment content, int openStart, int openEnd) {

    /** Nothing. */
    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    public Slice {
        if (openStart > depth(content, true) || openEnd > depth(content, false) || openStart < 0 || openEnd < 0) {
            throw new InvalidTextException(RefusalReason.MALFORMED, "a slice is open deeper than its nodes");
        }
        if (content.size() < openStart + openEnd) {
            throw new InvalidTextException(RefusalReason.MALFORMED, "the open sides of a slice overlap");
        }
    }

    /** Length this slice adds to a document. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    /** The slice with content inserted at a position, or null if a closed node there cannot take it. */
    public @Nullable Slice insertAt(int position, Fragment inserted) {
        Fragment result = insert(content, null, position + openStart, inserted, openStart, openEnd);
        return result == null ? null : new Slice(result, openStart, openEnd);
    }

    /** The slice without the range between two positions, which must lie in one node. */
    public Slice removeBetween(int from, int to) {
        return new Slice(remove(content, from + openStart, to + openStart), openStart, openEnd);
    }

    /**
     * @param parent the node whose content this is, null at the top of the slice, where anything may be missing
     * @param left how many more nodes on the left edge, this level's children included, are open
     * @param right the same on the right
     */
    private static @Nullable Fragment insert(
            Fragment content, @Nullable Node parent, int position, Fragment inserted, int left, int right) {
        int index = content.indexAt(position);
        int offset = content.offset(index);
        if (offset == position || content.child(index).isText()) {
            Fragment filled = new FragmentBuilder(8)
                    .add(content.cut(0, position))
                    .add(inserted)
                    .add(content.cut(position, content.size()))
                    .build();
            if (parent == null || left >= 0 || right >= 0) {
                return filled;
            }
            return parent.type().allows(filled) ? filled : null;
        }
        Node child = content.child(index);
        int childLeft = index == 0 ? left - 1 : -1;
        int childRight = index == content.childCount() - 1 ? right - 1 : -1;
        Fragment inner = insert(child.content(), child, position - offset - 1, inserted, childLeft, childRight);
        return inner == null ? null : content.with(index, child.copy(inner));
    }

    private static Fragment remove(Fragment content, int from, int to) {
        int index = content.indexAt(from);
        int offset = content.offset(index);
        int last = content.indexAt(to);
        boolean startsHere = offset == from || content.child(index).isText();
        boolean endsHere = content.offset(last) == to || content.child(last).isText();
        if (startsHere && endsHere) {
            return new FragmentBuilder(8)
                    .add(content.cut(0, from))
                    .add(content.cut(to, content.size()))
                    .build();
        }
        if (startsHere || index != last) {
            throw new InvalidTextException(
                    RefusalReason.OUT_OF_RANGE, "the removed range crosses the border of a node");
        }
        Node child = content.child(index);
        return content.with(index, child.copy(remove(child.content(), from - offset - 1, to - offset - 1)));
    }

    private static int depth(Fragment content, boolean first) {
        int depth = 0;
        Fragment level = content;
        while (!level.isEmpty()) {
            Node edge = level.child(first ? 0 : level.childCount() - 1);
            if (edge.type().isLeaf()) {
                break;
            }
            depth++;
            level = edge.content();
        }
        return depth;
    }

    /** Reads the JSON of a slice; nothing stands for the empty slice. */
    public static Slice fromJson(Schema schema, @Nullable Object value) {
        if (value == null) {
            return EMPTY;
        }
        Map<String, @Nullable Object> json = Json.object(value, "slice");
        Json.requireKeys(json, List.of("content", "openStart", "openEnd"), "slice");
        Object children = json.get("content");
        List<Node> nodes = new ArrayList<>();
        if (children != null) {
            for (Object child : Json.list(children, "content")) {
                nodes.add(NodeJson.read(schema, child));
            }
        }
        return new Slice(Fragment.of(nodes), open(json.get("openStart")), open(json.get("openEnd")));
    }

    private static int open(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Integer depth -> depth;
            default -> throw new InvalidTextException(RefusalReason.MALFORMED, "open depth is not a number");
        };
    }

    /** Appends the JSON of a slice that is not empty. */
    public void writeJson(StringBuilder out) {
        out.append("{\"content\":");
        NodeJson.write(out, content);
        if (openStart > 0) {
            out.append(",\"openStart\":").append(openStart);
        }
        if (openEnd > 0) {
            out.append(",\"openEnd\":").append(openEnd);
        }
        out.append('}');
    }
}
