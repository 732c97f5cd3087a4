package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.naisc.council.document.model.ChangedRange;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ids of a text's blocks complete and unique. Splitting a paragraph copies its id and pasting brings one
 * along, so the server repairs them after every submit: a block without an id gets one, and of several blocks with the
 * same id the first keeps it.
 *
 * <p>How often each id occurs is kept from document to document, and only blocks that are not the same objects as before
 * are counted anew. The whole document is walked only to find the first of two blocks of which one did not change.
 */
final class ProvisionIds {

    private static final String ID = "id";

    /** Random ids practically never collide; a source that does a hundred times is broken. */
    private static final int ATTEMPTS = 100;

    private final Supplier<String> newIds;
    private final Map<String, Integer> uses = new HashMap<>();
    private @Nullable Node document;

    ProvisionIds(Supplier<String> newIds) {
        this.newIds = newIds;
    }

    /** The document that was seen last, repaired. */
    Node document() {
        if (document == null) {
            throw new IllegalStateException("no document yet");
        }
        return document;
    }

    /** The steps that repair the ids of the later document; {@link #document()} is the result of applying them. */
    List<AttrStep> repair(Node before, Node after) {
        follow(before);
        ChangedRange changed = follow(after);
        Fragment blocks = after.content();
        Set<String> doubtful = new HashSet<>();
        boolean missing = false;
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            Node block = blocks.child(i);
            String id = id(block);
            missing |= id == null && block.type().hasAttribute(ID);
            if (id != null && uses.getOrDefault(id, 0) > 1) {
                doubtful.add(id);
            }
        }
        if (!missing && doubtful.isEmpty()) {
            return List.of();
        }
        return repaired(after, doubtful.isEmpty() ? changed.start() : 0, doubtful);
    }

    /** Repairs all at once, so that a paste of a thousand blocks does not copy the document a thousand times. */
    private List<AttrStep> repaired(Node after, int first, Set<String> doubtful) {
        List<AttrStep> repairs = new ArrayList<>();
        List<Node> blocks = new ArrayList<>(after.children());
        Set<String> kept = new HashSet<>();
        int position = after.content().offset(first);
        for (int i = first; i < blocks.size(); i++) {
            Node block = blocks.get(i);
            String id = id(block);
            boolean wanting = id == null ? block.type().hasAttribute(ID) : doubtful.contains(id) && !kept.add(id);
            if (wanting) {
                String fresh = fresh();
                repairs.add(new AttrStep(position, ID, fresh));
                blocks.set(i, block.withAttr(ID, fresh));
            }
            position += block.nodeSize();
        }
        follow(after.copy(Fragment.of(blocks)));
        return repairs;
    }

    private String fresh() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String id = newIds.get();
            if (uses.putIfAbsent(id, 0) == null) {
                return id; // taken from now on; counted when its block is
            }
        }
        throw new IllegalStateException("the source of ids repeats itself");
    }

    /** Moves the counts from the last document to another one. */
    private ChangedRange follow(Node next) {
        Fragment old = document == null ? Fragment.EMPTY : document.content();
        ChangedRange changed = ChangedRange.between(old, next.content());
        for (int i = changed.start(); i < changed.oldEnd(); i++) {
            count(old.child(i), -1);
        }
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            count(next.content().child(i), 1);
        }
        document = next;
        return changed;
    }

    private void count(Node block, int change) {
        String id = id(block);
        if (id != null) {
            uses.merge(id, change, (uses, more) -> uses + more == 0 ? null : uses + more);
        }
    }

    private static @Nullable String id(Node block) {
        return block.type().hasAttribute(ID) ? block.attrString(ID) : null;
    }
}
