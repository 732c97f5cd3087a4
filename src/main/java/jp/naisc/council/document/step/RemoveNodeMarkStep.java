package jp.naisc.council.document.step;

import java.util.Optional;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** Removes a mark from one node. */
public record RemoveNodeMarkStep(int pos, Mark mark) implements Step {

    public RemoveNodeMarkStep {
        Steps.requireOrder(pos);
    }

    @Override
    public StepResult apply(Node document) {
        return StepResult.of(() -> document.changeNodeAt(pos, node -> node.mark(mark.removeFrom(node.marks()))));
    }

    @Override
    public Step invert(Node before) {
        Node node = before.nodeAt(pos);
        return node != null && node.marks().contains(mark) ? new AddNodeMarkStep(pos, mark) : this;
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new RemoveNodeMarkStep(mapped.pos(), mark));
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.mark(Steps.field(Steps.open(out, "removeNodeMark"), "pos", pos), mark)
                .append('}');
    }
}
