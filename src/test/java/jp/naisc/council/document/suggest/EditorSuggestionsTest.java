package jp.naisc.council.document.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Authority;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepResult;
import jp.naisc.council.document.step.Submission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The editor's suggestions under the server's rules. The real editor turns thousands of random direct edits into
 * suggestions (frontend/test/suggest-cases.mjs); for each the authority takes it from somebody who may only suggest,
 * rejecting it gives the text before, and accepting it what the direct edit would have given.
 */
class EditorSuggestionsTest {

    private static final int CASES = Integer.getInteger("suggestions.cases", 3_000);
    private static final int SEED = Integer.getInteger("suggestions.seed", 20261123);
    private static final String ID = "id";

    private final AtomicInteger ids = new AtomicInteger();
    private final Authority authority =
            new Authority(Schema.policy(), AuthorityRules.SUGGESTING, () -> "srv-" + ids.incrementAndGet());

    @Test
    void rejectingGivesTheTextBeforeAndAcceptingTheDirectEdit() throws IOException {
        var direct = new AtomicInteger();
        EditorScripts.cases("frontend/test/suggest-cases.mjs", CASES, SEED, (Map<String, @Nullable Object> line) -> {
            if (compare(line)) {
                direct.incrementAndGet();
            }
        });
        assertThat(direct.get()).as("cases with a direct edit beside them").isGreaterThan(CASES / 4);
    }

    /** True when there was a direct edit to compare with. */
    private boolean compare(Map<String, @Nullable Object> line) {
        String where = line.get("name") + " of seed " + SEED + ": " + line.get("steps") + "\non " + line.get("before");
        Node before = EditorScripts.node(line.get("before"));
        String by = String.valueOf(line.get("by"));
        List<Step> steps = EditorScripts.steps(line.get("steps"));
        if (!steps.isEmpty()) {
            var guard = new SuggestionGuard(by, owners(before), Set.of(), true);
            assertThat(authority.submit(before, steps, guard)).as(where).isInstanceOf(Submission.Accepted.class);
        }
        Node after = applied(before, steps, where);
        assertThat(StandingText.without(after, mark -> mark.by().equals(by)))
                .as("rejected: " + where)
                .isEqualTo(StandingText.without(before, mark -> mark.by().equals(by)));
        assertThat(applied(after, Resolution.of(after, mark -> Verdict.REJECT), where))
                .as("all rejected: " + where)
                .isEqualTo(StandingText.of(before));
        Object direct = line.get("direct");
        if (direct == null) {
            return false;
        }
        Node accepted = applied(after, Resolution.of(after, mark -> Verdict.ACCEPT), where);
        assertThat(withoutIds(accepted)).as("accepted: " + where).isEqualTo(withoutIds(EditorScripts.node(direct)));
        return true;
    }

    private static Map<String, String> owners(Node doc) {
        Map<String, String> owners = new HashMap<>();
        Suggestions.in(doc).forEach(open -> owners.put(open.id(), open.by()));
        return owners;
    }

    private static Node applied(Node doc, List<Step> steps, String where) {
        Node now = doc;
        for (Step step : steps) {
            now = switch (step.apply(now)) {
                case StepResult.Applied(Node next) -> next;
                case StepResult.Failed failed -> throw new AssertionError(where + ": " + step.toJson() + " " + failed);
            };
        }
        return now;
    }

    /** Addresses are given by the server, and differently where a block was divided. */
    private static Node withoutIds(Node doc) {
        List<Node> blocks = new ArrayList<>();
        for (Node block : doc.children()) {
            blocks.add(block.type().hasAttribute(ID) ? block.withAttr(ID, null) : block);
        }
        return doc.copy(Fragment.of(blocks));
    }
}
