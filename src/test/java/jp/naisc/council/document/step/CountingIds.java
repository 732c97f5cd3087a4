package jp.naisc.council.document.step;

import java.util.function.Supplier;

/** Ids in a row, so that a test can name them. */
final class CountingIds implements Supplier<String> {

    private int next = 1;

    @Override
    public String get() {
        return "new-" + next++;
    }
}
