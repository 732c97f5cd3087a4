package jp.naisc.council.bench;

import java.util.Arrays;

/** Measured durations or latencies and the percentiles that figures quote. */
record Samples(double[] sorted) {

    static Samples of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var copy = values.clone();
        Arrays.sort(copy);
        return new Samples(copy);
    }

    /** The nearest-rank percentile, {@code p} in 0..100. */
    double percentile(double p) {
        var rank = (int) Math.ceil(p / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double median() {
        return percentile(50);
    }
}
