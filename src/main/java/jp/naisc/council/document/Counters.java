package jp.naisc.council.document;

/** How many of each kind have been counted in one place, and the last number given. */
final class Counters {

    private static final int ITEM_LEVELS = 7;

    private final int[] counts = new int[ProvisionKind.values().length];
    private final int[] last = new int[ProvisionKind.values().length];
    private final int[] lastItem = new int[ITEM_LEVELS];

    int count(ProvisionKind kind) {
        return counts[kind.ordinal()];
    }

    /**
     * The number of the next provision. A number fixed in the source wins and the count goes on from it; a branch number
     * (第二条の二) keeps its base, so what follows is not moved; what says "unnumbered" takes no number.
     */
    int next(ProvisionKind kind, int itemLevel, Block block) {
        String fixed = block.number();
        boolean unnumbered = "".equals(fixed);
        if (!unnumbered || !kind.isHeading()) {
            counts[kind.ordinal()]++;
        }
        if (unnumbered) {
            return 0;
        }
        int[] numbers = kind == ProvisionKind.ITEM ? lastItem : last;
        int slot = kind == ProvisionKind.ITEM ? itemLevel : kind.ordinal();
        int number = FixedNumber.parse(fixed).map(FixedNumber::base).orElseGet(() -> numbers[slot] + 1);
        numbers[slot] = number;
        return number;
    }
}
