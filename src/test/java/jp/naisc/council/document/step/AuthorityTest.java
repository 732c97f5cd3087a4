package jp.naisc.council.document.step;

import static jp.naisc.council.document.step.TestTexts.SCHEMA;
import static jp.naisc.council.document.step.TestTexts.paragraph;
import static jp.naisc.council.document.step.TestTexts.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.Submission.Accepted;
import jp.naisc.council.document.step.Submission.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {

    private final Authority authority = new Authority(SCHEMA, AuthorityRules.DIRECT, new CountingIds());

    /** title 0–4, p-1 4–8, p-2 8–12. */
    private final Node document = policy("AI", "研究", "開発");

    @Test
    void aSplitParagraphKeepsItsIdAndTheSecondHalfGetsOne() {
        Node empty = document.child(1).copy(Fragment.EMPTY);
        Accepted accepted = accepted(document, new ReplaceStep(6, 6, new Slice(Fragment.of(empty, empty), 1, 1), true));
        assertThat(ids(accepted.document())).containsExactly("p-1", "new-1", "p-2");
        assertThat(accepted.serverSteps()).containsExactly(new AttrStep(7, "id", "new-1"));
        assertThat(replayed(document, accepted.allSteps())).isEqualTo(accepted.document());
    }

    @Test
    void aPastedCopyGetsItsOwnIdWhereverItStands() {
        Slice copy = document.slice(4, 8);
        assertThat(ids(accepted(document, new ReplaceStep(12, 12, copy)).document()))
                .containsExactly("p-1", "p-2", "new-1");
        Slice last = document.slice(8, 12);
        assertThat(ids(accepted(document, new ReplaceStep(4, 4, last)).document()))
                .containsExactly("new-2", "p-1", "p-2");
    }

    @Test
    void enterAtTheBeginningOfAParagraphLeavesTheIdWithItsWords() {
        Node empty = document.child(1).copy(Fragment.EMPTY);
        ReplaceStep enter = new ReplaceStep(5, 5, new Slice(Fragment.of(empty, empty), 1, 1), true);
        Accepted accepted = accepted(document, enter);
        assertThat(ids(accepted.document())).containsExactly("new-1", "p-1", "p-2");
        assertThat(accepted.document().child(2).textContent()).isEqualTo("研究");
        assertThat(replayed(document, accepted.allSteps())).isEqualTo(accepted.document());
    }

    @Test
    void enterAtTheEndOfAParagraphLeavesTheIdWithItsWords() {
        Node empty = document.child(1).copy(Fragment.EMPTY);
        ReplaceStep enter = new ReplaceStep(7, 7, new Slice(Fragment.of(empty, empty), 1, 1), true);
        assertThat(ids(accepted(document, enter).document())).containsExactly("p-1", "new-1", "p-2");
    }

    @Test
    void aBlockWithoutAnIdGetsOne() {
        Node bare = SCHEMA.node("paragraph", Map.of(), List.of(SCHEMA.text("新設")));
        Accepted accepted = accepted(document, new ReplaceStep(8, 8, new Slice(Fragment.of(bare), 0, 0)));
        assertThat(ids(accepted.document())).containsExactly("p-1", "new-1", "p-2");
    }

    @Test
    void anIdThatWasDeletedMayComeBackWithItsBlock() {
        ReplaceStep deletion = new ReplaceStep(4, 8, Slice.EMPTY);
        Node without = accepted(document, deletion).document();
        Accepted undone = accepted(without, deletion.invert(document));
        assertThat(undone.document()).isEqualTo(document);
        assertThat(undone.serverSteps()).isEmpty();
    }

    @Test
    void aTransactionThatFailedAfterwardsDoesNotConfuseTheIds() {
        Slice copy = document.slice(4, 8);
        accepted(document, new ReplaceStep(12, 12, copy)); // never stored: the caller still has the old document
        Accepted again = accepted(document, new ReplaceStep(4, 8, Slice.EMPTY), new ReplaceStep(4, 4, copy));
        assertThat(again.document()).isEqualTo(document);
        assertThat(again.serverSteps()).isEmpty();
    }

    @Test
    void afterAnyNumberOfSubmitsEveryBlockHasItsOwnId() {
        Random random = new Random(11);
        Node text = document;
        for (int i = 0; i < 2000; i++) {
            int size = text.content().size();
            int from = random.nextInt(size + 1);
            int to = Math.min(size, from + random.nextInt(12));
            int target = random.nextInt(size + 1);
            Step step = new ReplaceStep(
                    target, Math.min(size, target + random.nextInt(size > 300 ? 40 : 4)), text.slice(from, to));
            if (authority.submit(text, List.of(step)) instanceof Accepted accepted) {
                assertThat(ids(accepted.document())).containsAll(idsOutside(text, step));
                text = accepted.document();
                text.check();
            }
            List<String> ids = ids(text);
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).doesNotContain("");
        }
    }

    @Test
    void whatNobodyAppliedIsCheckedInsideTheSlice() {
        Node emptyTable = SCHEMA.node("table", Map.of(), List.of());
        Submission submission =
                authority.submit(document, List.of(new ReplaceStep(8, 8, new Slice(Fragment.of(emptyTable), 0, 0))));
        assertThat(submission).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(RefusalReason.SCHEMA));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[{\"stepType\":\"replace\",\"from\":99,\"to\":99}]; OUT_OF_RANGE",
                "[{\"stepType\":\"attr\",\"pos\":4,\"attr\":\"onclick\",\"value\":\"x\"}]; UNKNOWN_ATTRIBUTE",
                "[{\"stepType\":\"addMark\",\"from\":5,\"to\":7,\"mark\":{\"type\":\"insertion\",\"attrs\":{\"id\":\"s\",\"by\":\"x\"}}}]; NOT_ALLOWED",
                "[{\"stepType\":\"addNodeMark\",\"pos\":4,\"mark\":{\"type\":\"deletion\"}}]; NOT_ALLOWED",
                "[{\"stepType\":\"markSet\",\"steps\":[{\"stepType\":\"addMark\",\"from\":5,\"to\":7,\"mark\":{\"type\":\"insertion\"}}]}]; NOT_ALLOWED",
                "[{\"stepType\":\"replace\",\"from\":5,\"to\":5,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"deletion\"}]}]}}]; NOT_ALLOWED",
                "{\"stepType\":\"replace\",\"from\":5,\"to\":5}; MALFORMED",
                "[null]; MALFORMED",
                "[; MALFORMED"
            })
    void aRefusedSubmitNamesItsReason(String json, RefusalReason reason) {
        assertThat(authority.submit(document, json))
                .asInstanceOf(type(Refused.class))
                .returns(reason, Refused::reason);
    }

    @Test
    void suggestionsAreTakenWhereTheRulesOpenThem() {
        Authority open = new Authority(SCHEMA, AuthorityRules.SUGGESTING, new CountingIds());
        String mark = "{\"type\":\"insertion\",\"attrs\":{\"id\":\"s1\",\"by\":\"a\"}}";
        String steps = "[{\"stepType\":\"addMark\",\"from\":5,\"to\":7,\"mark\":" + mark + "},"
                + "{\"stepType\":\"addNodeMark\",\"pos\":8,\"mark\":" + mark + "}]";
        assertThat(open.submit(document, steps)).isInstanceOf(Accepted.class);
    }

    @Test
    void halfASurrogatePairIsNeverLeftBehind() {
        Node text = policy("AI", "𠮷野");
        Submission submission = authority.submit(text, List.of(new ReplaceStep(5, 6, Slice.EMPTY)));
        assertThat(submission)
                .asInstanceOf(type(Refused.class))
                .returns(RefusalReason.SPLIT_SURROGATE, Refused::reason);
    }

    @Test
    void limitsHoldBeforeTheStepsAreRead() {
        AuthorityRules narrow = new AuthorityRules(new JsonLimits(400, 10), 2, 20, Set.of());
        Authority strict = new Authority(SCHEMA, narrow, new CountingIds());
        String typing =
                "{\"stepType\":\"replace\",\"from\":5,\"to\":5,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}}";
        assertThat(reason(strict, "[" + typing + "," + typing + "]")).isEqualTo("accepted");
        assertThat(reason(strict, "[" + typing + "," + typing + "," + typing + "]"))
                .isEqualTo("TOO_MANY");
        assertThat(reason(strict, "[" + " ".repeat(400) + "]")).isEqualTo("TOO_LARGE");
        assertThat(reason(strict, "[".repeat(20) + "]".repeat(20))).isEqualTo("TOO_LARGE");
        assertThat(reason(strict, "[" + typing.replace("\"x\"", "\"" + "x".repeat(30) + "\"") + "]"))
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void theSameStepsGiveTheSameTextWhenTheyAreReplayed() {
        Random random = new Random(2);
        Node text = TestTexts.longPolicy(20, 1);
        Node first = text;
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(text.content().size());
            Slice slice = random.nextBoolean()
                    ? new Slice(Fragment.of(SCHEMA.text(TestTexts.words(random, 3))), 0, 0)
                    : new Slice(Fragment.of(paragraph("a-1", "写し")), 0, 0);
            if (authority.submit(text, List.of(new ReplaceStep(at, at, slice))) instanceof Accepted accepted) {
                all.addAll(accepted.allSteps());
                text = accepted.document();
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(replayed(first, all)).isEqualTo(text);
    }

    private String reason(Authority strict, String json) {
        return switch (strict.submit(document, json)) {
            case Accepted accepted -> "accepted";
            case Refused refused -> refused.reason().name();
        };
    }

    private Accepted accepted(Node before, Step... steps) {
        Submission submission = authority.submit(before, List.of(steps));
        assertThat(submission).isInstanceOf(Accepted.class);
        return (Accepted) submission;
    }

    private static Node replayed(Node start, List<Step> steps) {
        Node node = start;
        for (Step step : steps) {
            node = ((StepResult.Applied) step.apply(node)).document();
        }
        return node;
    }

    /** The ids of the blocks that a step does not touch. */
    private static List<String> idsOutside(Node before, Step step) {
        ReplaceStep replace = (ReplaceStep) step;
        List<String> outside = new ArrayList<>();
        for (int i = 1; i < before.childCount(); i++) {
            int start = before.content().offset(i);
            int end = start + before.child(i).nodeSize();
            if (end <= replace.from() || start >= replace.to()) {
                outside.add(String.valueOf(before.child(i).attrString("id")));
            }
        }
        return outside;
    }

    private static List<String> ids(Node doc) {
        return doc.children().stream()
                .filter(block -> block.type().hasAttribute("id"))
                .map(block -> String.valueOf(block.attrString("id")))
                .toList();
    }
}
