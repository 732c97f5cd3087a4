package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.List;

/** Collects runs so that neighbours of one kind become one and what went stands before what came in its place. */
final class Runs {

    private final List<WordRun> runs = new ArrayList<>();
    private final StringBuilder sameBefore = new StringBuilder();
    private final StringBuilder sameAfter = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void same(CharSequence before, int fromA, int toA, CharSequence after, int fromB, int toB) {
        if (fromA == toA && fromB == toB) {
            return;
        }
        flushChange();
        sameBefore.append(before, fromA, toA);
        sameAfter.append(after, fromB, toB);
    }

    void delete(CharSequence text, int from, int to) {
        if (from < to) {
            flushSame();
            deleted.append(text, from, to);
        }
    }

    void insert(CharSequence text, int from, int to) {
        if (from < to) {
            flushSame();
            inserted.append(text, from, to);
        }
    }

    List<WordRun> finish() {
        flushSame();
        flushChange();
        return List.copyOf(runs);
    }

    private void flushSame() {
        if (!sameBefore.isEmpty() || !sameAfter.isEmpty()) {
            String before = sameBefore.toString();
            String after = sameAfter.toString();
            runs.add(before.equals(after) ? WordRun.same(after) : WordRun.same(before, after));
            sameBefore.setLength(0);
            sameAfter.setLength(0);
        }
    }

    private void flushChange() {
        if (!deleted.isEmpty()) {
            runs.add(WordRun.deleted(deleted.toString()));
            deleted.setLength(0);
        }
        if (!inserted.isEmpty()) {
            runs.add(WordRun.inserted(inserted.toString()));
            inserted.setLength(0);
        }
    }
}
