package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which step brought each position of a document: a run-length list of (length, step number), spliced by step maps. From
 * the step one comes to the person, the time and the amendment. Immutable; step 0 is what was there at the beginning.
 */
public final class Attribution {

    private final int[] lengths;
    private final long[] steps;
    private final int runs;

    private Attribution(int[] lengths, long[] steps, int runs) {
        this.lengths = lengths;
        this.steps = steps;
        this.runs = runs;
    }

    /** A stretch that one step brought. */
    public record Run(int length, long step) {}

    /** A document of this content size that one step brought as a whole. */
    public static Attribution of(int size, long step) {
        return size == 0
                ? new Attribution(new int[0], new long[0], 0)
                : new Attribution(new int[] {size}, new long[] {step}, 1);
    }

    public static Attribution of(List<Run> runs) {
        Attribution all = new Attribution(new int[runs.size()], new long[runs.size()], 0);
        int count = 0;
        for (Run run : runs) {
            count = all.append(count, run.length(), run.step());
        }
        return new Attribution(all.lengths, all.steps, count);
    }

    public List<Run> runs() {
        List<Run> list = new ArrayList<>(runs);
        for (int i = 0; i < runs; i++) {
            list.add(new Run(lengths[i], steps[i]));
        }
        return List.copyOf(list);
    }

    /** The content size of the document. */
    public int size() {
        int size = 0;
        for (int i = 0; i < runs; i++) {
            size += lengths[i];
        }
        return size;
    }

    /** The step that brought the token behind a position. */
    public long stepAt(int position) {
        int end = 0;
        for (int i = 0; i < runs; i++) {
            end += lengths[i];
            if (position < end) {
                return steps[i];
            }
        }
        throw new IndexOutOfBoundsException(position);
    }

    /** After a step with this map and number: what it inserted is its own. */
    public Attribution after(StepMap map, long step) {
        Attribution[] result = {this};
        map.forEach((oldStart, oldEnd, newStart, newEnd) -> {
            // Ranges come in order, so those before are done and the new start is where the old range stands by now.
            result[0] = result[0].with(newStart, newStart + oldEnd - oldStart, of(newEnd - newStart, step));
        });
        return result[0];
    }

    /** The part between two positions. */
    Attribution cut(int from, int to) {
        Attribution part = new Attribution(new int[runs], new long[runs], 0);
        int count = part.appendPart(0, this, from, to);
        return new Attribution(part.lengths, part.steps, count);
    }

    /** The list with a range replaced by another list. */
    Attribution with(int from, int to, Attribution inserted) {
        if (from == to && inserted.runs == 0) {
            return this;
        }
        int room = runs + inserted.runs + 2;
        Attribution all = new Attribution(new int[room], new long[room], 0);
        int count = all.appendPart(0, this, 0, from);
        for (int i = 0; i < inserted.runs; i++) {
            count = all.append(count, inserted.lengths[i], inserted.steps[i]);
        }
        count = all.appendPart(count, this, to, Integer.MAX_VALUE);
        return new Attribution(all.lengths, all.steps, count);
    }

    /** Only while an array is being filled: adds a run behind the given count, joined to an equal one. */
    private int append(int count, int length, long step) {
        if (length == 0) {
            return count;
        }
        if (count > 0 && steps[count - 1] == step) {
            lengths[count - 1] += length;
            return count;
        }
        lengths[count] = length;
        steps[count] = step;
        return count + 1;
    }

    private int appendPart(int count, Attribution source, int from, int to) {
        int added = count;
        int position = 0;
        for (int i = 0; i < source.runs && position < to; i++) {
            int end = position + source.lengths[i];
            if (end > from) {
                added = append(added, Math.min(end, to) - Math.max(position, from), source.steps[i]);
            }
            position = end;
        }
        return added;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribution that
                && Arrays.equals(lengths, 0, runs, that.lengths, 0, that.runs)
                && Arrays.equals(steps, 0, runs, that.steps, 0, that.runs);
    }

    @Override
    public int hashCode() {
        return runs().hashCode();
    }

    @Override
    public String toString() {
        return runs().toString();
    }
}
