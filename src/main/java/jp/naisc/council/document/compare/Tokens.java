package jp.naisc.council.document.compare;

import java.util.Arrays;

/** Where the words of a text begin: {@code starts[i]} to {@code starts[i + 1]}; the last entry is the end. */
final class Tokens {

    private int[] starts;
    private int count;

    Tokens(int expected) {
        starts = new int[Math.max(4, expected)];
    }

    /** Adds a boundary; boundaries rise. */
    void add(int position) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = position;
    }

    int size() {
        return Math.max(0, count - 1);
    }

    int from(int token) {
        return starts[token];
    }

    int to(int token) {
        return starts[token + 1];
    }
}
