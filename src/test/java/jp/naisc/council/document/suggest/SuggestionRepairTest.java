package jp.naisc.council.document.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.Authority;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.RemoveMarkStep;
import jp.naisc.council.document.step.RemoveNodeMarkStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Direct edits beside suggestions: what was only proposed is only proposed afterwards, and what stands stands. */
class SuggestionRepairTest {

    private static final int CASES = Integer.getInteger("suggestions.cases", 3_000);
    private static final int SEED = Integer.getInteger("suggestions.seed", 20261123);

    private final AtomicInteger ids = new AtomicInteger();
    private final Authority authority =
            new Authority(Schema.policy(), AuthorityRules.SUGGESTING, () -> "srv-" + ids.incrementAndGet());

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({
        "本文, +a|提案, 本文[+a:提案]",
        "+a|提案, 本文, [+a:提案]本文",
        "本文, -a|削る, 本文[-a:削る]",
        "-a|削る, 本文, [-a:削る]本文",
        "+a|提案, +a|続き, +a|提案続き",
        "+a|提案, -b|削る, [+a:提案][-b:削る]",
        "'本文[+b:も]', '+a|提[+b:も]案', '本文[+b:も][+a:提][+b:も][+a:案]'",
        "本文, ^a|次, 本文次",
    })
    void blocksThatAreJoinedKeepApartWhatStandsAndWhatIsProposed(String first, String second, String joined) {
        Node doc = Papers.doc("前", first, second, "後");
        int border = doc.content().offset(3);
        Node after = edited(doc, new ReplaceStep(border - 1, border + 1, Slice.EMPTY));
        assertThat(Papers.blocks(after)).containsExactly("前", joined, "後");
        assertThat(StandingText.of(after).textContent())
                .isEqualTo(StandingText.of(doc).textContent());
    }

    @Test
    void whoeverBearsTheStandingWordsBearsTheirAddress() {
        Node doc = Papers.doc("前", "+a|提案", "本文");
        int border = doc.content().offset(3);
        Node after = edited(doc, new ReplaceStep(border - 1, border + 1, Slice.EMPTY));
        assertThat(StandingText.of(after)).isEqualTo(StandingText.of(doc));
    }

    @Test
    void aProposedBlockThatIsDividedWithoutCareIsProposedInBothHalves() {
        Node doc = Papers.doc("前", "+a|提案");
        int middle = doc.content().offset(2) + 2;
        Fragment halves = Fragment.of(Papers.block("x", ""), Papers.block("y", ""));
        Node after = edited(doc, new ReplaceStep(middle, middle, new Slice(halves, 1, 1)));
        assertThat(Papers.blocks(after)).containsExactly("前", "+a|提", "+a|案");
    }

    /** The real editor's direct edits, and ProseMirror's own commands without its care, in texts full of suggestions. */
    @Test
    void whatIsLeftOfTheWordsIsProposedExactlyWhereItWas() throws IOException {
        var taken = new AtomicInteger();
        var repaired = new AtomicInteger();
        EditorScripts.cases("frontend/test/direct-cases.mjs", CASES, SEED, line -> {
            Node before = EditorScripts.node(line.get("before"));
            List<Step> steps = EditorScripts.steps(line.get("steps"));
            if (submit(before, steps, "E") instanceof Submission.Accepted accepted) {
                taken.incrementAndGet();
                if (accepted.serverSteps().stream()
                        .anyMatch(step -> !step.toJson().contains("\"attr\""))) {
                    repaired.incrementAndGet();
                }
                keepsApart(before, steps, accepted.document(), "seed " + SEED + ": " + line);
            }
        });
        assertThat(taken.get()).isGreaterThan(CASES * 95 / 100);
        assertThat(repaired.get()).as("cases with something to put right").isGreaterThan(CASES / 20);
    }

