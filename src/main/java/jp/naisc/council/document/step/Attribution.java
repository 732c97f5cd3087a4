package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which step brought each position of a document: a run-length list of (length, step number), spliced by step maps. From
 * the step one comes to the person, the time and the amendment. Immutable; step 0 is what was there at the beginning.
 *
 * <p>A text that was worked on for months has tens of thousands of runs, and every keystroke splices them. They therefore
 * lie in chunks: a splice makes one or two chunks anew and shares all others.
 */
public final class Attribution {

    /** Longer chunks cost more to copy, shorter ones make the list of chunks long. */
    private static final int CHUNK = 256;

    private final RunChunk[] chunks;

    private Attribution(RunChunk[] chunks) {
        this.chunks = chunks;
    }

    /** A stretch that one step brought. */
    public record Run(int length, long step) {}

    /** A document of this content size that one step brought as a whole. */
    public static Attribution of(int size, long step) {
        return of(List.of(new Run(size, step)));
    }

    public static Attribution of(List<Run> runs) {
        RunBuffer buffer = new RunBuffer(runs.size());
        for (Run run : runs) {
            buffer.add(run.length(), run.step());
        }
        return new Attribution(buffer.chunks(CHUNK));
    }

    /** The runs in order; neighbours are of different steps. */
    public List<Run> runs() {
        RunBuffer buffer = new RunBuffer(CHUNK);
        for (RunChunk chunk : chunks) {
            buffer.add(chunk, 0, chunk.size());
        }
        List<Run> runs = new ArrayList<>(buffer.count());
        for (RunChunk chunk : buffer.chunks(CHUNK)) {
            for (int i = 0; i < chunk.count(); i++) {
                runs.add(new Run(chunk.length(i), chunk.step(i)));
            }
        }
        return List.copyOf(runs);
    }

    /** The content size of the document. */
    public int size() {
        int size = 0;
        for (RunChunk chunk : chunks) {
            size += chunk.size();
        }
        return size;
    }

    /** The step that brought the token behind a position. */
    public long stepAt(int position) {
        int start = 0;
        for (RunChunk chunk : chunks) {
            if (position < start + chunk.size()) {
                int end = start;
                for (int i = 0; i < chunk.count(); i++) {
                    end += chunk.length(i);
                    if (position < end) {
                        return chunk.step(i);
                    }
                }
            }
            start += chunk.size();
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
        RunBuffer buffer = new RunBuffer(8);
        int start = 0;
        for (RunChunk chunk : chunks) {
            if (start < to && start + chunk.size() > from) {
                buffer.add(chunk, from - start, to - start);
            }
            start += chunk.size();
        }
        return new Attribution(buffer.chunks(CHUNK));
    }

    /** The list with a range replaced by another list. */
    Attribution with(int from, int to, Attribution inserted) {
        if (from == to && inserted.chunks.length == 0) {
            return this;
        }
        RunBuffer middle = new RunBuffer(2 * CHUNK);
        int first = -1;
        int last = chunks.length;
        int start = 0;
        for (int i = 0; i < chunks.length; i++) {
            int end = start + chunks[i].size();
            if (first < 0 && end >= from) {
                first = i;
                middle.add(chunks[i], 0, from - start);
                inserted.addTo(middle);
            }
            if (first >= 0 && end >= to) {
                last = i + 1;
                middle.add(chunks[i], to - start, chunks[i].size());
                break;
            }
            start = end;
        }
        if (first < 0) {
            first = chunks.length;
            inserted.addTo(middle);
        }
        if (middle.count() < CHUNK / 4 && last < chunks.length) {
            // Otherwise long deletions would leave a trail of tiny chunks.
            middle.add(chunks[last], 0, chunks[last].size());
            last++;
        }
        return new Attribution(spliced(first, last, middle.chunks(CHUNK)));
    }

    private RunChunk[] spliced(int first, int last, RunChunk[] middle) {
        RunChunk[] all = new RunChunk[first + middle.length + chunks.length - last];
        System.arraycopy(chunks, 0, all, 0, first);
        System.arraycopy(middle, 0, all, first, middle.length);
        System.arraycopy(chunks, last, all, first + middle.length, chunks.length - last);
        return all;
    }

    private void addTo(RunBuffer target) {
        for (RunChunk chunk : chunks) {
            target.add(chunk, 0, chunk.size());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribution that && runs().equals(that.runs());
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
