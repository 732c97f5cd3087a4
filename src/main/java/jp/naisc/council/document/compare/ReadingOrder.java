package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Both texts as one sequence, in the order in which a reader meets them: the text after, and what is gone right behind
 * what it followed. What followed a moved provision did not move with it, so the place is looked for outside.
 */
final class ReadingOrder {

    /** A block of one text or of both; {@link Alignment#NONE} where it is missing. */
    record Entry(int before, int after, int parent, Differences.Standing standing) {
        boolean isGone() {
            return after == Alignment.NONE;
        }
    }

    private final Differences differences;
    private final List<Entry> entries = new ArrayList<>();
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final Map<Integer, List<Integer>> goneBehind = new HashMap<>();
    private final int[] entryOfAfter;
    private final int[] entryOfBefore;

    private ReadingOrder(Differences differences) {
        this.differences = differences;
        this.entryOfAfter = new int[differences.alignment().after().size()];
        this.entryOfBefore = new int[differences.alignment().before().size()];
        // a container that is not placed yet when its former content is: the content stands at the root
        Arrays.fill(entryOfAfter, Block.ROOT);
        Arrays.fill(entryOfBefore, Block.ROOT);
    }

    static ReadingOrder of(Differences differences) {
        ReadingOrder order = new ReadingOrder(differences);
        order.placeWhatIsGone();
        order.read();
        return order;
    }

    List<Entry> entries() {
        return entries;
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    /** Indices of the entries below an entry; of {@link Block#ROOT} those below nothing. */
    List<Integer> children(int index) {
        return index == Block.ROOT ? roots : children.get(index);
    }

    private void placeWhatIsGone() {
        Alignment alignment = differences.alignment();
        int[] carrier = new int[alignment.before().size()];
        Map<Integer, Integer> lastStaying = new HashMap<>();
        for (int a = 0; a < carrier.length; a++) {
            int parent = alignment.before().parent(a);
            int above = parent == Block.ROOT ? Block.ROOT : carrier[parent];
            carrier[a] = differences.isMoved(a) ? a : above;
            if (alignment.afterOf(a) != Alignment.NONE) {
                lastStaying.put(carrier[a], a);
            } else if (differences.before(a) != Differences.Standing.MERGED_PART) {
                int behind = lastStaying.getOrDefault(carrier[a], Alignment.NONE);
                goneBehind.computeIfAbsent(behind, k -> new ArrayList<>(2)).add(a);
            }
        }
    }

    private void read() {
        Alignment alignment = differences.alignment();
        addGone(Alignment.NONE);
        for (int b = 0; b < alignment.after().size(); b++) {
            int a = alignment.beforeOf(b);
            int parent = alignment.after().parent(b);
            entryOfAfter[b] = entries.size();
            add(new Entry(a, b, parent == Block.ROOT ? Block.ROOT : entryOfAfter[parent], differences.after(b)));
            if (a != Alignment.NONE) {
                addGone(a);
            }
        }
    }

    private void addGone(int behind) {
        for (int a : goneBehind.getOrDefault(behind, List.of())) {
            entryOfBefore[a] = entries.size();
            add(new Entry(a, Alignment.NONE, parentOfGone(a), differences.before(a)));
        }
    }

    private int parentOfGone(int a) {
        int parent = differences.alignment().before().parent(a);
        if (parent == Block.ROOT) {
            return Block.ROOT;
        }
        int after = differences.wholeAfter(parent);
        return after == Alignment.NONE ? entryOfBefore[parent] : entryOfAfter[after];
    }

    private void add(Entry entry) {
        (entry.parent == Block.ROOT ? roots : children.get(entry.parent)).add(entries.size());
        entries.add(entry);
        children.add(new ArrayList<>(0));
    }
}
