package jp.naisc.council.document.step;

import static jp.naisc.council.document.step.TestTexts.SCHEMA;
import static jp.naisc.council.document.step.TestTexts.mark;
import static jp.naisc.council.document.step.TestTexts.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    /** title AI 0–4, paragraph 4–10 with words at 5–9. */
    private final Node document = policy("AI", "研究開発");

    @Test
    void typingInsertsTheWords() {
        Step step = new ReplaceStep(7, 7, new Slice(Fragment.of(SCHEMA.text("・")), 0, 0));
        assertThat(applied(step, document).child(1).textContent()).isEqualTo("研究・開発");
        assertThat(step.toJson())
                .isEqualTo("{\"stepType\":\"replace\",\"from\":7,\"to\":7,"
                        + "\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"・\"}]}}");
    }

    @Test
    void splittingAndJoiningAParagraphUndoEachOther() {
        Node empty = document.child(1).copy(Fragment.EMPTY);
        Step split = new ReplaceStep(7, 7, new Slice(Fragment.of(empty, empty), 1, 1), true);
        Node two = applied(split, document);
        assertThat(two.children()).extracting(Node::textContent).containsExactly("AI", "研究", "開発");
        Step join = split.invert(document);
        assertThat(applied(join, two)).isEqualTo(document);
    }

    @Test
    void aStructuralStepDoesNotOverwriteWhatWasTypedMeanwhile() {
        Node two = policy("AI", "研究", "開発");
        Step join = new ReplaceStep(7, 9, Slice.EMPTY, true);
        assertThat(applied(join, two).child(1).textContent()).isEqualTo("研究開発");
        assertThat(new ReplaceStep(6, 9, Slice.EMPTY, true).apply(two)).isInstanceOf(StepResult.Failed.class);
    }

    @Test
    void undoingAMarkLeavesTheMarkWhereItWasBefore() {
        Node half = applied(new AddMarkStep(7, 9, mark("strong")), document);
        Step all = new AddMarkStep(5, 9, mark("strong"));
        assertThat(applied(all.invert(half), applied(all, half))).isEqualTo(half);
        Step removeAll = new RemoveMarkStep(5, 9, mark("strong"));
        assertThat(removeAll.invert(half)).isEqualTo(new AddMarkStep(7, 9, mark("strong")));
    }

    @Test
    void aDisplacedMarkReturnsAndTheUndoIsASetOfMarks() {
        Node sub = applied(new AddMarkStep(5, 7, mark("sub")), document);
        Step sup = new AddMarkStep(5, 9, mark("sup"));
        Step undo = sup.invert(sub);
        assertThat(undo).isInstanceOf(MarkSetStep.class);
        assertThat(applied(undo, applied(sup, sub))).isEqualTo(sub);
        assertThat(Step.fromJson(SCHEMA, undo.toJson())).isEqualTo(undo);
    }

    @Test
    void aNestedSetOfMarksIsReadAndPassedOnFlat() {
        String inner = new MarkSetStep(List.of(new AddMarkStep(5, 6, mark("em")))).toJson();
        Step read = Step.fromJson(SCHEMA, "{\"stepType\":\"markSet\",\"steps\":[" + inner + "]}");
        assertThat(read.toJson()).isEqualTo(inner);
    }

    @Test
    void aStepCarriedOverADeletionOfItsPlaceIsEmpty() {
        StepMap deletion = StepMap.of(4, 6, 0);
        assertThat(new AddMarkStep(5, 7, mark("em")).map(deletion)).isEmpty();
        assertThat(new AttrStep(4, "id", "x").map(deletion)).isEmpty();
        assertThat(new ReplaceStep(6, 7, Slice.EMPTY).map(deletion)).isEmpty();
        assertThat(new DocAttrStep("lang", "en").map(deletion)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"stepType\":\"explode\"}; UNKNOWN_STEP",
                "{\"from\":1}; MALFORMED",
                "{\"stepType\":\"replace\",\"from\":-1,\"to\":1}; OUT_OF_RANGE",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":1}; OUT_OF_RANGE",
                "{\"stepType\":\"replace\",\"from\":0,\"to\":5000000000}; OUT_OF_RANGE",
                "{\"stepType\":\"replace\",\"from\":0.5,\"to\":1}; MALFORMED",
                "{\"stepType\":\"replace\",\"from\":0,\"to\":1,\"user\":\"x\"}; MALFORMED",
                "{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[],\"openStart\":1}}; MALFORMED",
                "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"blink\"},\"from\":0,\"to\":1}; SCHEMA",
                "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"em\",\"attrs\":{\"a\":1}},\"from\":0,\"to\":1}; UNKNOWN_ATTRIBUTE",
                "{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"id\"}; MALFORMED",
                "{\"stepType\":\"markSet\",\"steps\":[{\"stepType\":\"docAttr\",\"attr\":\"lang\",\"value\":\"en\"}]}; MALFORMED"
            })
    void aStepThatSaysMoreOrLessThanItShouldIsRefused(String json, RefusalReason reason) {
        assertThatThrownBy(() -> Step.fromJson(SCHEMA, json))
                .isInstanceOfSatisfying(
                        InvalidTextException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Node applied(Step step, Node before) {
        return switch (step.apply(before)) {
            case StepResult.Applied(Node after) -> after;
            case StepResult.Failed failed -> throw new AssertionError(failed.toString());
        };
    }
}
