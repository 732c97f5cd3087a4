package jp.naisc.council.document.compare;

import java.util.BitSet;
import java.util.List;

/** What happened to every block of both texts: the alignment, told as what a reader would call it. */
final class Differences {

    /** Each block after, and each block before without a partner, has exactly one standing. */
    enum Standing {
        SAME,
        REWORDED,
        RETITLED,
        MOVED,
        INSERTED,
        /** Came with an inserted heading above it. */
        INSERTED_WITHIN,
        DELETED,
        /** Went with a deleted heading above it. */
        DELETED_WITHIN,
        /** The first part of what was split; it speaks for all. */
        SPLIT,
        SPLIT_PART,
        MERGED,
        MERGED_PART;

        /** Whether it is counted as a change of its own. */
        boolean isChange() {
            return switch (this) {
                case SAME, INSERTED_WITHIN, DELETED_WITHIN, SPLIT_PART, MERGED_PART -> false;
                case REWORDED, RETITLED, MOVED, INSERTED, DELETED, SPLIT, MERGED -> true;
            };
        }
    }

    private final Alignment alignment;
    private final Divisions divisions;
    private final BitSet moved;

    private Differences(Alignment alignment) {
        this.alignment = alignment;
        this.divisions = Divisions.of(alignment);
        this.moved = Moves.of(alignment, divisions);
    }

    static Differences of(Alignment alignment) {
        return new Differences(alignment);
    }

    Alignment alignment() {
        return alignment;
    }

    boolean isMoved(int a) {
        return moved.get(a);
    }

    /** The parts, after, of what was split; of any other block the block itself. */
    List<Integer> partsAfter(int b) {
        int whole = wholeBefore(b);
        return divisions.splits().getOrDefault(whole, List.of(b));
    }

    /** The parts, before, that were merged into block {@code b}. */
    List<Integer> partsBefore(int b) {
        return divisions.merges().getOrDefault(b, List.of());
    }

    /** The block before that block {@code b} is, or was cut from. */
    int wholeBefore(int b) {
        int partner = alignment.beforeOf(b);
        return partner != Alignment.NONE ? partner : divisions.wholeOfPartAfter(b);
    }

    /** The block after that block {@code a} is, or went into. */
    int wholeAfter(int a) {
        int partner = alignment.afterOf(a);
        return partner != Alignment.NONE ? partner : divisions.wholeOfPartBefore(a);
    }

    Standing after(int b) {
        int a = alignment.beforeOf(b);
        int whole = wholeBefore(b);
        if (whole != Alignment.NONE && divisions.splits().containsKey(whole)) {
            return divisions.splits().get(whole).get(0) == b ? Standing.SPLIT : Standing.SPLIT_PART;
        }
        if (a == Alignment.NONE) {
            int parent = alignment.after().parent(b);
            return parent != Block.ROOT && wholeBefore(parent) == Alignment.NONE
                    ? Standing.INSERTED_WITHIN
                    : Standing.INSERTED;
        }
        if (divisions.merges().containsKey(b)) {
            return Standing.MERGED;
        }
        if (moved.get(a)) {
            return Standing.MOVED;
        }
        if (alignment.isUnchanged(a, b)) {
            return Standing.SAME;
        }
        Block block = alignment.after().block(b);
        boolean otherHeading = block.isHeading()
                && !block.text().equals(alignment.before().block(a).text());
        return otherHeading ? Standing.RETITLED : Standing.REWORDED;
    }

    Standing before(int a) {
        int b = alignment.afterOf(a);
        if (b != Alignment.NONE) {
            return after(b);
        }
        if (divisions.isPartBefore(a)) {
            return Standing.MERGED_PART;
        }
        int parent = alignment.before().parent(a);
        return parent != Block.ROOT && wholeAfter(parent) == Alignment.NONE
                ? Standing.DELETED_WITHIN
                : Standing.DELETED;
    }
}
