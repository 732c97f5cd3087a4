package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** Sets a mark on all inline content of a range that may carry it. */
public record AddMarkStep(int from, int to, Mark mark) implements Step, RangeMarkStep {

    public AddMarkStep {
        Steps.requireOrder(from, to);
    }

    @Override
    public StepResult apply(Node document) {
        return StepResult.of(() -> document.addMark(from, to, mark));
    }

    /** Undoes exactly what this step does to this document: nodes that had the mark keep it, displaced marks return. */
    @Override
    public Step invert(Node before) {
        List<RangeMarkStep> undo = new ArrayList<>();
        before.nodesBetween(from, to, (node, position) -> {
            if (!node.isInline() || !node.isAtom()) {
                return;
            }
            List<Mark> marked = mark.addTo(node.marks());
            if (marked.equals(node.marks())) {
                return;
            }
            int start = Math.max(from, position);
            int end = Math.min(to, position + node.nodeSize());
            MarkSetStep.push(undo, new RemoveMarkStep(start, end, mark));
            for (Mark displaced : node.marks()) {
                if (!marked.contains(displaced)) {
                    MarkSetStep.push(undo, new AddMarkStep(start, end, displaced));
                }
            }
        });
        return MarkSetStep.orSingle(undo);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? Optional.empty() : Optional.of(new AddMarkStep(start, end, mark));
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.mark(Steps.open(out, "addMark"), mark);
        Steps.field(Steps.field(out, "from", from), "to", to).append('}');
    }
}