    /** Whatever somebody with the right to edit sends by hand: acceptance has a door of its own. */
    @Test
    void marksTakenOffOrPutOnByHandAcceptNothing() {
        Random random = new Random(11);
        int taken = 0;
        for (int round = 0; round < 6_000; round++) {
            Node paper = ResolutionTest.randomPaper(random);
            List<Step> steps = List.of(SuggestionGuardTest.randomStep(paper, random));
            try {
                if (submit(paper, steps, "E") instanceof Submission.Accepted accepted) {
                    taken++;
                    keepsApart(
                            paper, steps, accepted.document(), "round " + round + " " + Papers.blocks(paper) + steps);
                }
            } catch (InvalidTextException outside) {
                continue;
            }
        }
        assertThat(taken).isGreaterThan(1_500);
    }

    @Test
    void anEditorTakesBackHisOwnDeletionButNobodyElses() {
        Node doc = Papers.doc("本[-a:文]", "-a|二", "[-b:三]");
        int second = doc.content().offset(2);
        List<Step> back = List.of(
                new RemoveMarkStep(6, 7, Papers.mark('-', "a")),
                new RemoveNodeMarkStep(second, Papers.mark('-', "a")),
                new RemoveMarkStep(second + 4, second + 5, Papers.mark('-', "b")));
        assertThat(submit(doc, back, "A")).isInstanceOfSatisfying(Submission.Accepted.class, accepted -> assertThat(
                        Papers.blocks(accepted.document()))
                .containsExactly("本文", "二", "[-b:三]"));
        assertThat(submit(doc, back, "E"))
                .isInstanceOfSatisfying(Submission.Accepted.class, accepted -> assertThat(accepted.document())
                        .isEqualTo(doc));
    }

    private static void keepsApart(Node before, List<Step> steps, Node after, String where) {
        var source = NaiveTokens.of(before);
        Map<Object, NaiveTokens.Token> was = new HashMap<>();
        source.tokens().forEach(token -> was.put(token.identity(), token));
        List<NaiveTokens.Token> expected = source.after(steps).tokens();
        List<NaiveTokens.Token> now = NaiveTokens.of(after).tokens();
        assertThat(now).as(where).hasSameSizeAs(expected);
        List<String> standing = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            var token = now.get(i);
            var old = was.get(expected.get(i).identity());
            if (token.isWord() && token.proposed().isEmpty()) {
                standing.add(token.what());
            }
            if (old == null) {
                continue;
            }
            String place = where + "\nat " + i + " " + old + "\n" + after;
            if (token.isWord()) {
                assertThat(token.what()).as(place).isEqualTo(old.what());
                assertThat(token.proposed().isEmpty())
                        .as("proposed " + place)
                        .isEqualTo(old.proposed().isEmpty());
                assertThat(token.goes().isEmpty())
                        .as("to go " + place)
                        .isEqualTo(old.goes().isEmpty());
                if (!old.proposed().isEmpty()) {
                    assertThat(old.proposed()).as(place).containsAnyElementsOf(token.proposed());
                }
                if (!old.goes().isEmpty()) {
                    assertThat(old.goes()).as(place).containsAnyElementsOf(token.goes());
                }
            } else if (old.what().startsWith("block") && old.proposed().isEmpty()) {
                assertThat(token.proposed()).as("a block that stood " + place).isEmpty();
            }
        }
        List<String> words = new ArrayList<>();
        NaiveTokens.of(StandingText.of(after)).tokens().stream()
                .filter(NaiveTokens.Token::isWord)
                .forEach(token -> words.add(token.what()));
        assertThat(words).as("all rejected " + where).isEqualTo(standing);
    }

    private Node edited(Node doc, Step step) {
        return switch (submit(doc, List.of(step), "E")) {
            case Submission.Accepted accepted -> accepted.document();
            case Submission.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private Submission submit(Node doc, List<Step> steps, String person) {
        Map<String, String> owners = new HashMap<>();
        Suggestions.in(doc).forEach(open -> owners.put(open.id(), open.by()));
        var guard = new SuggestionGuard(person, owners, Set.of(), false);
        return authority.submit(doc, steps, guard, new SuggestionRepair(person, Set.of()));
    }
}
