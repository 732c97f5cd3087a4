package jp.naisc.council.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceDiffTest {

    @Test
    void smallSequencesGetTheLongestCommonSubsequence() {
        Random random = new Random(1986);
        for (int i = 0; i < 5000; i++) {
            int[] a = random.ints(random.nextInt(14), 0, 4).toArray();
            int[] b = random.ints(random.nextInt(14), 0, 4).toArray();
            int[] partners = SequenceDiff.partners(a, b);
            checkIsCommonSubsequence(a, b, partners);
            assertThat(Arrays.stream(partners).filter(p -> p >= 0).count()).isEqualTo(longest(a, b));
        }
    }

    @Test
    void farApartSequencesAreCutAtWhatOccursOnce() {
        Random random = new Random(7);
        int[] a = random.ints(8000, 0, 1_000_000).toArray();
        int[] b = random.ints(8000, 0, 1_000_000).toArray();
        for (int i = 0; i < 8000; i += 100) {
            b[i] = a[i];
        }
        int[] partners = SequenceDiff.partners(a, b);
        checkIsCommonSubsequence(a, b, partners);
        assertThat(Arrays.stream(partners).filter(p -> p >= 0).count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void theHeaviestRiseIsFound() {
        Random random = new Random(1975);
        for (int i = 0; i < 3000; i++) {
            int n = random.nextInt(10);
            int[] values = random.ints(0, 100).distinct().limit(n).toArray();
            long[] weights = random.longs(n, 1, 20).toArray();
            BitSet rise = HeaviestRise.of(values, weights);
            int last = -1;
            for (int k = rise.nextSetBit(0); k >= 0; k = rise.nextSetBit(k + 1)) {
                assertThat(last < 0 || values[last] < values[k]).isTrue();
                last = k;
            }
            assertThat(rise.stream().mapToLong(k -> weights[k]).sum()).isEqualTo(heaviest(values, weights));
        }
    }

    private static void checkIsCommonSubsequence(int[] a, int[] b, int[] partners) {
        int last = -1;
        for (int i = 0; i < a.length; i++) {
            if (partners[i] >= 0) {
                assertThat(partners[i]).isGreaterThan(last);
                assertThat(b[partners[i]]).isEqualTo(a[i]);
                last = partners[i];
            }
        }
    }

    private static int longest(int[] a, int[] b) {
        int[][] table = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                table[i][j] =
                        a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[a.length][b.length];
    }

    private static long heaviest(int[] values, long[] weights) {
        long heaviest = 0;
        long[] best = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < i; k++) {
                best[i] = values[k] < values[i] ? Math.max(best[i], best[k]) : best[i];
            }
            best[i] += weights[i];
            heaviest = Math.max(heaviest, best[i]);
        }
        return heaviest;
    }
}
