package jp.naisc.council.document.compare;

import java.util.Arrays;

/**
 * The bag of short character sequences of a text (w-shingling, Broder 1997), for similarity without tokenising: pairs
 * of Japanese characters, and four Latin ones, since pairs of Latin letters are common to any two English sentences.
 */
final class Shingles {

    private static final int LATIN_END = 0x300;

    private final int[] sorted;

    private Shingles(int[] sorted) {
        this.sorted = sorted;
    }

    static Shingles of(String text) {
        int length = text.length();
        int[] hashes = new int[length];
        for (int i = 0; i < length; i++) {
            int width = text.charAt(i) < LATIN_END ? 4 : 2;
            int hash = 17;
            for (int k = i; k < Math.min(length, i + width); k++) {
                hash = hash * 0x01000193 ^ text.charAt(k);
            }
            hashes[i] = spread(hash);
        }
        Arrays.sort(hashes);
        return new Shingles(hashes);
    }

    int size() {
        return sorted.length;
    }

    /** For reading only. */
    int[] sorted() {
        return sorted;
    }

    /** Dice's coefficient: 0 nothing in common, 1 the same bag. */
    double likeness(Shingles other) {
        int total = sorted.length + other.sorted.length;
        return total == 0 ? 1 : 2.0 * common(other) / total;
    }

    int common(Shingles other) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int difference = Integer.compare(sorted[i], other.sorted[j]);
            if (difference == 0) {
                common++;
                i++;
                j++;
            } else if (difference < 0) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /**
     * The smallest hashes: texts that resemble each other share some of them (bottom-k sketch), so that near duplicates
     * are found by looking up a few numbers and not by comparing all with all.
     */
    int[] sketch(int count) {
        int[] smallest = new int[Math.min(count, sorted.length)];
        int taken = 0;
        for (int i = 0; i < sorted.length && taken < smallest.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                smallest[taken++] = sorted[i];
            }
        }
        return Arrays.copyOf(smallest, taken);
    }

    private static int spread(int hash) {
        int h = hash * 0x85ebca6b;
        h ^= h >>> 15;
        h *= 0xc2b2ae35;
        return h ^ (h >>> 13);
    }
}
