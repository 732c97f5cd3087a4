package jp.naisc.council.document.step;

import java.util.Optional;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** Sets one attribute of the document itself. */
public record DocAttrStep(String attr, @Nullable Object value) implements Step {

    @Override
    public StepResult apply(Node document) {
        return StepResult.of(() -> document.withAttr(attr, value));
    }

    @Override
    public Step invert(Node before) {
        return new DocAttrStep(attr, before.attr(attr));
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        return Optional.of(this);
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.field(Steps.field(Steps.open(out, "docAttr"), "attr", attr), "value", value)
                .append('}');
    }
}
