package jp.naisc.council.document.anchor;

import java.util.List;
import jp.naisc.council.document.compare.WordRun;

/** Turns the words of a change into tracks. */
final class TrackReader {

    private final Joined before;
    private final Joined after;
    private final List<Track> tracks;

    /** @param tracks one for each part before */
    private TrackReader(Joined before, Joined after, List<Track> tracks) {
        this.before = before;
        this.after = after;
        this.tracks = tracks;
    }

    static void read(List<WordRun> runs, Joined before, Joined after, List<Track> tracks) {
        new TrackReader(before, after, tracks).read(runs);
    }

    private void read(List<WordRun> runs) {
        int textBefore = 0;
        int textAfter = 0;
        int from = 0;
        int at = 0;
        for (int i = 0; i < runs.size(); i++) {
            WordRun run = runs.get(i);
            boolean replaced = run.kind() == WordRun.Kind.DELETED
                    && i + 1 < runs.size()
                    && runs.get(i + 1).kind() == WordRun.Kind.INSERTED;
            textBefore += run.before().length();
            textAfter += replaced ? runs.get(++i).after().length() : run.after().length();
            int to = before.unitOf(textBefore);
            int end = after.unitOf(textAfter);
            if (run.isSame()) {
                keep(from, to, at, end);
            } else if (replaced) {
                replace(from, to, at, end);
            }
            from = to;
            at = end;
        }
    }

    private void keep(int from, int to, int at, int end) {
        if (to - from != end - at) {
            return; // cannot be said unit by unit
        }
        int shift = at - from;
        int unit = from;
        while (unit < to) {
            int length = Math.min(to - unit, Math.min(before.left(unit), after.left(unit + shift)));
            if (length > 0) {
                keepWithin(unit, unit + length, unit + shift);
            }
            unit += Math.max(1, length);
        }
    }

    private void keepWithin(int from, int to, int at) {
        int part = before.partOfUnit(from);
        int start = before.within(from);
        tracks.get(part).keep(start, start + to - from, after.block(after.partOfUnit(at)), after.within(at));
    }

    /** Words replaced by much the same words, longer or shorter at one place, are kept but for that place. */
    private void replace(int from, int to, int at, int end) {
        int part = before.partOfUnit(from);
        int target = after.partOfUnit(at);
        if (before.left(from) < to - from || after.left(at) < end - at) {
            return; // over a boundary: no one block stands for the other
        }
        int start = before.within(from);
        int first = after.within(at);
        int stop = start + to - from;
        int last = first + end - at;
        BlockWords was = before.words(part);
        BlockWords is = after.words(target);
        int head = head(was, start, stop, is, first, last);
        int tail = tail(was, start + head, stop, is, first + head, last);
        boolean alike = 2 * (head + tail) >= Math.max(to - from, end - at);
        if (alike) {
            keepWithin(from, from + head, at);
        }
        tracks.get(part).replace(start, stop, after.block(target), first, last);
        if (alike) {
            keepWithin(to - tail, to, end - tail);
        }
    }

    private static int head(BlockWords was, int start, int stop, BlockWords is, int first, int last) {
        int head = 0;
        while (start + head < stop && first + head < last && was.isSameCharacter(start + head, is, first + head)) {
            head++;
        }
        while (head > 0 && !(was.mayCut(start + head) && is.mayCut(first + head))) {
            head--;
        }
        return head;
    }

    private static int tail(BlockWords was, int start, int stop, BlockWords is, int first, int last) {
        int tail = 0;
        while (stop - tail > start
                && last - tail > first
                && was.isSameCharacter(stop - tail - 1, is, last - tail - 1)) {
            tail++;
        }
        while (tail > 0 && !(was.mayCut(stop - tail) && is.mayCut(last - tail))) {
            tail--;
        }
        return tail;
    }
}
