package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import org.jspecify.annotations.Nullable;

/** Reads steps from JSON. Every key of every kind stands here; whatever else comes is refused. */
final class StepReader {

    private final Schema schema;
    private final Map<String, @Nullable Object> json;

    private StepReader(Schema schema, Map<String, @Nullable Object> json) {
        this.schema = schema;
        this.json = json;
    }

    static Step read(Schema schema, @Nullable Object value) {
        StepReader reader = new StepReader(schema, Json.object(value, "step"));
        if (!(reader.json.get("stepType") instanceof String kind)) {
            throw malformed("a step without its type");
        }
        return reader.step(kind);
    }

    private Step step(String kind) {
        return switch (kind) {
            case "replace" -> {
                require("from", "to", "slice", "structure");
                yield new ReplaceStep(position("from"), position("to"), slice(), structure());
            }
            case "replaceAround" -> {
                require("from", "to", "gapFrom", "gapTo", "insert", "slice", "structure");
                yield new ReplaceAroundStep(
                        position("from"),
                        position("to"),
                        position("gapFrom"),
                        position("gapTo"),
                        slice(),
                        position("insert"),
                        structure());
            }
            case "addMark" -> {
                require("mark", "from", "to");
                yield new AddMarkStep(position("from"), position("to"), schema.markFromJson(json.get("mark")));
            }
            case "removeMark" -> {
                require("mark", "from", "to");
                yield new RemoveMarkStep(position("from"), position("to"), schema.markFromJson(json.get("mark")));
            }
            case "markSet" -> {
                require("steps");
                List<RangeMarkStep> steps = new ArrayList<>();
                addMarkSteps(steps);
                yield new MarkSetStep(steps);
            }
            case "addNodeMark" -> {
                require("pos", "mark");
                yield new AddNodeMarkStep(position("pos"), schema.markFromJson(json.get("mark")));
            }
            case "removeNodeMark" -> {
                require("pos", "mark");
                yield new RemoveNodeMarkStep(position("pos"), schema.markFromJson(json.get("mark")));
            }
            case "attr" -> {
                require("pos", "attr", "value");
                yield new AttrStep(position("pos"), attribute(), value());
            }
            case "docAttr" -> {
                require("attr", "value");
                yield new DocAttrStep(attribute(), value());
            }
            default -> throw new InvalidTextException(RefusalReason.UNKNOWN_STEP, "no such kind of step");
        };
    }

    private void addMarkSteps(List<RangeMarkStep> target) {
        for (Object item : Json.list(json.get("steps"), "steps")) {
            switch (read(schema, item)) {
                case RangeMarkStep step -> target.add(step);
                case MarkSetStep nested -> target.addAll(nested.steps());
                default -> throw malformed("only mark steps stand in a set of marks");
            }
        }
    }

    private void require(String... keys) {
        List<String> allowed = new ArrayList<>(List.of(keys));
        allowed.add("stepType");
        Json.requireKeys(json, allowed, "step");
    }

    private int position(String key) {
        return switch (json.get(key)) {
            case Integer n -> n;
            case Long n -> throw new InvalidTextException(RefusalReason.OUT_OF_RANGE, key + " is too large");
            case null, default -> throw malformed(key + " is not a position");
        };
    }

    private Slice slice() {
        return Slice.fromJson(schema, json.get("slice"));
    }

    private boolean structure() {
        return switch (json.get("structure")) {
            case null -> false;
            case Boolean b -> b;
            default -> throw malformed("structure is not a boolean");
        };
    }

    private String attribute() {
        if (json.get("attr") instanceof String name) {
            return name;
        }
        throw malformed("attr is not a name");
    }

    private @Nullable Object value() {
        if (!json.containsKey("value")) {
            throw malformed("an attribute step without a value");
        }
        return json.get("value");
    }

    private static InvalidTextException malformed(String message) {
        return new InvalidTextException(RefusalReason.MALFORMED, message);
    }
}
