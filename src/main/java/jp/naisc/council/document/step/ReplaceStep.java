package jp.naisc.council.document.step;

import java.util.Optional;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Slice;

/**
 * Replaces a range by a slice: typing, deleting, pasting, splitting and joining blocks.
 *
 * @param structure the range must hold nothing but closing and opening tokens
 */
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {

    public ReplaceStep {
        Steps.requireOrder(from, to);
    }

    public ReplaceStep(int from, int to, Slice slice) {
        this(from, to, slice, false);
    }

    @Override
    public StepResult apply(Node document) {
        return StepResult.of(() -> {
            if (structure && Steps.hasContentBetween(document, from, to)) {
                throw new InvalidTextException(RefusalReason.SCHEMA, "a structural step would overwrite content");
            }
            return document.replace(from, to, slice);
        });
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public Step invert(Node before) {
        return new ReplaceStep(from, from + slice.size(), before.slice(from, to));
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult start = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        if (start.deletedAcross() && end.deletedAcross()) {
            return Optional.empty();
        }
        return Optional.of(new ReplaceStep(start.pos(), Math.max(start.pos(), end.pos()), slice, structure));
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.field(Steps.field(Steps.open(out, "replace"), "from", from), "to", to);
        Steps.close(out, slice, structure);
    }
}
