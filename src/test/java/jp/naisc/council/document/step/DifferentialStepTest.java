package jp.naisc.council.document.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.NodeCheck;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Submission.Accepted;
import jp.naisc.council.document.step.Submission.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random and hostile steps, made by the real ProseMirror packages in src/test/js/steps.mjs: after each the
 * Java core must have the very same document, inverse and mapped positions, and refuse what must be refused.
 */
class DifferentialStepTest {

    private static final int STEPS = Integer.getInteger("differential.steps", 24_000);
    private static final int SEED = Integer.getInteger("differential.seed", 20261122);

    /** The script knows the exact reason only where a single rule decides. */
    private static final List<String> EXACT =
            List.of("UNKNOWN_STEP", "UNKNOWN_ATTRIBUTE", "BAD_CHARACTER", "SPLIT_SURROGATE");

    private final Schema schema = Schema.policy();
    private final Authority authority = new Authority(schema, AuthorityRules.SUGGESTING, new CountingIds());
    private final Map<RefusalReason, Integer> refused = new EnumMap<>(RefusalReason.class);
    private Node document = TestTexts.policy("AI", "最初の段落");
    private @Nullable Step last;
    private int accepted;

    @Test
    void everyStepGivesTheSameBytesAsProseMirror() throws IOException, InterruptedException {
        Path packages = ProseMirrorPackages.folder();
        Process script = new ProcessBuilder(
                        "node",
                        "src/test/js/steps.mjs",
                        packages.toString(),
                        "frontend/editor/schema.json",
                        String.valueOf(SEED),
                        String.valueOf(STEPS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int number = 0;
        try (BufferedReader lines = script.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                compare(Json.object(Json.read(line, JsonLimits.DOCUMENT), "line"), ++number);
            }
        } finally {
            script.destroy();
        }
        assertThat(accepted
                        + refused.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(STEPS);
        assertThat(accepted).isGreaterThan(STEPS / 2);
        assertThat(refused)
                .containsKeys(
                        RefusalReason.UNKNOWN_STEP,
                        RefusalReason.UNKNOWN_ATTRIBUTE,
                        RefusalReason.BAD_CHARACTER,
                        RefusalReason.SPLIT_SURROGATE,
                        RefusalReason.OUT_OF_RANGE,
                        RefusalReason.SCHEMA,
                        RefusalReason.MALFORMED);
        System.out.printf("differential: %d steps, %d accepted, refused %s%n", STEPS, accepted, refused);
    }

    private void compare(Map<String, @Nullable Object> line, int number) {
        String where = "line " + number + " of seed " + SEED + ": " + line.get("step");
        if (line.get("start") instanceof String start) {
            document = Node.fromJson(schema, start);
            assertThat(document.toJson()).isEqualTo(start);
            last = null;
        } else if (line.get("refused") instanceof String reason) {
            compareRefusal(text(line, "step"), reason, where);
        } else {
            compareStep(line, where);
        }
    }

    private void compareRefusal(String json, String reason, String where) {
        Submission submission = authority.submit(document, "[" + json + "]");
        assertThat(submission).as(where).isInstanceOf(Refused.class);
        RefusalReason given = ((Refused) submission).reason();
        if (EXACT.contains(reason)) {
            assertThat(given.name()).as(where).isEqualTo(reason);
        }
        refused.merge(given, 1, Integer::sum);
    }

    private void compareStep(Map<String, @Nullable Object> line, String where) {
        Step step = read(text(line, "step"), where);
        assertThat(step.toJson()).as(where).isEqualTo(flat(text(line, "written")));
        Node after =
                switch (step.apply(document)) {
                    case StepResult.Applied(Node next) -> next;
                    case StepResult.Failed failed -> throw new AssertionError(where + " " + failed);
                };
        assertThat(after.toJson()).as(where).isEqualTo(text(line, "doc"));
        NodeCheck.changes(document, after);
        assertThat(authority.submit(document, List.of(step))).as(where).isInstanceOf(Accepted.class);
        Step inverse = step.invert(document);
        assertThat(inverse.toJson()).as(where).isEqualTo(text(line, "inverse"));
        for (List<Integer> row : rows(line, "map")) {
            MapResult result = step.getMap().mapResult(row.get(0), row.get(1));
            assertThat(result.pos())
                    .as(where)
                    .isEqualTo(row.get(2))
                    .isEqualTo(step.getMap().map(row.get(0), row.get(1)));
            assertThat(flags(result)).as(where).isEqualTo(row.get(3));
        }
        if (last != null) {
            String carried = step.map(last.getMap()).map(Step::toJson).orElse("null");
            assertThat(carried).as(where).isEqualTo(flat(text(line, "over")));
            compareMirrors(step, inverse, last, rows(line, "mirrored"), where);
        }
        last = step;
        document = after;
        accepted++;
    }

    private void compareMirrors(Step step, Step inverse, Step other, List<List<Integer>> rows, String where) {
        Mapping mapping =
                new Mapping().append(step.getMap()).append(other.getMap()).append(inverse.getMap(), 0);
        Mapping back = mapping.invert();
        for (List<Integer> row : rows) {
            MapResult there = mapping.mapResult(row.get(0), row.get(1));
            MapResult again = back.mapResult(there.pos(), row.get(1));
            assertThat(List.of(there.pos(), flags(there), again.pos(), flags(again)))
                    .as(where)
                    .isEqualTo(row.subList(2, 6));
        }
    }

    private Step read(String json, String where) {
        try {
            return Step.fromJson(schema, json);
        } catch (InvalidTextException e) {
            throw new AssertionError(where + " " + e.reason(), e);
        }
    }

    /** Sets of marks are flat with us. */
    private String flat(String json) {
        return json.startsWith("{\"stepType\":\"markSet\"")
                ? Step.fromJson(schema, json).toJson()
                : json;
    }

    private static int flags(MapResult result) {
        return (result.deleted() ? 1 : 0)
                + (result.deletedBefore() ? 2 : 0)
                + (result.deletedAfter() ? 4 : 0)
                + (result.deletedAcross() ? 8 : 0);
    }

    private static String text(Map<String, @Nullable Object> line, String key) {
        return (String) Objects.requireNonNull(line.get(key), key);
    }

    private static List<List<Integer>> rows(Map<String, @Nullable Object> line, String key) {
        return Json.list(line.get(key), key).stream()
                .map(row ->
                        Json.list(row, key).stream().map(Integer.class::cast).toList())
                .toList();
    }
}
