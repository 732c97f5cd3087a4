package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.naisc.council.document.model.ChangedRange;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ids of a text's blocks complete and unique. Splitting a paragraph copies its id and pasting brings one
 * along, so the server repairs them after every submit: a block without an id gets one, and of several blocks with the
 * same id one keeps it. That is the one which was not touched; among touched ones the first that has any content, so
 * that Enter at the beginning of a paragraph leaves the id with the words, and Enter within or behind them with their
 * beginning.
 *
 * <p>How often each id occurs is kept from document to document. A block that is the same object as before had a unique
 * id then, so nothing outside the changed range is ever looked at.
 */
final class ProvisionIds {

    private static final String ID = "id";

    /** Random ids practically never collide; a source that does a hundred times is broken. */
    private static final int ATTEMPTS = 100;

    /** Instead of an index: the block that keeps the id lies outside the changed range. */
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

    /** The steps that repair the ids of the later document; {@link #document()} is the result of applying them. */
    List<AttrStep> repair(Node before, Node after) {
        follow(before);
        ChangedRange changed = follow(after);
        Map<String, Integer> keepers = keepers(after.content(), changed);
        List<AttrStep> repairs = new ArrayList<>();
        List<Node> blocks = null;
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            Node block = after.child(i);
            String id = id(block);
            boolean wanting = id == null ? block.type().hasAttribute(ID) : keepers.getOrDefault(id, i) != i;
            if (wanting) {
                // All at once, so that a paste of a thousand blocks does not copy the document a thousand times.
                blocks = blocks == null ? new ArrayList<>(after.children()) : blocks;
                String fresh = fresh();
                repairs.add(new AttrStep(after.content().offset(i), ID, fresh));
                blocks.set(i, block.withAttr(ID, fresh));
            }
        }
        if (blocks != null) {
            follow(after.copy(Fragment.of(blocks)));
        }
        return repairs;
    }

    /** Which touched block keeps an id that occurs more than once; {@link #UNTOUCHED} when none of them does. */
    private Map<String, Integer> keepers(Fragment blocks, ChangedRange changed) {
        Map<String, Integer> touched = new HashMap<>();
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            String id = id(blocks.child(i));
            if (id != null && uses.getOrDefault(id, 0) > 1) {
                touched.merge(id, 1, Integer::sum);
            }
        }
        if (touched.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> keepers = new HashMap<>();
        touched.forEach((id, count) -> {
            if (count < uses.getOrDefault(id, 0)) {
                keepers.put(id, UNTOUCHED);
            }
        });
        for (int i = changed.start(); i < changed.newEnd(); i++) {
            Node block = blocks.child(i);
            String id = id(block);
            if (id != null && touched.containsKey(id)) {
                int keeper = keepers.getOrDefault(id, i);
                boolean words = keeper >= 0 && isBlank(blocks.child(keeper)) && !isBlank(block);
                keepers.put(id, words ? i : keeper);
            }
        }
        return keepers;
    }

    private static boolean isBlank(Node block) {
        return block.content().isEmpty();
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
