package jp.naisc.council.document.anchor;

import java.util.Arrays;

/**
 * Finds exact words in a long text without reading it each time: all places of every pair of characters are chained, and
 * the rarest pair of the wanted words is followed.
 */
final class TextIndex {

    private static final int NONE = -1;
    private static final int BUCKETS = 1 << 16;

    private final String text;
    private final int[] first = new int[BUCKETS];
    private final int[] counts = new int[BUCKETS];
    private final int[] next;

    TextIndex(String text) {
        this.text = text;
        this.next = new int[text.length()];
        Arrays.fill(first, NONE);
        for (int i = text.length() - 2; i >= 0; i--) {
            int bucket = bucket(text, i);
            next[i] = first[bucket];
            first[bucket] = i;
            counts[bucket]++;
        }
    }

    /** The places where the words stand, in order, no more than the limit. */
    int[] find(String words, int limit) {
        int[] found = new int[limit];
        int count = 0;
        if (words.length() < 2) {
            for (int at = words.isEmpty() ? NONE : text.indexOf(words);
                    at != NONE && count < limit;
                    at = text.indexOf(words, at + 1)) {
                found[count++] = at;
            }
            return Arrays.copyOf(found, count);
        }
        int rarest = 0;
        for (int i = 1; i + 1 < words.length(); i++) {
            if (counts[bucket(words, i)] < counts[bucket(words, rarest)]) {
                rarest = i;
            }
        }
        for (int at = first[bucket(words, rarest)]; at != NONE && count < limit; at = next[at]) {
            if (at >= rarest && text.startsWith(words, at - rarest)) {
                found[count++] = at - rarest;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int bucket(String text, int at) {
        int pair = text.charAt(at) << 16 | text.charAt(at + 1);
        return pair * 0x9E3779B1 >>> 16;
    }
}
