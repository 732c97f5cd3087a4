package jp.naisc.council.document.anchor;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the words of one block: which of them stand where in the text after, and which were replaced by what.
 * Both lists are in the order of the text before, and for each block after also in the order of the text after.
 */
final class Track {

    static final int NONE = -1;

    /** Units {@code from} to {@code to} stand in block {@code target} from unit {@code at} on. */
    record Kept(int from, int to, int target, int at) {
        int end() {
            return at + to - from;
        }
    }

    /** In the place of units {@code from} to {@code to} stand units {@code at} to {@code end} of block {@code target}. */
    record Replaced(int from, int to, int target, int at, int end) {}

    /** The block after in which words would have stayed in place, or {@link #NONE}. */
    private final int counterpart;

    /** What is said of words that stand in the counterpart. */
    private final Whereabouts there;

    /** What is said of words that stand in another block. */
    private final Whereabouts elsewhere;

    private final List<Kept> kept = new ArrayList<>(4);
    private final List<Replaced> replaced = new ArrayList<>(4);

    Track(int counterpart, Whereabouts there, Whereabouts elsewhere) {
        this.counterpart = counterpart;
        this.there = there;
        this.elsewhere = elsewhere;
    }

    /** A block of which nothing is left. */
    static Track lost() {
        return new Track(NONE, Whereabouts.IN_PLACE, Whereabouts.IN_PLACE);
    }

    int counterpart() {
        return counterpart;
    }

    Whereabouts whereabouts(int target) {
        return target == counterpart ? there : elsewhere;
    }

    List<Kept> kept() {
        return kept;
    }

    List<Replaced> replaced() {
        return replaced;
    }

    void keep(int from, int to, int target, int at) {
        if (from == to) {
            return;
        }
        Kept last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        if (last != null && last.to == from && last.target == target && last.end() == at) {
            kept.set(kept.size() - 1, new Kept(last.from, to, target, last.at));
        } else {
            kept.add(new Kept(from, to, target, at));
        }
    }

    void replace(int from, int to, int target, int at, int end) {
        replaced.add(new Replaced(from, to, target, at, end));
    }

    /** The stretches of {@code from} to {@code to} that were kept, each clipped to it; all of them or those in one block. */
    List<Kept> within(int from, int to, int target) {
        List<Kept> within = new ArrayList<>(2);
        for (Kept stretch : kept) {
            int start = Math.max(from, stretch.from);
            int end = Math.min(to, stretch.to);
            if (start < end && (target == NONE || target == stretch.target)) {
                within.add(new Kept(start, end, stretch.target, stretch.at + start - stretch.from));
            }
        }
        return within;
    }
}
