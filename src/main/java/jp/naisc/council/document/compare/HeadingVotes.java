package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs containers by what they contain: every paired block votes, with the length of its text, for its two parents
 * being the same provision (the bottom-up phase of GumTree, Falleri et al. 2014). That is how an article that became
 * the 46th is found although both its number and its caption changed. Deep containers first, so that votes rise.
 */
final class HeadingVotes {

    private static final double ENOUGH = 0.3;
    private static final double SAME_TITLE = 0.3;

    private final Alignment alignment;

    HeadingVotes(Alignment alignment) {
        this.alignment = alignment;
    }

    private record Candidate(int a, int b, double score) {}

    void pair() {
        // One level of the tree rises per round; no text nests deeper than the kinds of heading and items do.
        boolean risen = true;
        for (int round = 0; round < 12 && risen; round++) {
            risen = pairOneRound();
        }
    }

    private boolean pairOneRound() {
        List<Candidate> candidates = new ArrayList<>();
        Outline after = alignment.after();
        for (int b = 0; b < after.size(); b++) {
            if (alignment.isFreeAfter(b) && after.children(b).length > 0) {
                collect(b, candidates);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::b)
                .thenComparingInt(Candidate::a));
        boolean paired = false;
        for (Candidate candidate : candidates) {
            if (alignment.areFree(candidate.a, candidate.b)) {
                alignment.pair(candidate.a, candidate.b);
                paired = true;
            }
        }
        return paired;
    }

    private void collect(int b, List<Candidate> candidates) {
        Outline before = alignment.before();
        Outline after = alignment.after();
        Map<Integer, Integer> votes = new HashMap<>();
        for (int child : after.children(b)) {
            int partner = alignment.beforeOf(child);
            if (partner == Alignment.NONE) {
                continue;
            }
            int a = before.parent(partner);
            if (a != Block.ROOT
                    && alignment.isFreeBefore(a)
                    && before.block(a).family() == after.block(b).family()
                    && before.block(a).kind().equals(after.block(b).kind())) {
                votes.merge(a, 1 + after.block(child).text().length(), Integer::sum);
            }
        }
        int weightAfter = after.weightBelow(b);
        votes.forEach((a, weight) -> {
            double share = 2.0 * weight / (before.weightBelow(a) + weightAfter);
            boolean sameTitle =
                    alignment.isUnchanged(a, b) && !after.block(b).text().isEmpty();
            double score = share + (sameTitle ? SAME_TITLE : 0);
            if (score >= ENOUGH) {
                candidates.add(new Candidate(a, b, score));
            }
        });
    }
}
