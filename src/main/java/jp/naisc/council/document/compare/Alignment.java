package jp.naisc.council.document.compare;

import java.util.Arrays;

/** Which block before is which block after: a one-to-one relation, blocks without a partner were deleted or are new. */
final class Alignment {

    static final int NONE = -1;

    private final Outline before;
    private final Outline after;
    private final int[] partnerOfBefore;
    private final int[] partnerOfAfter;

    Alignment(Outline before, Outline after) {
        this.before = before;
        this.after = after;
        this.partnerOfBefore = new int[before.size()];
        this.partnerOfAfter = new int[after.size()];
        Arrays.fill(partnerOfBefore, NONE);
        Arrays.fill(partnerOfAfter, NONE);
    }

    Outline before() {
        return before;
    }

    Outline after() {
        return after;
    }

    void pair(int a, int b) {
        if (partnerOfBefore[a] != NONE || partnerOfAfter[b] != NONE) {
            throw new IllegalStateException("a block has one partner");
        }
        partnerOfBefore[a] = b;
        partnerOfAfter[b] = a;
    }

    /** The block after that is block {@code a} before, or {@link #NONE}. */
    int afterOf(int a) {
        return partnerOfBefore[a];
    }

    /** The block before that became block {@code b}, or {@link #NONE}. */
    int beforeOf(int b) {
        return partnerOfAfter[b];
    }

    boolean isFreeBefore(int a) {
        return partnerOfBefore[a] == NONE;
    }

    boolean isFreeAfter(int b) {
        return partnerOfAfter[b] == NONE;
    }

    boolean areFree(int a, int b) {
        return partnerOfBefore[a] == NONE && partnerOfAfter[b] == NONE;
    }

    boolean isUnchanged(int a, int b) {
        return before.block(a).sameAs(after.block(b));
    }

    /**
     * Whether the words of two blocks are at least so alike. What both share at their ends often settles it without
     * looking at the middle.
     */
    boolean areAlike(int a, int b, double threshold) {
        String was = before.block(a).text();
        String is = after.block(b).text();
        int most = Math.min(was.length(), is.length());
        int head = 0;
        while (head < most && was.charAt(head) == is.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && was.charAt(was.length() - 1 - tail) == is.charAt(is.length() - 1 - tail)) {
            tail++;
        }
        return 2.0 * (head + tail) >= threshold * (was.length() + is.length()) || likeness(a, b) >= threshold;
    }

    double likeness(int a, int b) {
        return before.shingles(a).likeness(after.shingles(b));
    }
}
