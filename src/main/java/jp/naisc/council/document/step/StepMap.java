package jp.naisc.council.document.step;

import java.util.Arrays;
import jp.naisc.council.document.step.MapResult.Recovery;
import org.jspecify.annotations.Nullable;

/**
 * Which ranges a step replaced by how much, and so where every position of the old document lies in the new one.
 *
 * <p>Ranges are triples (start in the old document, old length, new length), in order and not overlapping.
 */
public final class StepMap implements Mappable {

    /** Nothing moved. */
    public static final StepMap EMPTY = new StepMap(new int[0]);

    private final int[] ranges;

    private StepMap(int[] ranges) {
        this.ranges = ranges;
    }

    /** A map of triples (start, old length, new length). */
    public static StepMap of(int... triples) {
        if (triples.length % 3 != 0) {
            throw new IllegalArgumentException("ranges are triples");
        }
        return triples.length == 0 ? EMPTY : new StepMap(triples.clone());
    }

    /** Receives one replaced range, in the positions of both documents. */
    public interface RangeVisitor {
        void range(int oldStart, int oldEnd, int newStart, int newEnd);
    }

    public int rangeCount() {
        return ranges.length / 3;
    }

    public boolean isEmpty() {
        return ranges.length == 0;
    }

    /** Calls back for each replaced range, in order. */
    public void forEach(RangeVisitor visitor) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i];
            visitor.range(start, start + ranges[i + 1], start + shift, start + shift + ranges[i + 2]);
            shift += ranges[i + 2] - ranges[i + 1];
        }
    }

    /** The first position that this map may move or delete around; everything before it stays. */
    int firstChange() {
        return ranges.length == 0 ? Integer.MAX_VALUE : ranges[0];
    }

    @Override
    public int map(int position, int assoc) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i];
            if (position < start) {
                break;
            }
            if (position <= start + ranges[i + 1]) {
                return landing(i, position, assoc) + shift;
            }
            shift += ranges[i + 2] - ranges[i + 1];
        }
        return position + shift;
    }

    @Override
    public MapResult mapResult(int position, int assoc) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i];
            int end = start + ranges[i + 1];
            if (position < start) {
                break;
            }
            if (position <= end) {
                boolean atOwnEdge = position == (assoc < 0 ? start : end);
                Recovery recovery = atOwnEdge ? null : new Recovery(i / 3, position - start);
                return new MapResult(
                        landing(i, position, assoc) + shift, deletions(start, end, position, assoc), recovery);
            }
            shift += ranges[i + 2] - ranges[i + 1];
        }
        return new MapResult(position + shift, 0, null);
    }

    /**
     * Where a position on or in a range lands, without the shift of the ranges before. The edges of a deletion stay
     * outside what replaced it; only inside it, and at a pure insertion, does the side decide.
     */
    private int landing(int i, int position, int assoc) {
        int start = ranges[i];
        int end = start + ranges[i + 1];
        boolean before;
        if (start == end) {
            before = assoc < 0;
        } else if (position == start) {
            before = true;
        } else {
            before = position < end && assoc < 0;
        }
        return before ? start : start + ranges[i + 2];
    }

    private static int deletions(int start, int end, int position, int assoc) {
        if (start == end) {
            return 0;
        }
        int where = position == start ? MapResult.AFTER : position == end ? MapResult.BEFORE : MapResult.ACROSS;
        boolean side = position != (assoc < 0 ? start : end);
        return side ? where | MapResult.SIDE : where;
    }

    /** The new position of a place that the mirror image of this map had deleted. */
    int recover(Recovery recovery) {
        int shift = 0;
        for (int i = 0; i < recovery.range(); i++) {
            shift += ranges[3 * i + 2] - ranges[3 * i + 1];
        }
        return ranges[3 * recovery.range()] + shift + recovery.offset();
    }

    /** The map from the new document back to the old one. */
    public StepMap invert() {
        int[] inverted = new int[ranges.length];
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            inverted[i] = ranges[i] + shift;
            inverted[i + 1] = ranges[i + 2];
            inverted[i + 2] = ranges[i + 1];
            shift += ranges[i + 2] - ranges[i + 1];
        }
        return isEmpty() ? this : new StepMap(inverted);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepMap map && Arrays.equals(ranges, map.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    @Override
    public String toString() {
        return Arrays.toString(ranges);
    }
}
