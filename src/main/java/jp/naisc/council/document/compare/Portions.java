package jp.naisc.council.document.compare;

import java.util.HashMap;
import java.util.Map;

/**
 * What of a whole has been found in its parts so far, shingle by shingle. A part is looked at in its own length: a wall of
 * words that became two thousand paragraphs is not read anew for each of them.
 */
final class Portions {

    private static final double FROM_THE_WHOLE = 0.75;
    private static final double REPEATED = 0.5;

    private final int[] whole;

    /** At the first place of every shingle of the whole: how often the parts have it. */
    private final int[] inParts;

    /** Shingles of the parts that the whole does not have. */
    private final Map<Integer, Integer> foreign = new HashMap<>();

    private int size;
    private int found;

    Portions(Shingles whole) {
        this.whole = whole.sorted();
        this.inParts = new int[this.whole.length];
    }

    /** Whether most of a text comes from what is left of the whole, and not because the parts so far repeat it. */
    boolean isCompletedBy(Shingles part) {
        int[] words = part.sorted();
        int fromTheRest = 0;
        int repeated = 0;
        for (int i = 0; i < words.length; ) {
            int count = run(words, i);
            int place = place(words[i]);
            int before = before(place, words[i]);
            int left = place < 0 ? 0 : Math.max(0, inWhole(place) - before);
            fromTheRest += Math.min(count, left);
            repeated += Math.min(count, before);
            i += count;
        }
        return words.length > 0
                && fromTheRest >= FROM_THE_WHOLE * words.length
                && repeated < REPEATED * words.length
                && size > 0
                && found >= REPEATED * size;
    }

    void add(Shingles part) {
        int[] words = part.sorted();
        for (int i = 0; i < words.length; ) {
            int count = run(words, i);
            int place = place(words[i]);
            if (place < 0) {
                foreign.merge(words[i], count, Integer::sum);
            } else {
                int most = inWhole(place);
                found += Math.min(inParts[place] + count, most) - Math.min(inParts[place], most);
                inParts[place] += count;
            }
            i += count;
        }
        size += words.length;
    }

    private int before(int place, int shingle) {
        return place < 0 ? foreign.getOrDefault(shingle, 0) : inParts[place];
    }

    /** Where a shingle stands in the whole for the first time; negative where it does not. */
    private int place(int shingle) {
        int place = firstNotBelow(shingle);
        return place < whole.length && whole[place] == shingle ? place : -1;
    }

    /** How often the whole has the shingle that stands at a place for the first time. */
    private int inWhole(int place) {
        int shingle = whole[place];
        return (shingle == Integer.MAX_VALUE ? whole.length : firstNotBelow(shingle + 1)) - place;
    }

    private int firstNotBelow(int shingle) {
        int low = 0;
        int high = whole.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (whole[middle] < shingle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int run(int[] sorted, int from) {
        int end = from;
        while (end < sorted.length && sorted[end] == sorted[from]) {
            end++;
        }
        return end - from;
    }
}
