package jp.naisc.council.document.compare;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes a shortest edit script readable. The shortest script is one of many and seldom the one a drafter would write:
 * <ol>
 *   <li>sentences with next to nothing in common, and that in crumbs, are a replacement, not a mosaic;
 *   <li>an insertion or deletion is slid along equal words to where a clause begins or ends;
 *   <li>a bracket goes or comes with its partner and what stands between them;
 *   <li>changes with less than two characters between them, or with little in relation to them, are one change.
 * </ol>
 */
final class Tidying {

    private static final double NEXT_TO_NOTHING = 0.3;
    private static final int MOSAIC = 3;
    private static final int SHORTEST_GAP = 2;
    private static final int LITTLE = 5;
    private static final int BRACKET_ROUNDS = 4;

    private final WordMatch match;

    private Tidying(WordMatch match) {
        this.match = match;
    }

    static void tidy(WordMatch match) {
        Tidying tidying = new Tidying(match);
        if (tidying.hasNextToNothingInCommon()) {
            tidying.replaceAll();
            return;
        }
        tidying.slide(match.before());
        tidying.slide(match.after());
        boolean again = true;
        for (int round = 0; again && round < BRACKET_ROUNDS; round++) {
            again = tidying.keepBracketsTogether(match.before()) | tidying.keepBracketsTogether(match.after());
        }
        tidying.closeGaps();
    }

    private boolean hasNextToNothingInCommon() {
        int same = 0;
        int before = 0;
        int after = 0;
        int crumbs = 0;
        for (int i = 0; i < match.before().size(); i++) {
            int length = match.before().length(i);
            before += length;
            same += match.before().isSame(i) ? length : 0;
            crumbs += match.before().isSame(i) && (i == 0 || !match.before().isSame(i - 1)) ? 1 : 0;
        }
        for (int j = 0; j < match.after().size(); j++) {
            after += match.after().length(j);
        }
        return crumbs >= MOSAIC && same < NEXT_TO_NOTHING * Math.min(before, after);
    }

    private void replaceAll() {
        for (int i = 0; i < match.before().size(); i++) {
            match.unmatch(match.before(), i);
        }
    }

    private void slide(WordMatch.Side side) {
        int start = 0;
        while (start < side.size()) {
            if (side.isSame(start)) {
                start++;
                continue;
            }
            int end = start;
            while (end < side.size() && !side.isSame(end)) {
                end++;
            }
            start = Math.max(end, slideOne(side, start, end));
        }
    }

    /** Slides the change [start, end) of one side, where the other side has none; answers where it ends then. */
    private int slideOne(WordMatch.Side side, int start, int end) {
        int other = start > 0 ? side.partner(start - 1) + 1 : 0;
        boolean alone = end < side.size()
                ? side.partner(end) == other
                : other == match.other(side).size();
        if (!alone) {
            return end;
        }
        int left = 0;
        while (start - left - 1 >= 0
                && side.isSame(start - left - 1)
                && side.name(start - left - 1) == side.name(end - left - 1)) {
            left++;
        }
        int right = 0;
        while (end + right < side.size()
                && side.isSame(end + right)
                && side.name(end + right) == side.name(start + right)) {
            right++;
        }
        int best = 0;
        for (int shift = -left; shift <= right; shift++) {
            int gain = fitness(side, start + shift, end + shift) - fitness(side, start + best, end + best);
            best = gain > 0 ? shift : best;
        }
        for (int shift = 0; shift > best; shift--) {
            match.hand(side, start + shift - 1, end + shift - 1);
        }
        for (int shift = 0; shift < best; shift++) {
            match.hand(side, end + shift, start + shift);
        }
        return end + best;
    }

    /** How much a change looks like something a drafter would insert: whole sentences, clauses, bracketed words. */
    private static int fitness(WordMatch.Side side, int start, int end) {
        char before = start == 0 ? '。' : side.last(start - 1);
        char first = side.first(start);
        char last = side.last(end - 1);
        int fitness = 0;
        fitness += before == '。' || before == '\n' || before == '\u2029' ? 3 : before == '、' ? 1 : 0;
        fitness += last == '。' || last == '\n' || last == '\u2029' ? 3 : last == '、' ? 1 : 0;
        fitness += before == '.' && first == ' ' ? 2 : 0;
        fitness += last == '.' || first == ',' ? 2 : last == ' ' ? 1 : 0;
        fitness += Sentences.isOpening(first) && Sentences.isClosing(last) ? 3 : 0;
        fitness -= Sentences.isClosing(first) || Sentences.isOpening(last) ? 4 : 0;
        return fitness;
    }

    private boolean keepBracketsTogether(WordMatch.Side side) {
        boolean widened = false;
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < side.size(); i++) {
            char c = side.first(i);
            if (side.length(i) != 1) {
                continue;
            }
            if (Sentences.isOpening(c)) {
                open.push(i);
            } else if (Sentences.isClosing(c)
                    && !open.isEmpty()
                    && side.first(open.element()) == Sentences.partner(c)) {
                int start = open.pop();
                if (!side.isSame(start) || !side.isSame(i)) {
                    widened |= changeAll(side, start, i);
                }
            }
        }
        return widened;
    }

    private boolean changeAll(WordMatch.Side side, int first, int last) {
        boolean changed = false;
        for (int k = first; k <= last; k++) {
            changed |= side.isSame(k);
            match.unmatch(side, k);
        }
        return changed;
    }

    /** Goes through both sides at once: change, gap, change, gap … and closes the gaps that are too small. */
    private void closeGaps() {
        WordMatch.Side before = match.before();
        WordMatch.Side after = match.after();
        int i = 0;
        int j = 0;
        int left = 0;
        int gapStart = 0;
        int gapLength = 0;
        while (i < before.size() || j < after.size()) {
            int went = 0;
            int came = 0;
            for (; i < before.size() && !before.isSame(i); i++) {
                went += before.length(i);
            }
            for (; j < after.size() && !after.isSame(j); j++) {
                came += after.length(j);
            }
            int change = Math.max(went, came);
            if (change > 0) {
                boolean close = left > 0 && (gapLength < SHORTEST_GAP || LITTLE * gapLength <= Math.min(left, change));
                for (int k = gapStart; close && k < i; k++) {
                    match.unmatch(before, k);
                }
                left = close ? left + change : change;
            }
            gapStart = i;
            gapLength = 0;
            for (; i < before.size() && before.isSame(i) && before.partner(i) == j; i++, j++) {
                gapLength += before.length(i);
            }
        }
    }
}
