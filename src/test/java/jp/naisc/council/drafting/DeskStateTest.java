package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.Authority;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.Guard;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.Submission;
import jp.naisc.council.document.suggest.SuggestionRepair;
import org.junit.jupiter.api.Test;

/** What follows a text from step to step, on the node that accepts and on those that read the log. */
class DeskStateTest {

    private static final String PERSON = "person:e";

    private final Schema schema = Schema.policy();

    /** A proposed paragraph that is joined to one that stands takes its place: the authority's own step makes it anew. */
    @Test
    void whatTheAuthorityPutsRightIsFollowedAsTheLogTellsIt() {
        Node doc = text();
        int border = doc.content().offset(3);
        var before = DeskState.beginning(doc).with(anchors(doc));
        var accepted = accepted(doc, new ReplaceStep(border - 1, border + 1, Slice.EMPTY));
        assertThat(accepted.serverSteps()).anyMatch(step -> !step.getMap().isEmpty());

        var live = before.after(accepted, PERSON);
        var read = before.after(logged(accepted));

        assertThat(read.version()).isEqualTo(live.version());
        assertThat(read.doc()).isEqualTo(live.doc());
        assertThat(read.anchors().anchors()).isEqualTo(live.anchors().anchors());
        assertThat(read.anchors().orphans()).isEqualTo(live.anchors().orphans());
        assertThat(read.anchors().scars()).isEqualTo(live.anchors().scars());
        assertThat(read.attribution()).isEqualTo(live.attribution());
    }

    private Submission.Accepted accepted(Node doc, Step step) {
        var authority = new Authority(schema, AuthorityRules.SUGGESTING, () -> "p-new");
        var repair = new SuggestionRepair(PERSON, Set.of());
        return (Submission.Accepted) authority.submit(doc, List.of(step), Guard.NONE, repair);
    }

    private static List<LoggedStep> logged(Submission.Accepted accepted) {
        var steps = new ArrayList<LoggedStep>();
        for (Step step : accepted.allSteps()) {
            var client = accepted.steps().contains(step) ? "one" : LoggedStep.SERVER;
            steps.add(new LoggedStep(steps.size() + 1, step.toJson(), client, PERSON));
        }
        return steps;
    }

    /** On all words from one place to another, those that go on in the next block too. */
    private static AnchorSet<String> anchors(Node doc) {
        var anchors = new ArrayList<Anchor<String>>();
        for (int from = 1; from < doc.content().size(); from++) {
            for (int to = from + 1; to <= doc.content().size(); to++) {
                anchors.add(new Anchor<>(from + "-" + to, from, to, ""));
            }
        }
        return AnchorSet.of(anchors, List.of());
    }

    private Node text() {
        var proposed = schema.mark("insertion", Map.of("id", "s-1", "by", "person:a"));
        return schema.node(
                "doc",
                Map.of("lang", "ja"),
                List.of(
                        schema.node("title", Map.of(), List.of(schema.text("方針"))),
                        schema.node("paragraph", Map.of("id", "p-1"), List.of(schema.text("前の段落"))),
                        schema.node("paragraph", Map.of("id", "p-2"), List.of(schema.text("提案の段落")))
                                .mark(List.of(proposed)),
                        schema.node("paragraph", Map.of("id", "p-3"), List.of(schema.text("本文の段落")))));
    }
}
