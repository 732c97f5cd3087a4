package jp.naisc.council.document.step;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** Sets a mark on one node, for example on a whole block that somebody suggests to insert. */
public record AddNodeMarkStep(int pos, Mark mark) implements Step {

    public AddNodeMarkStep {
        Steps.requireOrder(pos);
    }

    @Override
    public StepResult apply(Node document) {
        return StepResult.of(() -> document.changeNodeAt(pos, node -> node.mark(mark.addTo(node.marks()))));
    }

    /** When the mark displaces one other, setting that one displaces this. */
    @Override
    public Step invert(Node before) {
        Node node = before.nodeAt(pos);
        if (node != null) {
            List<Mark> marked = mark.addTo(node.marks());
            if (marked.size() == node.marks().size()) {
                for (Mark displaced : node.marks()) {
                    if (!marked.contains(displaced)) {
                        return new AddNodeMarkStep(pos, displaced);
                    }
                }
                return new AddNodeMarkStep(pos, mark);
            }
        }
        return new RemoveNodeMarkStep(pos, mark);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new AddNodeMarkStep(mapped.pos(), mark));
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.mark(Steps.field(Steps.open(out, "addNodeMark"), "pos", pos), mark)
                .append('}');
    }
}
