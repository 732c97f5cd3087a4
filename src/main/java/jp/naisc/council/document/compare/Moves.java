package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which provisions stand elsewhere: those with another container, and, among those that kept it, the lightest set
 * whose removal leaves the others in their old order (the complement of the heaviest rising subsequence). What stands
 * below a moved provision went with it and is not moved by itself.
 */
final class Moves {

    private final Alignment alignment;
    private final Divisions divisions;
    private final BitSet movedBefore = new BitSet();

    private Moves(Alignment alignment, Divisions divisions) {
        this.alignment = alignment;
        this.divisions = divisions;
    }

    /** The indices, in the text before, of the provisions that were moved. */
    static BitSet of(Alignment alignment, Divisions divisions) {
        Moves moves = new Moves(alignment, divisions);
        moves.find();
        return moves.movedBefore;
    }

    private void find() {
        Map<Integer, List<Integer>> siblings = new TreeMap<>();
        for (int b = 0; b < alignment.after().size(); b++) {
            int a = alignment.beforeOf(b);
            if (a == Alignment.NONE) {
                continue;
            }
            int home = homeOfAfter(alignment.after().parent(b));
            if (home == homeOfBefore(alignment.before().parent(a))) {
                siblings.computeIfAbsent(home, h -> new ArrayList<>()).add(a);
            } else {
                movedBefore.set(a);
            }
        }
        siblings.values().forEach(this::markOutOfOrder);
    }

    private void markOutOfOrder(List<Integer> inNewOrder) {
        int[] places = inNewOrder.stream().mapToInt(Integer::intValue).toArray();
        if (isRising(places)) {
            return;
        }
        long[] weights = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            // Few moves count first; among equally few, the less text is said to have moved, the better.
            weights[i] = (1L << 32)
                    + alignment.before().block(places[i]).text().length()
                    + alignment.before().weightBelow(places[i]);
        }
        BitSet kept = HeaviestRise.of(places, weights);
        for (int i = kept.nextClearBit(0); i < places.length; i = kept.nextClearBit(i + 1)) {
            movedBefore.set(places[i]);
        }
    }

    private static boolean isRising(int[] places) {
        for (int i = 1; i < places.length; i++) {
            if (places[i] < places[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Containers of both texts under one name, an index before. A new heading that only wraps what was there, or a
     * deleted one whose content stayed, moves nothing; nor does a heading that was split or merged.
     */
    private int homeOfAfter(int container) {
        if (container == Block.ROOT) {
            return Block.ROOT;
        }
        int partner = alignment.beforeOf(container);
        if (partner != Alignment.NONE) {
            return partner;
        }
        int whole = divisions.wholeOfPartAfter(container);
        return whole != Alignment.NONE ? whole : homeOfAfter(alignment.after().parent(container));
    }

    private int homeOfBefore(int container) {
        if (container == Block.ROOT || !alignment.isFreeBefore(container)) {
            return container;
        }
        int whole = divisions.wholeOfPartBefore(container);
        return whole != Alignment.NONE
                ? alignment.beforeOf(whole)
                : homeOfBefore(alignment.before().parent(container));
    }
}
