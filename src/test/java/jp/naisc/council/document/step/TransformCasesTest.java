package jp.naisc.council.document.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The cases of another project's test suite, where somebody has laid them beside this repository. Their schemas are not
 * ours: nested lists, required attributes, a document of bare text.
 */
class TransformCasesTest {

    private static final Path CASES = Path.of("..", "shared", "vectors", "prosemirror-transform-cases.json");

    static boolean casesAreThere() {
        return Files.isReadable(CASES);
    }

    @Test
    @EnabledIf(
            value = "casesAreThere",
            disabledReason = "../shared/vectors/prosemirror-transform-cases.json is not beside this repository")
    void everyCaseGivesItsDocumentItsPositionsAndItsWayBack() throws IOException {
        Map<String, @Nullable Object> file = object(Json.read(Files.readString(CASES), JsonLimits.DOCUMENT));
        List<Schema> schemas = Json.list(file.get("schemas"), "schemas").stream()
                .map(spec -> Schema.parse(json(spec)))
                .toList();
        List<@Nullable Object> tests = Json.list(file.get("tests"), "tests");
        for (int i = 0; i < tests.size(); i++) {
            Map<String, @Nullable Object> test = object(tests.get(i));
            check(schemas.get(number(test.get("schema"))), test, "case " + i);
        }
        assertThat(tests).hasSizeGreaterThan(100);
    }

    private void check(Schema schema, Map<String, @Nullable Object> test, String name) {
        Node start = Node.fromJson(schema, json(test.get("start")));
        Node expected = Node.fromJson(schema, json(test.get("result")));
        Node document = start;
        Mapping mapping = new Mapping();
        List<Step> back = new ArrayList<>();
        for (Object value : Json.list(test.get("steps"), "steps")) {
            Step step = Step.fromJson(schema, value);
            back.addFirst(step.invert(document));
            document = applied(step, document, name);
            mapping.append(step.getMap());
        }
        assertThat(document.toJson()).as(name).isEqualTo(expected.toJson());
        for (Object pair : Json.list(test.get("mapping"), "mapping")) {
            List<@Nullable Object> positions = Json.list(pair, "positions");
            assertThat(mapping.map(number(positions.get(0)), 1)).as(name).isEqualTo(positions.get(1));
        }
        for (Step step : back) {
            document = applied(step, document, name);
        }
        assertThat(document).as(name).isEqualTo(start);
    }

    private static Node applied(Step step, Node document, String name) {
        return switch (step.apply(document)) {
            case StepResult.Applied(Node next) -> next;
            case StepResult.Failed failed -> throw new AssertionError(name + " " + failed);
        };
    }

    private static int number(@Nullable Object value) {
        return (Integer) Objects.requireNonNull(value);
    }

    private static String json(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        Json.write(out, value);
        return out.toString();
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return Json.object(value, "object");
    }
}
