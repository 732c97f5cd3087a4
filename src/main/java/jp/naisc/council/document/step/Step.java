package jp.naisc.council.document.step;

import java.util.Optional;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One atomic change of a document. A step is a value: it knows positions and content, not the document it is for, and it
 * can be applied, undone, carried over other people's changes, and sent as JSON.
 */
public sealed interface Step
        permits ReplaceStep,
                ReplaceAroundStep,
                AddMarkStep,
                RemoveMarkStep,
                MarkSetStep,
                AddNodeMarkStep,
                RemoveNodeMarkStep,
                AttrStep,
                DocAttrStep {

    /**
     * The document after this step, or why it does not fit. Nodes inside an inserted slice are not checked against the
     * schema here, as in the browser; the {@link Authority} does it.
     */
    StepResult apply(Node document);

    /** How positions move. Steps that change only marks or attributes move none. */
    default StepMap getMap() {
        return StepMap.EMPTY;
    }

    /** The step that undoes this one, given the document as it was before. */
    Step invert(Node before);

    /** This step for a document that other changes have made; empty when they deleted all it was about. */
    Optional<Step> map(Mappable mapping);

    /** Appends the JSON that the browser would write for this step. */
    void writeJson(StringBuilder out);

    default String toJson() {
        StringBuilder out = new StringBuilder();
        writeJson(out);
        return out.toString();
    }

    /** Reads a step, strictly: anything unknown is refused with an {@link InvalidTextException}. */
    static Step fromJson(Schema schema, String json) {
        return fromJson(schema, Json.read(json, JsonLimits.SUBMIT));
    }

    /** Reads a step from a JSON value that {@link Json#read} gave. */
    static Step fromJson(Schema schema, @Nullable Object value) {
        return StepReader.read(schema, value);
    }
}
