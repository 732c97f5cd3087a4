package jp.naisc.council.document.step;

import java.util.Optional;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Slice;

/**
 * Replaces a range by a slice, but keeps the gap in the middle of the range and moves it into the slice: wrapping, lifting
 * and changing the type of a block.
 *
 * @param gapFrom where the kept content begins
 * @param gapTo where it ends
 * @param insert position in the slice that it moves to
 */
public record ReplaceAroundStep(int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {

    public ReplaceAroundStep {
        Steps.requireOrder(from, gapFrom, gapTo, to);
        if (insert < 0 || insert > slice.size()) {
            throw new InvalidTextException(RefusalReason.OUT_OF_RANGE, "the gap lands outside the slice");
        }
    }

    @Override
    public StepResult apply(Node document) {
        return StepResult.of(() -> {
            if (structure
                    && (Steps.hasContentBetween(document, from, gapFrom)
                            || Steps.hasContentBetween(document, gapTo, to))) {
                throw new InvalidTextException(RefusalReason.SCHEMA, "a structural step would overwrite content");
            }
            Slice gap = document.slice(gapFrom, gapTo);
            if (gap.openStart() > 0 || gap.openEnd() > 0) {
                throw new InvalidTextException(RefusalReason.SCHEMA, "the gap is not flat");
            }
            Slice filled = slice.insertAt(insert, gap.content());
            if (filled == null) {
                throw new InvalidTextException(RefusalReason.SCHEMA, "the gap does not fit into the slice");
            }
            return document.replace(from, to, filled);
        });
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public Step invert(Node before) {
        int gap = gapTo - gapFrom;
        Slice old = before.slice(from, to).removeBetween(gapFrom - from, gapTo - from);
        int start = from + insert;
        return new ReplaceAroundStep(
                from, from + slice.size() + gap, start, start + gap, old, gapFrom - from, structure);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult start = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        int gapStart = from == gapFrom ? start.pos() : mapping.map(gapFrom, -1);
        int gapEnd = to == gapTo ? end.pos() : mapping.map(gapTo, 1);
        boolean gone = start.deletedAcross() && end.deletedAcross();
        if (gone || gapStart < start.pos() || gapEnd > end.pos() || gapStart > gapEnd) {
            return Optional.empty();
        }
        return Optional.of(new ReplaceAroundStep(start.pos(), end.pos(), gapStart, gapEnd, slice, insert, structure));
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.field(Steps.field(Steps.open(out, "replaceAround"), "from", from), "to", to);
        Steps.field(Steps.field(Steps.field(out, "gapFrom", gapFrom), "gapTo", gapTo), "insert", insert);
        Steps.close(out, slice, structure);
    }
}
