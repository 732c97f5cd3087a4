package jp.naisc.council.document.step;

import org.jspecify.annotations.Nullable;

/**
 * A mapped position, and what the changes took away around it.
 *
 * @param pos the position in the later document
 * @param deletions bits of this class
 * @param recovery where the position lay inside a replaced range; lets a mirrored map restore it exactly
 */
public record MapResult(int pos, int deletions, @Nullable Recovery recovery) {

    static final int BEFORE = 1;
    static final int AFTER = 2;
    static final int ACROSS = 4;
    static final int SIDE = 8;

    /** A place inside the replaced range with this number, counted from its start. */
    record Recovery(int range, int offset) {}

    /** Whether the token on the side that the position belongs to was deleted. */
    public boolean deleted() {
        return (deletions & SIDE) != 0;
    }

    public boolean deletedBefore() {
        return (deletions & (BEFORE | ACROSS)) != 0;
    }

    public boolean deletedAfter() {
        return (deletions & (AFTER | ACROSS)) != 0;
    }

    /** Whether one deletion took the tokens on both sides. */
    public boolean deletedAcross() {
        return (deletions & ACROSS) != 0;
    }
}
