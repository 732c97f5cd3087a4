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
    /** What it counts for that the shorter text is found in the longer one. */
    private static final double KEPT = 0.5;

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
        boolean sameKind = was.kind().equals(is.kind());
        if (was.family() != is.family() || (!sameKind && (was.isHeading() || threshold > IN_CONTEXT))) {
            return;
        }
        boolean sameNumber = !was.number().isEmpty() && was.number().equals(is.number());
        double bonus = sameNumber ? SAME_NUMBER : 0;
        double score = bonus + (threshold == IN_CONTEXT ? likenessInContext(a, b) : alignment.likeness(a, b));
        if (score >= threshold) {
            candidates.add(new Candidate(a, b, score, distance));
        }
    }

    /** Among neighbours, a provision cut down to a part of its words, or grown around them, is still the same one. */
    private double likenessInContext(int a, int b) {
        Shingles was = alignment.before().shingles(a);
        Shingles is = alignment.after().shingles(b);
        int shorter = Math.min(was.size(), is.size());
        if (shorter == 0) {
            return 0;
        }
        double common = was.common(is);
        double likeness = 2 * common / (was.size() + is.size());
        return shorter < TELLING_LENGTH ? likeness : Math.max(likeness, KEPT * common / shorter);
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
