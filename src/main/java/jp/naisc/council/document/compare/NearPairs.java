package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs blocks whose words resemble each other: first inside a pair of containers, where little likeness is enough,
 * then anywhere, where much is needed. Both searches are bounded: in context by a window of neighbours, anywhere by
 * looking up the sketch of the text and leaving out what too many texts share.
 */
final class NearPairs {

    private static final double IN_CONTEXT = 0.4;
    private static final double ANYWHERE = 0.6;
    private static final double SAME_NUMBER = 0.1;
    private static final int WINDOW = 24;
    private static final int SKETCH = 12;
    private static final int CROWD = 24;
    private static final int TELLING_LENGTH = 12;

    private final Alignment alignment;

    NearPairs(Alignment alignment) {
        this.alignment = alignment;
    }

    private record Candidate(int a, int b, double score, int distance) {}

    void pairInContext() {
        pairChildren(Block.ROOT, Block.ROOT);
        // Document order: containers paired by this very pass are reached after their parents.
        for (int a = 0; a < alignment.before().size(); a++) {
            int b = alignment.afterOf(a);
            if (b != Alignment.NONE) {
                pairChildren(a, b);
            }
        }
    }

    private void pairChildren(int parentBefore, int parentAfter) {
        int[] before = free(alignment.before().children(parentBefore), true);
        if (before.length == 0) {
            return;
        }
        int[] after = free(alignment.after().children(parentAfter), false);
        if (after.length == 0) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            int centre = (int) ((long) i * after.length / before.length);
            for (int j = Math.max(0, centre - WINDOW); j < Math.min(after.length, centre + WINDOW); j++) {
                consider(before[i], after[j], IN_CONTEXT, Math.abs(i - j), candidates);
            }
        }
        pairBest(candidates);
    }

    private int[] free(int[] children, boolean isBefore) {
        int[] free = new int[children.length];
        int count = 0;
        for (int child : children) {
            if (isBefore ? alignment.isFreeBefore(child) : alignment.isFreeAfter(child)) {
                free[count++] = child;
            }
        }
        return Arrays.copyOf(free, count);
    }

    void pairAnywhere() {
        Map<Integer, List<Integer>> bySketch = new HashMap<>();
        for (Block block : alignment.after().blocks()) {
            if (alignment.isFreeAfter(block.index()) && isTelling(block)) {
                for (int hash : alignment.after().shingles(block.index()).sketch(SKETCH)) {
                    bySketch.computeIfAbsent(hash, h -> new ArrayList<>(2)).add(block.index());
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Block block : alignment.before().blocks()) {
            if (!bySketch.isEmpty() && alignment.isFreeBefore(block.index()) && isTelling(block)) {
                collectAnywhere(block.index(), bySketch, candidates);
            }
        }
        pairBest(candidates);
    }

    private void collectAnywhere(int a, Map<Integer, List<Integer>> bySketch, List<Candidate> candidates) {
        Map<Integer, Integer> hits = new HashMap<>();
        for (int hash : alignment.before().shingles(a).sketch(SKETCH)) {
            List<Integer> sharing = bySketch.getOrDefault(hash, List.of());
            if (sharing.size() <= CROWD) {
                sharing.forEach(b -> hits.merge(b, 1, Integer::sum));
            }
        }
        hits.forEach((b, shared) -> {
            if (shared >= 2) {
                consider(a, b, ANYWHERE, Math.abs(a - b), candidates);
            }
        });
    }

    private static boolean isTelling(Block block) {
        return block.family() != Block.Family.HEADING && block.text().length() >= TELLING_LENGTH;
    }

    private void consider(int a, int b, double threshold, int distance, List<Candidate> candidates) {
        Block was = alignment.before().block(a);
        Block is = alignment.after().block(b);
        if (was.family() != is.family() || (was.isHeading() && !was.kind().equals(is.kind()))) {
            return;
        }
        int shorter = Math.min(was.text().length(), is.text().length());
        int longer = Math.max(was.text().length(), is.text().length());
        if (longer == 0 || 2.0 * shorter / (shorter + longer) < threshold - SAME_NUMBER) {
            return;
        }
        boolean sameNumber = !was.number().isEmpty() && was.number().equals(is.number());
        double score = alignment.likeness(a, b) + (sameNumber ? SAME_NUMBER : 0);
        if (score >= threshold) {
            candidates.add(new Candidate(a, b, score, distance));
        }
    }

    private void pairBest(List<Candidate> candidates) {
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::distance)
                .thenComparingInt(Candidate::a)
                .thenComparingInt(Candidate::b));
        for (Candidate candidate : candidates) {
            if (alignment.areFree(candidate.a, candidate.b)) {
                alignment.pair(candidate.a, candidate.b);
            }
        }
    }
}
