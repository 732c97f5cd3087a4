package jp.naisc.council.document.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs blocks with exactly the same content. A content that occurs once on both sides is an anchor wherever it stands
 * (the idea of patience diff); repeated contents are paired outwards from what is paired already, neighbour by
 * neighbour, and at last in order when both sides have equally many.
 */
final class TwinPairs {

    /** Shorter texts (「略」, 「同上」) are equal by chance; they are paired only beside other pairs. */
    private static final int TELLING_LENGTH = 8;

    private static final int TELLING_TITLE = 2;

    private final Alignment alignment;
    private @Nullable Classes classes;

    TwinPairs(Alignment alignment) {
        this.alignment = alignment;
    }

    /** Whether a copy of one of the two blocks stands, free, at a place other than its namesake's. */
    boolean hasTwinElsewhere(int a, int b) {
        Classes known = classes;
        if (known == null) {
            known = new Classes();
            classes = known;
        }
        return known.occursAfter(a) || known.occursBefore(b);
    }

    void pair() {
        Classes free = new Classes();
        free.pairUnique(TELLING_LENGTH, false);
        spread(free);
        free.pairInOrder(TELLING_LENGTH);
        spread(free);
    }

    /** Headings with the same words, once on both sides. */
    void pairHeadings() {
        new Classes().pairUnique(TELLING_TITLE, true);
    }

    /** From every pair outwards: the free neighbours are the same provision if their content is the same. */
    private void spread(Classes free) {
        int last = alignment.before().size() - 1;
        for (int a = 0; a <= last; a++) {
            follow(free, a, 1);
        }
        for (int a = last; a >= 0; a--) {
            follow(free, a, -1);
        }
    }

    private void follow(Classes free, int a, int direction) {
        int b = alignment.afterOf(a);
        int nextA = a + direction;
        int nextB = b + direction;
        if (b != Alignment.NONE
                && nextA >= 0
                && nextA < alignment.before().size()
                && nextB >= 0
                && nextB < alignment.after().size()
                && alignment.areFree(nextA, nextB)
                && !alignment.before().block(nextA).isHeading()
                && free.same(nextA, nextB)) {
            alignment.pair(nextA, nextB);
        }
    }

    /** Blocks that are free now, numbered by content. */
    private final class Classes {
        private final int[] classBefore;
        private final int[] classAfter;
        private final int[] countBefore;
        private final int[] countAfter;

        Classes() {
            Map<String, Integer> numbers = new HashMap<>();
            classBefore = number(alignment.before(), true, numbers);
            classAfter = number(alignment.after(), false, numbers);
            countBefore = count(classBefore, numbers.size());
            countAfter = count(classAfter, numbers.size());
        }

        private int[] number(Outline outline, boolean isBefore, Map<String, Integer> numbers) {
            int[] classOf = new int[outline.size()];
            for (int i = 0; i < classOf.length; i++) {
                boolean free = isBefore ? alignment.isFreeBefore(i) : alignment.isFreeAfter(i);
                Block block = outline.block(i);
                classOf[i] = free
                        ? numbers.computeIfAbsent(
                                block.kind() + '\u0000' + block.content().identity(), k -> numbers.size())
                        : Alignment.NONE;
            }
            return classOf;
        }

        private static int[] count(int[] classOf, int classes) {
            int[] counts = new int[classes];
            for (int number : classOf) {
                if (number != Alignment.NONE) {
                    counts[number]++;
                }
            }
            return counts;
        }

        boolean same(int a, int b) {
            return classBefore[a] != Alignment.NONE && classBefore[a] == classAfter[b];
        }

        boolean occursAfter(int a) {
            return telling(a, TELLING_LENGTH) && classBefore[a] != Alignment.NONE && countAfter[classBefore[a]] > 0;
        }

        boolean occursBefore(int b) {
            return alignment.after().block(b).text().length() >= TELLING_LENGTH
                    && classAfter[b] != Alignment.NONE
                    && countBefore[classAfter[b]] > 0;
        }

        private boolean telling(int a, int length) {
            return alignment.before().block(a).text().length() >= length;
        }

        void pairUnique(int length, boolean headings) {
            int[] place = new int[countAfter.length];
            for (int b = 0; b < classAfter.length; b++) {
                if (classAfter[b] != Alignment.NONE) {
                    place[classAfter[b]] = b;
                }
            }
            for (int a = 0; a < classBefore.length; a++) {
                int number = classBefore[a];
                if (number != Alignment.NONE
                        && countBefore[number] == 1
                        && countAfter[number] == 1
                        && alignment.before().block(a).isHeading() == headings
                        && telling(a, length)
                        && alignment.areFree(a, place[number])) {
                    alignment.pair(a, place[number]);
                }
            }
        }

        /** The k-th copy before is the k-th copy after, if there are as many. */
        void pairInOrder(int length) {
            int[][] places = new int[countAfter.length][];
            int[] filled = new int[countAfter.length];
            int[] freeBefore = new int[countAfter.length];
            for (int a = 0; a < classBefore.length; a++) {
                if (classBefore[a] != Alignment.NONE && alignment.isFreeBefore(a)) {
                    freeBefore[classBefore[a]]++;
                }
            }
            for (int b = 0; b < classAfter.length; b++) {
                int number = classAfter[b];
                if (number != Alignment.NONE && alignment.isFreeAfter(b) && freeBefore[number] > 0) {
                    if (places[number] == null) {
                        places[number] = new int[countAfter[number]];
                    }
                    places[number][filled[number]++] = b;
                }
            }
            int[] used = new int[countAfter.length];
            int[] total = Arrays.copyOf(filled, filled.length);
            for (int a = 0; a < classBefore.length; a++) {
                int number = classBefore[a];
                if (number != Alignment.NONE
                        && alignment.isFreeBefore(a)
                        && total[number] == freeBefore[number]
                        && !alignment.before().block(a).isHeading()
                        && telling(a, length)) {
                    alignment.pair(a, places[number][used[number]++]);
                }
            }
        }
    }
}
