package jp.naisc.council.document.compare;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The heaviest strictly rising subsequence, in O(n log n): patience sorting's answer with weights (Fredman 1975;
 * prefix maxima in a Fenwick tree).
 */
final class HeaviestRise {

    private HeaviestRise() {}

    /** Positions of {@code values} (all different) that belong to the heaviest rise. */
    static BitSet of(int[] values, long[] weights) {
        int n = values.length;
        int[] order = values.clone();
        Arrays.sort(order);
        long[] best = new long[n];
        int[] previous = new int[n];
        int[] tree = new int[n + 1];
        Arrays.fill(tree, -1);
        int last = -1;
        for (int i = 0; i < n; i++) {
            int rank = Arrays.binarySearch(order, values[i]);
            previous[i] = heaviestBelow(tree, best, rank);
            best[i] = weights[i] + (previous[i] < 0 ? 0 : best[previous[i]]);
            for (int k = rank + 1; k <= n; k += k & -k) {
                if (tree[k] < 0 || best[tree[k]] < best[i]) {
                    tree[k] = i;
                }
            }
            if (last < 0 || best[last] < best[i]) {
                last = i;
            }
        }
        BitSet rise = new BitSet(n);
        for (int i = last; i >= 0; i = previous[i]) {
            rise.set(i);
        }
        return rise;
    }

    private static int heaviestBelow(int[] tree, long[] best, int rank) {
        int heaviest = -1;
        for (int k = rank; k > 0; k -= k & -k) {
            if (tree[k] >= 0 && (heaviest < 0 || best[tree[k]] > best[heaviest])) {
                heaviest = tree[k];
            }
        }
        return heaviest;
    }
}
