package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** Removes a mark from all inline content of a range. */
public record RemoveMarkStep(int from, int to, Mark mark) implements Step, RangeMarkStep {

    public RemoveMarkStep {
        Steps.requireOrder(from, to);
    }

    @Override
    public StepResult apply(Node document) {
        return StepResult.of(() -> document.removeMark(from, to, mark));
    }

    /** Sets the mark again, but only where it was. */
    @Override
    public Step invert(Node before) {
        List<RangeMarkStep> undo = new ArrayList<>();
        before.nodesBetween(from, to, (node, position) -> {
            if (node.isInline() && node.isAtom() && node.marks().contains(mark)) {
                int start = Math.max(from, position);
                int end = Math.min(to, position + node.nodeSize());
                MarkSetStep.push(undo, new AddMarkStep(start, end, mark));
            }
        });
        return MarkSetStep.orSingle(undo);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? Optional.empty() : Optional.of(new RemoveMarkStep(start, end, mark));
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.mark(Steps.open(out, "removeMark"), mark);
        Steps.field(Steps.field(out, "from", from), "to", to).append('}');
    }
}
