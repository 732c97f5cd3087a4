package jp.naisc.council.document.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import jp.naisc.council.document.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "全体の[-a:一割][+a:二割]を; 全体の二割を; 全体の一割を",
                "[+a:新しい]; 新しい; ''",
                "[-a:古い]; ''; 古い",
                "[+a,-b:提案]本文; 本文; 本文",
            })
    void acceptedWordsAreMadeAndRejectedOnesAreAsIfTheyHadNeverBeenWritten(
            String text, String accepted, String rejected) {
        Node doc = Papers.doc(text);
        assertThat(Papers.blocks(decided(doc, all(Verdict.ACCEPT)))).containsExactly(accepted);
        assertThat(Papers.blocks(decided(doc, all(Verdict.REJECT)))).containsExactly(rejected);
        assertThat(Papers.blocks(StandingText.of(doc))).containsExactly(rejected);
    }

    @Test
    void wholeProvisionsComeAndGo() {
        Node doc = Papers.doc("一", "+a|二", "-b|三", "四");
        assertThat(Papers.blocks(decided(doc, all(Verdict.ACCEPT)))).containsExactly("一", "二", "四");
        assertThat(Papers.blocks(decided(doc, all(Verdict.REJECT)))).containsExactly("一", "三", "四");
        assertThat(Papers.blocks(decided(doc, by("a", Verdict.ACCEPT)))).containsExactly("一", "二", "-b|三", "四");
    }

    @Test
    void aSuggestedSplitDividesTheBlockAndCopiesNothing() {
        Node doc = Papers.doc("前[/a]後[+b:も]");
        assertThat(Papers.blocks(decided(doc, by("a", Verdict.ACCEPT)))).containsExactly("前", "後[+b:も]");
        assertThat(Papers.blocks(decided(doc, by("a", Verdict.REJECT)))).containsExactly("前後[+b:も]");
    }

    @Test
    void aSplitInsideAProposedProvisionLeavesBothPartsProposed() {
        Node doc = Papers.doc("一", "+a|前[/b]後");
        assertThat(Papers.blocks(decided(doc, by("b", Verdict.ACCEPT)))).containsExactly("一", "+a|前", "+a|後");
    }

    @Test
    void aDeletionOverSeveralProvisionsJoinsWhatIsLeft() {
        Node doc = Papers.doc("一[-a:二]", "-a|三", "-a|四", "^a|[-a:五]六");
        assertThat(Papers.blocks(decided(doc, all(Verdict.ACCEPT)))).containsExactly("一六");
        assertThat(Papers.blocks(decided(doc, all(Verdict.REJECT)))).containsExactly("一二", "三", "四", "五六");
    }

    @Test
    void standingWordsAreNotJoinedToWordsThatAreStillOpen() {
        Node doc = Papers.doc("一", "-b|二", "^a|三");
        assertThat(Papers.blocks(decided(doc, by("a", Verdict.ACCEPT)))).containsExactly("一", "-b|二", "^a|三");
        assertThat(Papers.blocks(decided(doc, all(Verdict.ACCEPT)))).containsExactly("一三");
    }

    @Test
    void whereEveryProvisionGoesAnEmptyOneStays() {
        Node doc = Papers.doc("-a|一", "-a|二");
        assertThat(Papers.blocks(decided(doc, all(Verdict.ACCEPT)))).containsExactly("");
        assertThat(Papers.blocks(decided(Papers.doc("-a|一", "+b|二"), all(Verdict.ACCEPT))))
                .containsExactly("二");
    }

    @Test
    void nothingIsJoinedToTheTitle() {
        assertThat(Papers.blocks(decided(Papers.doc("^a|一", "二"), all(Verdict.ACCEPT))))
                .containsExactly("一", "二");
    }

    @Test
    void rejectingEverythingInAnyOrderGivesTheStandingText() {
        Random random = new Random(20261123);
        for (int round = 0; round < 4_000; round++) {
            Node doc = randomPaper(random);
            Node standing = StandingText.of(doc);
            assertThat(decided(doc, all(Verdict.REJECT))).isEqualTo(standing);
            Node now = doc;
            var ids = new ArrayList<>(List.of("a", "b", "c"));
            java.util.Collections.shuffle(ids, random);
            for (String id : ids) {
                now = decided(now, by(id, Verdict.REJECT));
            }
            assertThat(now).as("round %d", round).isEqualTo(standing);
            assertThat(StandingText.of(standing)).isSameAs(standing);
        }
    }

    @Test
    void whatIsAcceptedDoesNotChangeWhatTheOthersWouldLeave() {
        Random random = new Random(7);
        for (int round = 0; round < 4_000; round++) {
            Node doc = randomPaper(random);
            Map<String, Verdict> verdicts = Map.of("a", verdict(random), "b", verdict(random), "c", verdict(random));
            Node partly = decided(doc, mark -> verdicts.getOrDefault(mark.id(), Verdict.LEAVE));
            partly.check();
            verdicts.forEach((id, verdict) -> {
                if (verdict == Verdict.REJECT) {
                    assertThat(Papers.blocks(partly).toString()).doesNotContain(id + ":", id + "|", "/" + id);
                }
            });
            assertThat(StandingText.isThere(partly) || partly.childCount() > 1).isTrue();
        }
    }

    /**
     * Bulk decisions are for convenience only: one by one, in whatever order, they come to the same. A joint with a block
     * about which somebody else's suggestion is still open waits for that one, stays open itself, and is decided again.
     */
    @Test
    void decidingAtOnceIsDecidingOneByOneInAnyOrder() {
        Random random = new Random(11);
        for (int round = 0; round < 6_000; round++) {
            Node doc = randomPaper(random);
            Map<String, Verdict> verdicts = Map.of("a", decision(random), "b", decision(random), "c", decision(random));
            Node atOnce = decided(doc, mark -> verdicts.getOrDefault(mark.id(), Verdict.LEAVE));
            for (List<String> order : List.of(
                    List.of("a", "b", "c"),
                    List.of("a", "c", "b"),
                    List.of("b", "a", "c"),
                    List.of("b", "c", "a"),
                    List.of("c", "a", "b"),
                    List.of("c", "b", "a"))) {
                Node now = doc;
                for (int pass = 0; pass < 3 && !Suggestions.in(now).isEmpty(); pass++) {
                    for (String id : order) {
                        now = decided(now, by(id, Objects.requireNonNull(verdicts.get(id))));
                    }
                }
                assertThat(Papers.blocks(now))
                        .as("round %d: %s %s in the order %s", round, Papers.blocks(doc), verdicts, order)
                        .isEqualTo(Papers.blocks(atOnce));
            }
        }
    }

    private static Verdict decision(Random random) {
        return random.nextBoolean() ? Verdict.ACCEPT : Verdict.REJECT;
    }

    @Test
    void anotherKindOrFormatIsTakenWhenItIsAccepted() {
        Node doc = Papers.doc("前[~a(+strong -em):強]く", "~b(heading:section)|節", "一[/c(item:2)]二");
        assertThat(decided(doc, all(Verdict.REJECT))).isEqualTo(StandingText.of(doc));
        Node accepted = decided(doc, all(Verdict.ACCEPT));
        assertThat(Papers.blocks(accepted)).containsExactly("前強く", "［節］節", "一", "［号 2］二");
        assertThat(accepted.child(1).child(1).marks()).hasToString("[strong]");
        assertThat(accepted.child(2).attrString("id")).isEqualTo("p-2");
        assertThat(Suggestions.in(doc)).extracting(Suggestion::added).containsExactly("強→**強**", "［段落］→［節］", "");
    }

    private static Verdict verdict(Random random) {
        return Verdict.values()[random.nextInt(3)];
    }

    /**
     * Every kind of suggestion of three people, also on top of each other; the first block always stands. Divisions say of
     * which kind the second half is, or, as they were written once, none does and nobody wants other kinds.
     */
    static Node randomPaper(Random random) {
        boolean forms = random.nextInt(4) > 0;
        int count = 1 + random.nextInt(5);
        String[] blocks = new String[count];
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            if (i > 0 && random.nextInt(3) == 0) {
                char sign = "+-^~".charAt(random.nextInt(forms ? 4 : 3));
                text.append(sign)
                        .append(person(random))
                        .append(sign == '~' ? "(heading:section)" : "")
                        .append('|');
            }
            for (int j = random.nextInt(5); j > 0; j--) {
                switch (random.nextInt(7)) {
                    case 0 ->
                        text.append("[+")
                                .append(person(random))
                                .append(":足")
                                .append(j)
                                .append(']');
                    case 1 ->
                        text.append("[-")
                                .append(person(random))
                                .append(":引")
                                .append(j)
                                .append(']');
                    case 2 ->
                        text.append("[+")
                                .append(person(random))
                                .append(",-")
                                .append(person(random))
                                .append(":両]");
                    case 3 ->
                        text.append("[/")
                                .append(person(random))
                                .append(!forms ? "" : random.nextBoolean() ? "(item:2)" : "(paragraph)")
                                .append(']');
                    case 5 -> text.append("[~").append(person(random)).append("(+strong):強い]");
                    default -> text.append("本文").append(j);
                }
            }
            blocks[i] = text.toString();
        }
        return Papers.doc(blocks);
    }

    private static char person(Random random) {
        return "abc".charAt(random.nextInt(3));
    }

    private static Node decided(Node doc, Function<SuggestionMark, Verdict> verdicts) {
        return Papers.after(doc, Resolution.of(doc, verdicts));
    }

    private static Function<SuggestionMark, Verdict> all(Verdict verdict) {
        return mark -> verdict;
    }

    private static Function<SuggestionMark, Verdict> by(String id, Verdict verdict) {
        return mark -> mark.id().equals(id) ? verdict : Verdict.LEAVE;
    }
}
