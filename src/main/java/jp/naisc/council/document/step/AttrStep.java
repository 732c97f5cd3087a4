package jp.naisc.council.document.step;

import java.util.Optional;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** Sets one attribute of the node that begins at a position. */
public record AttrStep(int pos, String attr, @Nullable Object value) implements Step {

    public AttrStep {
        Steps.requireOrder(pos);
    }

    @Override
    public StepResult apply(Node document) {
        return StepResult.of(() -> document.changeNodeAt(pos, node -> node.withAttr(attr, value)));
    }

    @Override
    public Step invert(Node before) {
        return new AttrStep(pos, attr, Steps.nodeAt(before, pos).attr(attr));
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? Optional.empty() : Optional.of(new AttrStep(mapped.pos(), attr, value));
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.field(Steps.open(out, "attr"), "pos", pos);
        Steps.field(Steps.field(out, "attr", attr), "value", value).append('}');
    }
}
