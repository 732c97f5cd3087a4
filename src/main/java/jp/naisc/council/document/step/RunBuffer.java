package jp.naisc.council.document.step;

import java.util.Arrays;

/** Runs of an attribution while they are put together: neighbours of the same step become one. */
final class RunBuffer {

    private int[] lengths;
    private long[] steps;
    private int count;

    RunBuffer(int expected) {
        lengths = new int[Math.max(8, expected)];
        steps = new long[lengths.length];
    }

    int count() {
        return count;
    }

    void add(int length, long step) {
        if (length == 0) {
            return;
        }
        if (count > 0 && steps[count - 1] == step) {
            lengths[count - 1] += length;
            return;
        }
        if (count == lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * count);
            steps = Arrays.copyOf(steps, 2 * count);
        }
        lengths[count] = length;
        steps[count++] = step;
    }

    /** Adds what lies between two positions of a chunk; they may lie outside it. */
    void add(RunChunk chunk, int from, int to) {
        int position = 0;
        for (int i = 0; i < chunk.count() && position < to; i++) {
            int end = position + chunk.length(i);
            if (end > from) {
                add(Math.min(end, to) - Math.max(position, from), chunk.step(i));
            }
            position = end;
        }
    }

    /** The runs in chunks of about equal length, none longer than the limit. */
    RunChunk[] chunks(int limit) {
        int pieces = (count + limit - 1) / limit;
        RunChunk[] chunks = new RunChunk[pieces];
        for (int i = 0; i < pieces; i++) {
            int start = (int) ((long) count * i / pieces);
            int end = (int) ((long) count * (i + 1) / pieces);
            chunks[i] = new RunChunk(Arrays.copyOfRange(lengths, start, end), Arrays.copyOfRange(steps, start, end));
        }
        return chunks;
    }
}
