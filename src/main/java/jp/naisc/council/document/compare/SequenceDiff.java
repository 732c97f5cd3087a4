package jp.naisc.council.document.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The longest common subsequence of two sequences of numbers, within a budget. Myers' greedy algorithm (1986) finds
 * the shortest edit script fast when the sequences are alike. When they are not, its cost grows with the square of the
 * difference; then the sequences are cut at elements that occur once on both sides (patience diff, Bram Cohen) and the
 * pieces are compared; a piece without such an anchor has been replaced as a whole, which is also how a reader sees it.
 */
final class SequenceDiff {

    /** Edits that Myers' algorithm may try: 600 edits are at most 0.7 MB of trace. */
    private static final int EDITS = 600;

    private final int[] before;
    private final int[] after;
    private final int[] partner;

    private SequenceDiff(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.partner = new int[before.length];
        Arrays.fill(partner, -1);
    }

    /** For every element before, the index of its partner after, or -1; partners rise. */
    static int[] partners(int[] before, int[] after) {
        SequenceDiff diff = new SequenceDiff(before, after);
        diff.compare(0, before.length, 0, after.length);
        return diff.partner;
    }

    private void compare(int fromA, int toA, int fromB, int toB) {
        int a = fromA;
        int b = fromB;
        int endA = toA;
        int endB = toB;
        while (a < endA && b < endB && before[a] == after[b]) {
            partner[a++] = b++;
        }
        while (a < endA && b < endB && before[endA - 1] == after[endB - 1]) {
            partner[--endA] = --endB;
        }
        if (a < endA && b < endB && !myers(a, endA, b, endB)) {
            cutAtAnchors(a, endA, b, endB);
        }
    }

    private boolean myers(int fromA, int toA, int fromB, int toB) {
        int n = toA - fromA;
        int m = toB - fromB;
        int limit = Math.min(n + m, EDITS);
        int[][] trace = new int[limit + 1][];
        int[] reach = new int[2 * limit + 3];
        for (int d = 0; d <= limit; d++) {
            trace[d] = Arrays.copyOfRange(reach, limit + 1 - d - 1, limit + 1 + d + 2);
            for (int k = -d; k <= d; k += 2) {
                int slot = limit + 1 + k;
                int x = k == -d || (k != d && reach[slot - 1] < reach[slot + 1])
                        ? reach[slot + 1]
                        : reach[slot - 1] + 1;
                int y = x - k;
                while (x < n && y < m && before[fromA + x] == after[fromB + y]) {
                    x++;
                    y++;
                }
                reach[slot] = x;
                if (x >= n && y >= m) {
                    walkBack(trace, d, n, m, fromA, fromB);
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code trace[d]} holds the furthest reach on diagonals -d-1 … d+1 before the d-th edit was tried. */
    private void walkBack(int[][] trace, int edits, int n, int m, int fromA, int fromB) {
        int x = n;
        int y = m;
        for (int d = edits; d >= 0; d--) {
            int[] reach = trace[d];
            int k = x - y;
            int slot = k + d + 1;
            boolean down = k == -d || (k != d && reach[slot - 1] < reach[slot + 1]);
            int startX = d == 0 ? 0 : down ? reach[slot + 1] : reach[slot - 1] + 1;
            int startY = startX - k;
            while (x > startX && y > startY) {
                partner[fromA + --x] = fromB + --y;
            }
            if (d > 0) {
                if (down) {
                    y--;
                } else {
                    x--;
                }
            }
        }
    }

    private void cutAtAnchors(int fromA, int toA, int fromB, int toB) {
        int[] anchors = anchors(fromA, toA, fromB, toB);
        int a = fromA;
        int b = fromB;
        for (int i = 0; i < anchors.length; i += 2) {
            partner[anchors[i]] = anchors[i + 1];
            compare(a, anchors[i], b, anchors[i + 1]);
            a = anchors[i] + 1;
            b = anchors[i + 1] + 1;
        }
        if (anchors.length > 0) {
            compare(a, toA, b, toB);
        }
    }

    /** Pairs (index before, index after) of the longest rising chain of elements that occur once on both sides. */
    private int[] anchors(int fromA, int toA, int fromB, int toB) {
        Map<Integer, int[]> places = new HashMap<>();
        for (int a = fromA; a < toA; a++) {
            int[] place = places.computeIfAbsent(before[a], v -> new int[] {-1, 0, -1, 0});
            place[0] = a;
            place[1]++;
        }
        for (int b = fromB; b < toB; b++) {
            int[] place = places.get(after[b]);
            if (place != null) {
                place[2] = b;
                place[3]++;
            }
        }
        int[][] once = places.values().stream()
                .filter(place -> place[1] == 1 && place[3] == 1)
                .sorted((p, q) -> Integer.compare(p[0], q[0]))
                .toArray(int[][]::new);
        int[] order = Arrays.stream(once).mapToInt(place -> place[2]).toArray();
        long[] weights = new long[order.length];
        Arrays.fill(weights, 1);
        int[] chain = HeaviestRise.of(order, weights).stream().toArray();
        int[] anchors = new int[chain.length * 2];
        for (int i = 0; i < chain.length; i++) {
            anchors[2 * i] = once[chain[i]][0];
            anchors[2 * i + 1] = once[chain[i]][2];
        }
        return anchors;
    }
}
