package jp.naisc.council.document.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.AddMarkStep;
import jp.naisc.council.document.step.AddNodeMarkStep;
import jp.naisc.council.document.step.AttrStep;
import jp.naisc.council.document.step.Authority;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.DocAttrStep;
import jp.naisc.council.document.step.RemoveMarkStep;
import jp.naisc.council.document.step.RemoveNodeMarkStep;
import jp.naisc.council.document.step.ReplaceAroundStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.Submission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionGuardTest {

    private static final Map<String, String> OWNERS = Map.of("a", "A", "b", "B");

    private final AtomicInteger ids = new AtomicInteger();
    private final Authority authority =
            new Authority(Schema.policy(), AuthorityRules.SUGGESTING, () -> "new-" + ids.incrementAndGet());

    /** title 0–4, p-1 4–12 (本文 5–7, b's words 7–9, 一割 9–11), p-2 12–16. */
    private final Node doc = Papers.doc("本文[+b:追加]一割", "+b|二項");

    @Test
    void aMemberMaySuggestWordsDeletionsSplitsJoinsAndProvisions() {
        assertThat(suggesting(words(5, 5, "[+a:新]"))).isNull();
        assertThat(suggesting(new AddMarkStep(9, 11, Papers.mark('-', "a")))).isNull();
        assertThat(suggesting(words(11, 11, "[/a]"))).isNull();
        assertThat(suggesting(new ReplaceStep(12, 12, slice(Papers.block("x", "+a|新しい項")))))
                .isNull();
        assertThat(suggesting(new AddNodeMarkStep(4, Papers.mark('-', "a")))).isNull();
        assertThat(suggesting(new AddNodeMarkStep(12, Papers.mark('^', "a")))).isNull();
        assertThat(suggesting(new AddNodeMarkStep(4, Papers.mark('~', "a(heading:section)"))))
                .isNull();
        assertThat(suggesting(new AddMarkStep(9, 11, Papers.mark('~', "a(+strong)"))))
                .isNull();
        assertThat(suggesting(new AddMarkStep(7, 9, Papers.mark('-', "a"))))
                .as("deleting what another suggests")
                .isNull();
        assertThat(suggesting(words(8, 8, "[+a:の]")))
                .as("words inside of another's words")
                .isNull();
    }

    @Test
    void aMemberChangesNothingElse() {
        refused(words(5, 6, ""));
        refused(words(5, 5, "直接"));
        refused(words(7, 9, ""), "another's suggestion taken away");
        refused(new RemoveMarkStep(7, 9, Papers.mark('+', "b")), "another's suggestion accepted");
        refused(words(8, 8, "[+b:の]"), "words in the name of another");
        refused(new AddMarkStep(5, 7, Papers.mark('+', "a")), "standing words claimed as a suggestion");
        refused(new AddNodeMarkStep(4, Papers.mark('+', "a")), "a standing provision claimed");
        refused(new RemoveNodeMarkStep(12, Papers.mark('+', "b")), "another's provision accepted");
        refused(new AttrStep(4, "number", "第九条"));
        refused(new DocAttrStep("lang", "en"));
        refused(new AddMarkStep(5, 7, Schema.policy().mark("strong", Map.of())));
        refused(new AddNodeMarkStep(0, Papers.mark('-', "a")), "the title has no such marks");
        refused(words(5, 5, "[+x:新]"), "an id whose author is another");
        refused(new AddMarkStep(5, 7, mark("insertion", "a", "B")), "an id of one's own in another's name");
        refused(new AddMarkStep(9, 11, mark("deletion", "b", "A")), "another's id in one's own name");
        refused(new ReplaceStep(4, 12, Slice.EMPTY));
        refused(new ReplaceStep(8, 13, Slice.EMPTY));
    }

    @Test
    void aFormThatIsNoneIsNoSuggestion() {
        for (String form : List.of("(+strong)", "(heading:nothing)", "(item:7)", "(code)", "(table)", "()")) {
            assertThat(suggesting(new AddNodeMarkStep(4, Papers.mark('~', "a" + form))))
                    .as("a block " + form)
                    .isEqualTo(RefusalReason.SCHEMA);
        }
        for (String form :
                List.of("(paragraph)", "(+link)", "(+insertion)", "(+strong +strong)", "(+strong  -em)", "(-)")) {
            assertThat(suggesting(new AddMarkStep(9, 11, Papers.mark('~', "a" + form))))
                    .as("words " + form)
                    .isEqualTo(RefusalReason.SCHEMA);
        }
        assertThat(suggesting(words(11, 11, "[/a(+strong)]"))).isEqualTo(RefusalReason.SCHEMA);
        assertThat(suggesting(words(11, 11, "[/a(item:2)]"))).isNull();
    }

    @Test
    void whatAnotherWantsOfAFormIsNobodyElsesToChange() {
        Node wished = Papers.doc("~b(heading:section)|本文[~b(+strong):強]");
        var wishes = List.<Step>of(
                new AddNodeMarkStep(4, Papers.mark('~', "a(item:1)")),
                new RemoveNodeMarkStep(4, Papers.mark('~', "b(heading:section)")),
                new AddMarkStep(7, 8, Papers.mark('~', "a(+em)")),
                new RemoveMarkStep(7, 8, Papers.mark('~', "b(+strong)")),
                new AddNodeMarkStep(4, Papers.mark('~', "b(item:2)")));
        for (Step step : wishes) {
            assertThat(submit(wished, List.of(step), guard(true)))
                    .as(step.toJson())
                    .isEqualTo(RefusalReason.NOT_ALLOWED);
        }
    }

    @Test
    void aFormIsSuggestedAndNotMade() {
        Node heading = Schema.policy().node("heading", Map.of("id", "p-1", "level", "section"), List.of());
        refused(new ReplaceAroundStep(4, 12, 5, 11, new Slice(Fragment.of(heading), 0, 0), 1, true));
        Node proposed = heading.mark(List.of(Papers.mark('+', "a")));
        refused(new ReplaceAroundStep(4, 12, 5, 11, new Slice(Fragment.of(proposed), 0, 0), 1, true));
        refused(new AttrStep(4, "id", "elsewhere"));
    }

    @Test
    void oneStepOfManyThatChangesMoreRefusesAll() {
        assertThat(submit(List.of(words(5, 5, "[+a:新]"), words(6, 7, "")), true))
                .isEqualTo(RefusalReason.NOT_ALLOWED);
    }

    @Test
    void ownWordsMayBeChangedUntilTheyAreFiled() {
        Node own = Papers.doc("本文[+a:追加]");
        List<Step> shorter = List.of(words(7, 8, ""));
        assertThat(objection(own, shorter, Set.of())).isNull();
        assertThat(objection(own, shorter, Set.of("a"))).isEqualTo(RefusalReason.NOT_ALLOWED);
        assertThat(objection(own, List.of(words(9, 9, "[+a:も]")), Set.of("a"))).isEqualTo(RefusalReason.NOT_ALLOWED);
    }

    @Test
    void anEditorMayBringBackASuggestionButNotInventOne() {
        assertThat(direct(words(5, 5, "[+b:また]"))).isNull();
        assertThat(direct(words(5, 5, "[+q:だれか]"))).isEqualTo(RefusalReason.NOT_ALLOWED);
        assertThat(direct(new AddMarkStep(5, 7, mark("deletion", "new", "A")))).isNull();
        assertThat(direct(words(5, 7, ""))).isNull();
    }

    @Test
    void aTextIsNeverOnlySuggestedAndASplitIsAlwaysSomebodys() {
        assertThat(direct(new ReplaceStep(4, 12, Slice.EMPTY))).isEqualTo(RefusalReason.NOT_ALLOWED);
        Node bare = Schema.policy().node("split", Map.of(), List.of());
        assertThat(direct(new ReplaceStep(5, 5, slice(bare)))).isEqualTo(RefusalReason.SCHEMA);
        Node split = Papers.doc("前[/b]後");
        assertThat(submit(split, List.of(new RemoveMarkStep(6, 7, Papers.mark('+', "b"))), guard(false)))
                .isEqualTo(RefusalReason.SCHEMA);
    }

    @Test
    void aCopiedIdDoesNotDriveTheStandingProvisionFromItsAddress() {
        Node copy = Papers.block("p-1", "+a|本文");
        assertThat(suggesting(new ReplaceStep(4, 4, slice(copy)))).isNull();
    }

    /** Whatever a hostile client sends: what was taken left the text without his own suggestions as it was. */
    @Test
    void thousandsOfRandomStepsOfAHostileMemberNeverChangeTheStandingText() {
        Random random = new Random(3);
        int taken = 0;
        for (int round = 0; round < 6_000; round++) {
            Node paper = ResolutionTest.randomPaper(random);
            Step step = randomStep(paper, random);
            String before = NaiveText.withoutPerson(paper, "A");
            var guard = new SuggestionGuard("A", Map.of("a", "A", "b", "B", "c", "C"), Set.of(), true);
            Submission submission;
            try {
                submission = new Authority(
                                Schema.policy(), AuthorityRules.SUGGESTING, () -> "n-" + ids.incrementAndGet())
                        .submit(paper, List.of(step), guard);
            } catch (jp.naisc.council.document.model.InvalidTextException outside) {
                continue;
            }
            if (submission instanceof Submission.Accepted accepted) {
                taken++;
                assertThat(NaiveText.withoutPerson(accepted.document(), "A"))
                        .as("round %d: %s on %s", round, step.toJson(), Papers.blocks(paper))
                        .isEqualTo(before);
            }
        }
        assertThat(taken).isGreaterThan(500);
    }

    static Step randomStep(Node paper, Random random) {
        int size = paper.content().size();
        int from = random.nextInt(size + 1);
        int to = Math.min(size, from + random.nextInt(6));
        String id = String.valueOf("aaab".charAt(random.nextInt(4)));
        return switch (random.nextInt(9)) {
            case 0 -> new ReplaceStep(from, to, Slice.EMPTY);
            case 1 -> words(from, from, "[+" + id + ":新]");
            case 2 -> words(from, to, random.nextBoolean() ? "直" : "[+a:新]");
            case 3 -> new AddMarkStep(from, to, Papers.mark('-', id));
            case 4 -> new RemoveMarkStep(from, to, Papers.mark(random.nextBoolean() ? '-' : '+', id));
            case 5 -> new AddNodeMarkStep(blockStart(paper, random), Papers.mark("+-^".charAt(random.nextInt(3)), id));
            case 6 ->
                new RemoveNodeMarkStep(blockStart(paper, random), Papers.mark("+-^".charAt(random.nextInt(3)), id));
            case 7 -> {
                int place = blockStart(paper, random);
                yield new ReplaceStep(place, place, slice(Papers.block("x", "+" + id + "|項")));
            }
            default -> words(from, to, "[/" + id + "]");
        };
    }

    private static int blockStart(Node paper, Random random) {
        return paper.content().offset(1 + random.nextInt(paper.childCount() - 1));
    }

    private static Slice slice(Node node) {
        return new Slice(Fragment.of(node), 0, 0);
    }

    private static Step words(int from, int to, String inline) {
        Fragment content = Papers.block("x", inline).content();
        return new ReplaceStep(from, to, content.isEmpty() ? Slice.EMPTY : new Slice(content, 0, 0));
    }

    private static Mark mark(String type, String id, String by) {
        return Schema.policy().mark(type, Map.of("id", id, "by", by));
    }

    private void refused(Step step, String... why) {
        assertThat(suggesting(step)).as(String.join(" ", why) + step.toJson()).isEqualTo(RefusalReason.NOT_ALLOWED);
    }

    private @Nullable RefusalReason suggesting(Step step) {
        return submit(List.of(step), true);
    }

    private @Nullable RefusalReason direct(Step step) {
        return submit(List.of(step), false);
    }

    private @Nullable RefusalReason submit(List<Step> steps, boolean suggestOnly) {
        return submit(doc, steps, guard(suggestOnly));
    }

    private static SuggestionGuard guard(boolean suggestOnly) {
        return new SuggestionGuard("A", OWNERS, Set.of(), suggestOnly);
    }

    private @Nullable RefusalReason objection(Node text, List<Step> steps, Set<String> filed) {
        return submit(text, steps, new SuggestionGuard("A", OWNERS, filed, true));
    }

    private @Nullable RefusalReason submit(Node text, List<Step> steps, SuggestionGuard guard) {
        return switch (authority.submit(text, steps, guard)) {
            case Submission.Accepted accepted -> null;
            case Submission.Refused refused -> refused.reason();
        };
    }
}
