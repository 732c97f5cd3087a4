package jp.naisc.council.document.step;

/** A few hundred runs of an attribution at most. Immutable, so successive attributions share their chunks. */
final class RunChunk {

    private final int[] lengths;
    private final long[] steps;
    private final int size;

    RunChunk(int[] lengths, long[] steps) {
        this.lengths = lengths;
        this.steps = steps;
        int sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        this.size = sum;
    }

    int count() {
        return lengths.length;
    }

    int length(int run) {
        return lengths[run];
    }

    long step(int run) {
        return steps[run];
    }

    /** Positions that the runs cover together. */
    int size() {
        return size;
    }
}
