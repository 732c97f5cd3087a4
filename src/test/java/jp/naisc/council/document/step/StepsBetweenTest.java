package jp.naisc.council.document.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.SharedFiles;
import jp.naisc.council.document.compare.CarryIds;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Importer;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.junit.jupiter.api.Test;

/** A text that comes in from outside becomes steps that the authority takes, and nothing that stayed is touched. */
class StepsBetweenTest {

    private static final int MOST = 500;

    @Test
    void onlyTheWordsThatDifferAreReplaced() {
        var steps = StepsBetween.of(doc("a:計算資源を整える。", "b:人材を育てる。"), doc("a:計算資源を共用する。", "b:人材を育てる。"), MOST);
        assertThat(steps).hasSize(1);
        assertThat(steps.getFirst().toJson())
                .contains("共用す")
                .doesNotContain("計算資源")
                .doesNotContain("人材");
    }

    @Test
    void whatIsNewIsInsertedWhatIsGoneIsDeletedWhatMovedIsTakenAlong() {
        var before = doc("a:一", "b:二", "c:三", "d:四");
        var after = doc("c:三", "a:一", "x:新しい", "d:四である");
        assertThat(applied(before, StepsBetween.of(before, after, MOST))).isEqualTo(after);
    }

    @Test
    void halfOfACharacterIsNeverReplaced() {
        var before = doc("a:\ud83d\ude00である");
        var after = doc("a:\ud83d\ude01である");
        var steps = StepsBetween.of(before, after, MOST);
        assertThat(applied(before, steps)).isEqualTo(after);
        assertThat(((ReplaceStep) steps.getFirst()).from())
                .isEqualTo(before.child(0).nodeSize() + 1);
    }

    @Test
    void aTextThatSaysTheSameNeedsNoStep() {
        assertThat(StepsBetween.of(doc("a:一"), doc("a:一"), MOST)).isEmpty();
    }

    @Test
    void manyChangesBecomeFewerLargerSteps() {
        var old = new ArrayList<String>();
        var young = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            old.add("p" + i + ":本文" + i + (i % 2 == 0 ? "である。" : "です。"));
            young.add("p" + i + ":本文" + i + (i % 2 == 0 ? "とする。" : "です。"));
        }
        var before = doc(old.toArray(String[]::new));
        var after = doc(young.toArray(String[]::new));
        assertThat(StepsBetween.of(before, after, 30)).hasSize(20);
        assertThat(StepsBetween.of(before, after, 5)).hasSize(1);
        for (int most : new int[] {30, 5}) {
            assertThat(applied(before, StepsBetween.of(before, after, most))).isEqualTo(after);
        }
    }

    /** Ten real versions, each in the place of the one before, by no more steps than an authority takes. */
    @Test
    void aRealStatuteFollowsItsAmendments() {
        PolicyText before = null;
        for (var file : SharedFiles.files("real/jp-law-gyosei-tetsuzukiho", ".md")) {
            var imported = (ImportResult.Imported)
                    Importer.read(SharedFiles.read(file).getBytes(StandardCharsets.UTF_8), "v.md");
            var after = before == null ? imported.text() : CarryIds.adopt(before, imported.text());
            if (before != null) {
                var submission = new Authority(Schema.policy(), AuthorityRules.DIRECT, new CountingIds())
                        .submit(before.doc(), StepsBetween.of(before.doc(), after.doc(), MOST));
                assertThat(submission).isInstanceOf(Submission.Accepted.class);
                assertThat(((Submission.Accepted) submission).document()).isEqualTo(after.doc());
                assertThat(((Submission.Accepted) submission).serverSteps()).isEmpty();
            }
            before = after;
        }
    }

    private static Node applied(Node before, List<Step> steps) {
        Node now = before;
        for (Step step : steps) {
            now = ((StepResult.Applied) step.apply(now)).document();
        }
        return now;
    }

    private static Node doc(String... paragraphs) {
        var schema = Schema.policy();
        var blocks = new ArrayList<Node>();
        blocks.add(schema.node("title", Map.of(), List.of(schema.text("方針"))));
        for (String paragraph : paragraphs) {
            int colon = paragraph.indexOf(':');
            blocks.add(schema.node(
                    "paragraph",
                    Map.of("id", paragraph.substring(0, colon)),
                    List.of(schema.text(paragraph.substring(colon + 1)))));
        }
        return schema.node("doc", Map.of("lang", "ja", "scheme", "policy"), blocks);
    }
}
