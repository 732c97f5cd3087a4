package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.naisc.council.base.SettableClock;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.suggest.Verdict;
import jp.naisc.council.drafting.spi.SuggestionUse;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.VersionNumber;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class WordOriginsTest {

    private static final TextLanguage JA = TextLanguage.JA;

    private static int counter;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final PolicyWorld world = new PolicyWorld(TestDatabases.h2(), clock);
    private final TestNode node = new TestNode(world);
    private final Actor drafter = PolicyWorld.a(Role.SECRETARIAT);
    private final Actor colleague = PolicyWorld.a(Role.SECRETARIAT);
    private final Actor member = PolicyWorld.a(Role.MEMBER);
    private final SuggestionUse amendment = (draft, language, suggestion) -> Optional.of(12);
    private final WordOrigins origins = new WordOrigins(
            node.log,
            node.texts,
            new StepAuthors(world.database.db(), List.of(amendment)),
            world.cycles,
            world.versions);

    @Test
    void everyWordIsItsAuthorsAndTheyMakeUpTheText() throws Exception {
        var draft = node.draft("origins-" + ++counter);
        write(draft, drafter, 0, "国は計算資源を共用する。");
        write(draft, colleague, 2, "広く");
        var found = origins.ofDraft(member, draft, JA, firstBlock(draft));
        assertThat(found.stream().map(WordOrigin::words)).containsExactly("国は", "広く", "計算資源を共用する。");
        assertThat(found.stream().map(WordOrigin::by))
                .containsExactly(drafter.reference(), colleague.reference(), drafter.reference());
        assertThat(found).allSatisfy(origin -> assertThat(origin.since()).isEmpty());
        assertThatThrownBy(() -> origins.ofDraft(PolicyWorld.a(Role.AUDITOR), draft, JA, firstBlock(draft)))
                .isInstanceOf(AccessDeniedException.class);
        node.close();
    }

    @Test
    void acceptedWordsAreTheirAuthorsWithTheDecisionAndTheAmendment() throws Exception {
        var draft = node.draft("accepted-" + ++counter);
        write(draft, drafter, 0, "一割を上限とする。");
        suggest(draft, "s-1", 2, "五分");
        assertThat(words(origins.ofDraft(member, draft, JA, firstBlock(draft))))
                .as("a suggestion is no text yet")
                .isEqualTo("一割を上限とする。");
        node.review.decide(drafter, draft, JA, Map.of("s-1", Verdict.ACCEPT), "");
        var found = origins.ofDraft(member, draft, JA, firstBlock(draft));
        assertThat(words(found)).isEqualTo("一割五分を上限とする。");
        assertThat(found.get(1)).satisfies(origin -> {
            assertThat(origin.by()).isEqualTo(member.reference());
            assertThat(origin.decision().orElseThrow().by()).isEqualTo(drafter.reference());
            assertThat(origin.decision().orElseThrow().amendment()).contains(12);
        });
        assertThat(found.getFirst().decision()).isEmpty();
        node.close();
    }

    @Test
    void wordsOfASuggestionThatWasAcceptedInOtherWordsNameBoth() throws Exception {
        var draft = node.draft("edited-" + ++counter);
        write(draft, drafter, 0, "一割を上限とする。");
        suggest(draft, "s-1", 2, "五分");
        node.review.acceptEdited(drafter, draft, JA, "s-1", "六分", "数をそろえた");
        var found = origins.ofDraft(member, draft, JA, firstBlock(draft));
        assertThat(found.stream().map(WordOrigin::words)).containsExactly("一割", "六分", "を上限とする。");
        assertThat(found.get(1)).satisfies(origin -> {
            assertThat(origin.by()).isEqualTo(member.reference());
            assertThat(origin.decision().orElseThrow().edited()).isTrue();
            assertThat(origin.decision().orElseThrow().by()).isEqualTo(drafter.reference());
            assertThat(origin.decision().orElseThrow().amendment()).contains(12);
        });
        node.close();
    }

    @Test
    void wordsKnowTheFirstVersionInWhichTheyStand() throws Exception {
        var draft = node.draft("since-" + ++counter);
        write(draft, drafter, 0, "国は計算資源を共用する。");
        var first = cut(draft);
        write(draft, colleague, 2, "広く");
        var second = cut(draft);
        write(draft, drafter, 0, "まず、");
        var id = firstBlock(draft);
        var live = origins.ofDraft(member, draft, JA, id);
        assertThat(live.stream().map(WordOrigin::since))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(first.number()),
                        Optional.of(second.number()),
                        Optional.of(first.number()));
        assertThat(words(origins.ofVersion(first, JA, id))).isEqualTo("国は計算資源を共用する。");
        assertThat(words(origins.ofVersion(second, JA, id))).isEqualTo("国は広く計算資源を共用する。");
        assertThat(origins.ofVersion(second, JA, ProvisionId.parse("nowhere").orElseThrow()))
                .isEmpty();
        node.close();
    }

    @Test
    void whatIsLeftOfAWordIsAsOldAsTheWord() throws Exception {
        var policy = world.policy("left-" + ++counter);
        world.edition(policy, 1, LocalDate.of(2025, 4, 1), "国は費用の負担を軽くする措置を講ずる。");
        world.edition(policy, 2, LocalDate.of(2026, 4, 1), "国は費用の負担を軽くする措置を速やかに講ずる。");
        clock.forward(Duration.ofMinutes(1));
        var cycle = world.cycleAtFirstDraft(policy);
        var draft = ((OpenDraftResult.Opened) node.drafts.open(drafter, cycle.id()))
                .draft()
                .id();
        int cut = node.doc(draft).child(0).nodeSize() + 1 + "国は費用の負担を軽く".length();
        step(draft, drafter, new ReplaceStep(cut, cut + 2, Slice.EMPTY));
        step(
                draft,
                colleague,
                new ReplaceStep(cut, cut, new Slice(Fragment.of(Schema.policy().text("し、減らす")), 0, 0)));
        var found = origins.ofDraft(member, draft, JA, firstBlock(draft));
        assertThat(found.stream().map(WordOrigin::words)).containsExactly("国は費用の負担を軽く", "し、減らす", "措置を", "速やかに", "講ずる。");
        assertThat(found.stream().map(WordOrigin::since))
                .containsExactly(
                        Optional.of(VersionNumber.edition(1)),
                        Optional.empty(),
                        Optional.of(VersionNumber.edition(1)),
                        Optional.of(VersionNumber.edition(2)),
                        Optional.of(VersionNumber.edition(1)));
        node.close();
    }

    private void step(DraftId draft, Actor by, ReplaceStep step) {
        var editor = new TestEditor("editor-" + ++counter, by);
        editor.sit(node, draft);
        long version = node.version(draft);
        editor.submit(version, List.of(step));
        await().until(() -> node.version(draft) > version);
        editor.leave();
    }

    private static String words(List<WordOrigin> origins) {
        return origins.stream().map(WordOrigin::words).collect(Collectors.joining());
    }

    private ProvisionId firstBlock(DraftId draft) {
        return ProvisionId.parse(String.valueOf(node.doc(draft).child(1).attrString("id")))
                .orElseThrow();
    }

    private void write(DraftId draft, Actor by, int offset, String words) {
        submit(draft, by, offset, words, List.of());
    }

    private void suggest(DraftId draft, String id, int offset, String words) {
        var mark = Schema.policy().mark("insertion", Map.of("id", id, "by", member.reference()));
        submit(draft, member, offset, words, List.of(mark));
    }

    private void submit(DraftId draft, Actor by, int offset, String words, List<Mark> marks) {
        var editor = new TestEditor("editor-" + ++counter, by);
        editor.sit(node, draft);
        long version = node.version(draft);
        int at = node.doc(draft).child(0).nodeSize() + 1 + offset;
        var text = Schema.policy().text(words, marks);
        editor.submit(version, List.of(new ReplaceStep(at, at, new Slice(Fragment.of(text), 0, 0))));
        await().until(() -> node.version(draft) > version);
        editor.leave();
    }

    private PolicyVersion cut(DraftId draft) {
        var number = world.versions.nextDraft(node.cycle(draft).id()).orElseThrow();
        var result = new DraftCuts(node.log, world.register)
                .cut(drafter, draft, number, PolicyWorld.notes(), PolicyWorld.TODAY);
        return ((CutResult.Cut) result).version();
    }
}
