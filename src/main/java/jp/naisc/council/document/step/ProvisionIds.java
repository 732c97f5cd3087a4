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
 * along, so the server repairs them after every submit.
 *
 * <p>An address stays with the words: of several blocks with one id, the one that holds the first of the old block's words
 * keeps it, and so a block that nobody touched never loses its own to what was put before it. Where none of the words is left,
 * the first of the blocks keeps it. A block without an id takes back the one its words had, otherwise it gets a new one.
 *
 * <p>How often each id occurs is kept from document to document, and only blocks that are not the same objects as before
 * are counted anew. Such a block had a unique id then, so nothing outside of what was touched is ever repaired.
 */
final class ProvisionIds {

    private static final String ID = "id";

    /** Random ids practically never collide; a source that does a hundred times is broken. */
    private static final int ATTEMPTS = 100;

    /** Instead of an index: the block that keeps the id lies outside of what was touched. */
    private static final int UNTOUCHED = -1;

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

    /**
     * The steps that repair the ids of the later document; {@link #document()} is the result of applying them.
     *
     * @param maps how the positions of the earlier document moved to those of the later one
     */
    List<AttrStep> repair(Node before, Node after, List<StepMap> maps) {
        follow(before);
        ChangedRange changed = follow(after);
        Set<String> doubtful = new HashSet<>();
        boolean missing = false;
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            Node block = after.child(i);
            String id = id(block);
            missing |= id == null && block.type().hasAttribute(ID);
            if (id != null && uses.getOrDefault(id, 0) > 1) {
                doubtful.add(id);
            }
        }
        if (!missing && doubtful.isEmpty()) {
            return List.of();
        }
        return repaired(after, changed, keepers(before, after, changed, maps, doubtful));
    }

    /** Which block (by index) is to bear each id about which there is a question; {@link #UNTOUCHED} when none of the touched. */
    private Map<String, Integer> keepers(
            Node before, Node after, ChangedRange changed, List<StepMap> maps, Set<String> doubtful) {
        var keepers = new HashMap<String, Integer>();
        var given = new HashSet<Integer>();
        var homes = new WordHomes(after, maps);
        int position = before.content().offset(changed.start());
        for (int i = changed.start(); i < changed.oldEnd(); i++) {
            Node old = before.child(i);
            String id = id(old);
            int home = id == null ? -1 : homes.of(old, position);
            if (id != null && home >= 0) {
                Node holder = after.child(home);
                String its = id(holder);
                boolean takesBack = its == null && holder.type().hasAttribute(ID) && given.add(home);
                if (takesBack || (id.equals(its) && doubtful.contains(id))) {
                    keepers.put(id, home);
                }
            }
            position += old.nodeSize();
        }
        var touched = new HashMap<String, Integer>();
        var first = new HashMap<String, Integer>();
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            String id = id(after.child(i));
            if (id != null && doubtful.contains(id)) {
                touched.merge(id, 1, Integer::sum);
                first.putIfAbsent(id, i);
            }
        }
        // a block that is the very same object as before was not touched: whatever else bears its id is a copy
        touched.forEach((id, count) -> keepers.putIfAbsent(
                id, count < uses.getOrDefault(id, 0) ? UNTOUCHED : first.getOrDefault(id, UNTOUCHED)));
        return keepers;
    }

    /** Repairs all at once, so that a paste of a thousand blocks does not copy the document a thousand times. */
    private List<AttrStep> repaired(Node after, ChangedRange changed, Map<String, Integer> keepers) {
        Map<Integer, String> kept = new HashMap<>();
        keepers.forEach((id, index) -> {
            kept.put(index, id);
            uses.putIfAbsent(id, 0); // taken, also where no block bears it at the moment
        });
        List<AttrStep> repairs = new ArrayList<>();
        List<Node> blocks = new ArrayList<>(after.children());
        int position = after.content().offset(changed.start());
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            Node block = blocks.get(i);
            String id = id(block);
            String wanted = kept.get(i);
            if (wanted == null && (id == null ? block.type().hasAttribute(ID) : keepers.containsKey(id))) {
                wanted = fresh();
            }
            if (wanted != null && !wanted.equals(id)) {
                repairs.add(new AttrStep(position, ID, wanted));
                blocks.set(i, block.withAttr(ID, wanted));
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
