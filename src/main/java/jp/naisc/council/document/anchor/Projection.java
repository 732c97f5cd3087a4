package jp.naisc.council.document.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.compare.WordRun;

/**
 * Where the words of a stretch stand that were kept. The stretch after reaches from the first word kept to the last, and
 * further over what stands in the place of words of the stretch that were replaced. What was inserted at its edges, or
 * replaced words that lay partly outside, is not taken in.
 */
final class Projection {

    private final BlockWords was;
    private final BlockWords is;
    private final int wasFrom;
    private final int wasTo;
    private final int from;
    private final int to;
    private final List<Track.Kept> kept;

    private Projection(BlockWords was, int wasFrom, int wasTo, BlockWords is, int from, int to, List<Track.Kept> kept) {
        this.was = was;
        this.wasFrom = wasFrom;
        this.wasTo = wasTo;
        this.is = is;
        this.from = from;
        this.to = to;
        this.kept = kept;
    }

    /** The block after that holds most of the words, or {@link Track#NONE}. */
    static int mostKept(Track track, int wasFrom, int wasTo) {
        Map<Integer, Integer> amounts = new HashMap<>(2);
        int best = Track.NONE;
        int most = 0;
        for (Track.Kept stretch : track.within(wasFrom, wasTo, Track.NONE)) {
            int amount = stretch.to() - stretch.from() + amounts.getOrDefault(stretch.target(), 0);
            amounts.put(stretch.target(), amount);
            if (amount > most) {
                best = stretch.target();
                most = amount;
            }
        }
        return best;
    }

    /** The words in a block that keeps some of them. */
    static Projection of(Track track, BlockWords was, int wasFrom, int wasTo, BlockWords is, int target) {
        List<Track.Kept> kept = withoutFarParticles(track.within(wasFrom, wasTo, target), was, is, wasTo - wasFrom);
        int from = kept.get(0).at();
        int to = kept.get(kept.size() - 1).end();
        for (Track.Replaced replaced : track.replaced()) {
            if (replaced.target() == target
                    && replaced.from() >= wasFrom
                    && replaced.to() <= wasTo
                    && !is.hasSentenceEnd(replaced.at(), replaced.end())) {
                from = Math.min(from, replaced.at());
                to = Math.max(to, replaced.end());
            }
        }
        return new Projection(was, wasFrom, wasTo, is, is.floor(from), is.ceiling(to), kept);
    }

    /**
     * A particle or full stop at the edge that was kept far from the rest is most probably another one: what says
     * nothing by itself belongs to the stretch if no sentence ends between it and the rest, and no more was inserted there
     * than the stretch was long.
     */
    private static List<Track.Kept> withoutFarParticles(
            List<Track.Kept> kept, BlockWords was, BlockWords is, int length) {
        int first = 0;
        while (first < kept.size() && !saysSomething(kept.get(first), was)) {
            first++;
        }
        if (first == kept.size()) {
            return kept;
        }
        int last = kept.size() - 1;
        while (!saysSomething(kept.get(last), was)) {
            last--;
        }
        while (first > 0 && isNear(kept.get(first - 1), kept.get(first), is, length)) {
            first--;
        }
        while (last + 1 < kept.size() && isNear(kept.get(last), kept.get(last + 1), is, length)) {
            last++;
        }
        return kept.subList(first, last + 1);
    }

    private static boolean saysSomething(Track.Kept stretch, BlockWords was) {
        return Telling.saysSomething(was.text(stretch.from(), stretch.to()));
    }

    private static boolean isNear(Track.Kept one, Track.Kept other, BlockWords is, int length) {
        return other.at() - one.end() <= length && !is.hasSentenceEnd(one.end(), other.at());
    }

    /** All words of a block on all words of its counterpart. */
    static Projection ofWhole(Track track, BlockWords was, BlockWords is) {
        return new Projection(was, 0, was.size(), is, 0, is.size(), track.within(0, was.size(), track.counterpart()));
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isSame() {
        return to - from == wasTo - wasFrom && was.isSame(wasFrom, wasTo, is, from);
    }

    /** Whether words are left that say something. */
    boolean isTelling() {
        return Telling.isAnyKept(was, wasFrom, wasTo, kept);
    }

    boolean isMostlyKept() {
        int amount =
                kept.stream().mapToInt(stretch -> stretch.to() - stretch.from()).sum();
        return 2 * amount >= wasTo - wasFrom;
    }

    List<WordRun> words() {
        List<WordRun> runs = new ArrayList<>();
        int a = wasFrom;
        int b = from;
        for (Track.Kept stretch : kept) {
            add(runs, a, stretch.from(), b, stretch.at());
            runs.add(WordRun.same(was.text(stretch.from(), stretch.to()), is.text(stretch.at(), stretch.end())));
            a = stretch.to();
            b = stretch.end();
        }
        add(runs, a, wasTo, b, to);
        return runs;
    }

    private void add(List<WordRun> runs, int a, int toA, int b, int toB) {
        if (a < toA) {
            runs.add(WordRun.deleted(was.text(a, toA)));
        }
        if (b < toB) {
            runs.add(WordRun.inserted(is.text(b, toB)));
        }
    }
}
