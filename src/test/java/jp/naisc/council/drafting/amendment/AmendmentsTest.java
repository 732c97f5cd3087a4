package jp.naisc.council.drafting.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.naisc.council.base.TestAnnouncements;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.AddNodeMarkStep;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.suggest.Verdict;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.ReviewResult;
import jp.naisc.council.drafting.TestEditor;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.record.EntryNo;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

@ParameterizedClass
@MethodSource("worlds")
class AmendmentsTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(PolicyWorld::new).toList();

    private static int counter;

    private final Actor mover = AmendmentNode.member(Constituency.ACADEMIA);
    private final Actor other = AmendmentNode.member(Constituency.INDUSTRY);
    private final Actor drafter = PolicyWorld.a(Role.SECRETARIAT);

    private final PolicyWorld world;
    private final AmendmentNode node;

    AmendmentsTest(PolicyWorld world) {
        this.world = world;
        this.node = new AmendmentNode(world);
    }

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @AfterEach
    void close() throws InterruptedException {
        node.close();
    }

    private DraftId draft(String... paragraphs) {
        return node.draft("amendments-" + ++counter, paragraphs);
    }

    @Test
    void whatIsFiledHasANumberAndItsAuthorCannotChangeItAnyMore() {
        var draft = draft("留保分は全体の一割を上限とする。");
        node.suggest(draft, mover, "s-1", "一割", "一割五分");
        long before = world.entries();
        var filed = node.filed(draft, mover, "s-1");
        assertThat(filed.number()).isEqualTo("A-1");
        assertThat(filed.state()).isEqualTo(AmendmentState.TABLED);
        assertThat(filed.filed()).singleElement().satisfies(piece -> {
            assertThat(piece.standing()).isEqualTo("留保分は全体の一割を上限とする。");
            assertThat(piece.proposed()).isEqualTo("留保分は全体の一割五分を上限とする。");
        });
        assertThat(world.entries()).isEqualTo(before + 3);
        var editor = new TestEditor("mover", mover);
        editor.sit(node.node, draft);
        int at = AmendmentNode.position(node.node.doc(draft), "一割五分") + 4;
        var more = AmendmentNode.insertion(at, "超", AmendmentNode.mark("insertion", "s-1", mover));
        editor.submit(node.node.version(draft), List.of(more));
        await().until(() -> editor.has("NOT_ALLOWED"));
        assertThat(node.file(draft, mover, "s-1")).isInstanceOf(AmendmentResult.Taken.class);
        assertThat(node.life.withdraw(mover, filed.id(), "")).isInstanceOf(AmendmentResult.Done.class);
        await().until(() -> editor.has("\"ids\":[]"));
        long version = node.node.version(draft);
        editor.submit(version, List.of(more));
        await().until(() -> node.node.version(draft) > version);
        var again = node.filed(draft, mover, "s-1");
        assertThat(again.number()).isEqualTo("A-2");
        assertThat(again.parents()).singleElement().satisfies(parent -> {
            assertThat(parent.no()).isEqualTo(1);
            assertThat(parent.kind()).isEqualTo(Amendment.Lineage.REVISION);
        });
    }

    @Test
    void numbersHaveNoGapsWhoeverFilesAtOnce() throws Exception {
        var draft = draft("一二三四五六七八");
        var tasks = new ArrayList<Callable<AmendmentResult>>();
        for (int i = 0; i < 8; i++) {
            String id = "s-" + i;
            node.suggest(draft, mover, id, "一二三四五六七八".substring(i, i + 1), "新");
            tasks.add(() -> node.file(draft, mover, id));
            tasks.add(() -> node.file(draft, mover, id));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(tasks);
        }
        assertThat(node.rows.of(draft)).extracting(Amendment::no).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /** The other node has not heard of the filing: what is filed is what stands in the text, or nothing is filed. */
    @Test
    void aKeystrokeAndAFilingNeverDisagreeAboutTheWords() throws Exception {
        var deaf = new AmendmentNode(world);
        var draft = draft("あいうえおかきくけこさしすせそたちつてと");
        int filings = 0;
        for (int i = 0; i < 20; i++) {
            String id = "s-" + i;
            String word = "あいうえおかきくけこさしすせそたちつてと".substring(i, i + 1);
            node.suggest(draft, mover, id, word, "新案");
            var editor = new TestEditor("late-" + i, mover);
            var catching = deaf.node.version(draft);
            assertThat(catching).isPositive();
            editor.sit(deaf.node, draft);
            await().until(() -> caughtUp(deaf, node, draft));
            int at = AmendmentNode.position(deaf.node.doc(draft), "新案") + 2;
            var stroke = AmendmentNode.insertion(at, "甲", AmendmentNode.mark("insertion", id, mover));
            long version = deaf.node.version(draft);
            editor.frames.clear();
            editor.submit(version, List.of(stroke));
            var result = node.file(draft, mover, id);
            await().until(() -> editor.has("\"t\":\"steps\"") || editor.has("refused") || editor.has("stale"));
            var words = node.node.held.text(draft, TextLanguage.JA).orElseThrow();
            var inText = Pieces.in(words, Set.of(id)).getOrDefault(id, List.of());
            if (result instanceof AmendmentResult.Done done) {
                filings++;
                assertThat(inText.getFirst().proposed())
                        .isEqualTo(done.amendment().filed().getFirst().proposed());
                node.life.withdraw(mover, done.amendment().id(), "");
            } else {
                assertThat(result).isInstanceOf(AmendmentResult.WordsChanged.class);
            }
            assertThat(node.node.review).isNotNull();
            node.node.review.decide(drafter, draft, TextLanguage.JA, Map.of(id, Verdict.ACCEPT), "");
            editor.leave();
        }
        assertThat(filings).as("filings that came first or second").isBetween(0, 20);
        deaf.close();
    }

    private static boolean caughtUp(AmendmentNode deaf, AmendmentNode node, DraftId draft) {
        deaf.node.catchUp(draft);
        node.node.catchUp(draft);
        return deaf.node.version(draft) == node.node.version(draft);
    }

    @Test
    void adoptedWordsAreTheTextAndTheStateSaysSo() {
        var draft = draft("留保分は全体の一割を上限とする。");
        node.suggest(draft, mover, "s-1", "一割", "一割五分");
        var filed = node.filed(draft, mover, "s-1");
        assertThat(node.decisions.adopt(drafter, filed.id(), ""))
                .isEqualTo(new AmendmentResult.NotNow(AmendmentState.TABLED));
        assertThat(node.life.cosign(mover, filed.id())).isInstanceOf(AmendmentResult.OwnAmendment.class);
        var same = AmendmentNode.member(Constituency.ACADEMIA);
        assertThat(AmendmentNode.done(node.life.cosign(same, filed.id())).state())
                .isEqualTo(AmendmentState.TABLED);
        assertThat(AmendmentNode.done(node.life.cosign(other, filed.id())).state())
                .isEqualTo(AmendmentState.SUPPORTED);
        var accept = Map.of("s-1", Verdict.ACCEPT);
        assertThat(node.node.review.decide(drafter, draft, TextLanguage.JA, accept, ""))
                .isEqualTo(new ReviewResult.Filed(Set.of("s-1")));
        var adopted = AmendmentNode.done(node.decisions.adopt(drafter, filed.id(), ""));
        assertThat(adopted.state()).isEqualTo(AmendmentState.ADOPTED);
        assertThat(node.standing(draft)).contains("全体の一割五分を");
        var use = new AdoptedIn(world.database.db());
        assertThat(use.amendmentOf(draft, TextLanguage.JA, "s-1")).contains(adopted.no());
        assertThat(use.amendmentOf(draft, TextLanguage.JA, "s-9")).isEmpty();
        assertThat(node.claims.of(draft, TextLanguage.JA)).isEmpty();
        assertThat(node.decisions.reject(drafter, filed.id(), "遅い"))
                .isEqualTo(new AmendmentResult.NotNow(AmendmentState.ADOPTED));
    }

    @Test
    void aPartIsAdoptedAndTheRestRejectedWithAReason() {
        var draft = draft("甲は乙とする。", "丙は丁とする。");
        node.suggest(draft, mover, "s-1", "乙", "戊");
        node.suggest(draft, mover, "s-2", "丁", "己");
        var filed = node.supported(draft, mover, "s-1", "s-2");
        assertThat(node.decisions.adoptPart(drafter, filed.id(), Set.of("s-1"), " "))
                .isInstanceOf(AmendmentResult.ReasonMissing.class);
        assertThat(node.decisions.adoptPart(drafter, filed.id(), Set.of("s-1", "s-2"), "全部"))
                .isInstanceOf(AmendmentResult.NothingChosen.class);
        var partly = AmendmentNode.done(node.decisions.adoptPart(drafter, filed.id(), Set.of("s-1"), "後半は次回"));
        assertThat(partly.state()).isEqualTo(AmendmentState.PARTLY_ADOPTED);
        assertThat(partly.changes().getLast().reason()).isEqualTo("後半は次回");
        assertThat(node.standing(draft)).contains("甲は戊とする。", "丙は丁とする。");
        assertThat(node.node.doc(draft).textContent()).doesNotContain("己");
    }

    /** The process ends between the steps and the state: neither is there. */
    @Test
    void textAndStateAreStoredTogetherOrNotAtAll() throws Exception {
        var broken = new OfficialRecord(world.database.db(), world.clock) {
            @Override
            public EntryNo append(RecordDraft draft) {
                if (draft.kind().equals("AMENDMENT_ADOPTED")) {
                    throw new IllegalStateException("killed");
                }
                return super.append(draft);
            }
        };
        var killed = new AmendmentNode(world, TestAnnouncements.inProcess(), broken);
        var draft = draft("甲は乙とする。");
        killed.suggest(draft, mover, "s-1", "乙", "戊");
        var filed = killed.supported(draft, mover, "s-1");
        assertThat(killed.decisions.adopt(drafter, filed.id(), "")).isInstanceOf(AmendmentResult.NotMade.class);
        killed.close();
        assertThat(node.now(filed).state()).isEqualTo(AmendmentState.SUPPORTED);
        assertThat(node.standing(draft)).contains("甲は乙とする。");
        assertThat(AmendmentNode.done(node.decisions.adopt(drafter, filed.id(), ""))
                        .state())
                .isEqualTo(AmendmentState.ADOPTED);
        assertThat(node.standing(draft)).contains("甲は戊とする。");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDecides() throws Exception {
        var two = new AmendmentNode(world);
        var draft = draft("一二三四五六");
        for (int i = 0; i < 6; i++) {
            String id = "s-" + i;
            node.suggest(draft, mover, id, "一二三四五六".substring(i, i + 1), "新" + i);
            var filed = node.supported(draft, mover, id);
            List<Callable<AmendmentResult>> tasks = List.of(
                    () -> node.decisions.adopt(drafter, filed.id(), ""),
                    () -> two.decisions.reject(drafter, filed.id(), "理由"),
                    () -> node.life.withdraw(mover, filed.id(), ""));
            int won = 0;
            try (var threads = Executors.newFixedThreadPool(3)) {
                for (var result : threads.invokeAll(tasks)) {
                    won += result.get() instanceof AmendmentResult.Done ? 1 : 0;
                }
            }
            assertThat(won).isEqualTo(1);
            var state = node.now(filed).state();
            assertThat(node.standing(draft).contains("新" + i)).isEqualTo(state == AmendmentState.ADOPTED);
            assertThat(node.now(filed).changes()).hasSize(4);
            node.node.catchUp(draft);
        }
        two.close();
    }

    @Test
    void whereTheGroundChangedTheMoverIsAskedBeforeAnythingIsAdopted() {
        var draft = draft("甲は乙とする。", "丙は丁とする。");
        node.suggest(draft, mover, "s-1", "乙", "戊");
        var filed = node.supported(draft, mover, "s-1");
        int elsewhere = AmendmentNode.position(node.node.doc(draft), "丙");
        node.write(draft, drafter, List.of(AmendmentNode.insertion(elsewhere, "新たな")));
        assertThat(node.amendments.standing(mover, draft, TextLanguage.JA))
                .singleElement()
                .satisfies(standing -> assertThat(standing.isInConflict()).isFalse());
        int here = AmendmentNode.position(node.node.doc(draft), "甲");
        node.write(draft, drafter, List.of(AmendmentNode.insertion(here, "すべての")));
        assertThat(node.amendments.standing(mover, draft, TextLanguage.JA))
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.isInConflict()).isTrue();
                    var place = standing.ground().orElseThrow().places().getFirst();
                    assertThat(place.then().standing()).isEqualTo("甲は乙とする。");
                    assertThat(place.now().orElseThrow().proposed()).isEqualTo("すべての甲は戊とする。");
                });
        assertThat(node.decisions.adopt(drafter, filed.id(), "")).isInstanceOf(AmendmentResult.InConflict.class);
        assertThat(node.life.confirm(other, filed.id())).isInstanceOf(AmendmentResult.NotYours.class);
        var confirmed = AmendmentNode.done(node.life.confirm(mover, filed.id()));
        assertThat(confirmed.filed().getFirst().standing()).isEqualTo("甲は乙とする。");
        assertThat(AmendmentNode.done(node.decisions.adopt(drafter, filed.id(), ""))
                        .state())
                .isEqualTo(AmendmentState.ADOPTED);
        assertThat(node.standing(draft)).contains("すべての甲は戊とする。");
    }

    @Test
    void anAcceptedChangeThatLeavesNothingOfItEndsIt() {
        var draft = draft("甲は乙とする。", "丙は丁とする。");
        node.suggest(draft, mover, "s-1", "乙", "戊");
        var filed = node.supported(draft, mover, "s-1");
        int block = node.node.doc(draft).child(0).nodeSize();
        node.write(draft, other, List.of(new AddNodeMarkStep(block, AmendmentNode.mark("deletion", "s-whole", other))));
        assertThat(node.decisions.closeOvertaken(drafter, filed.id())).isInstanceOf(AmendmentResult.NotGone.class);
        assertThat(node.node.review.decide(drafter, draft, TextLanguage.JA, Map.of("s-whole", Verdict.ACCEPT), ""))
                .isEqualTo(new ReviewResult.Decided(1));
        assertThat(node.now(filed).state()).isEqualTo(AmendmentState.OVERTAKEN);
    }

    /** Somebody who edits takes the provision out himself: nothing is decided behind the mover's back, but it can be closed. */
    @Test
    void whatADirectEditTookAwayIsClosedByHand() {
        var draft = draft("甲は乙とする。", "丙は丁とする。");
        node.suggest(draft, mover, "s-1", "乙", "戊");
        var filed = node.supported(draft, mover, "s-1");
        var doc = node.node.doc(draft);
        int from = doc.child(0).nodeSize();
        node.write(
                draft,
                drafter,
                List.of(new ReplaceStep(from, from + doc.child(1).nodeSize(), Slice.EMPTY)));
        assertThat(node.amendments.backedBy(mover))
                .filteredOn(one -> one.amendment().draft().equals(draft))
                .singleElement()
                .satisfies(standing -> assertThat(standing.isGone()).isTrue());
        assertThat(node.life.confirm(mover, filed.id())).isInstanceOf(AmendmentResult.NothingChosen.class);
        assertThat(AmendmentNode.done(node.decisions.closeOvertaken(drafter, filed.id()))
                        .state())
                .isEqualTo(AmendmentState.OVERTAKEN);
    }

    @Test
    void everyServiceAsksForRights() {
        var draft = draft("甲は乙とする。");
        node.suggest(draft, mover, "s-1", "乙", "戊");
        var filed = node.supported(draft, mover, "s-1");
        for (Role role : Role.values()) {
            var actor = PolicyWorld.a(role);
            boolean sits = Set.of(Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER).contains(role);
            if (!sits) {
                assertThatThrownBy(() -> node.file(draft, actor, "s-1")).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> node.life.cosign(actor, filed.id())).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> node.talk.signal(actor, filed.id(), Optional.empty()))
                        .isInstanceOf(AccessDeniedException.class);
            } else {
                // nobody files or withdraws what is another's, and nobody decides who does not edit this draft
                assertThat(node.file(draft, actor, "s-1")).isInstanceOf(AmendmentResult.NotYours.class);
                assertThat(node.life.withdraw(actor, filed.id(), "")).isInstanceOf(AmendmentResult.NotYours.class);
                assertThat(node.decisions.adopt(actor, filed.id(), "")).isInstanceOf(AmendmentResult.NotMade.class);
            }
            if (!sits && role != Role.SECRETARIAT) {
                assertThatThrownBy(() -> node.decisions.reject(actor, filed.id(), "理由"))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(node.now(filed).state()).isEqualTo(AmendmentState.SUPPORTED);
    }

    /** The desk counts where the rows lie; reading all of them and counting says the same. */
    @Test
    void whatWaitsForSomebodyIsCountedWithoutHisOwn() {
        var draft = draft("甲は乙とする。丙は丁とする。");
        node.suggest(draft, mover, "s-1", "乙", "戊");
        node.suggest(draft, mover, "s-2", "丁", "己");
        var filed = node.filed(draft, mover, "s-1");
        node.filed(draft, mover, "s-2");
        var third = AmendmentNode.member(Constituency.ACADEMIA);
        assertThat(node.amendments.asking(mover, draft, Asked.SIGNAL)).isZero();
        assertThat(node.amendments.asking(other, draft, Asked.SIGNAL)).isEqualTo(2);
        assertThat(node.amendments.thoseAsking(other, draft, Asked.SIGNAL))
                .extracting(Amendment::number)
                .containsExactly("A-1", "A-2");
        node.talk.signal(third, filed.id(), Optional.of(AmendmentTalk.Signal.CONCERN));
        assertThat(node.amendments.asking(third, draft, Asked.SIGNAL)).isEqualTo(1);
        assertThat(node.amendments.asking(drafter, draft, Asked.DECISION)).isZero();
        node.life.cosign(other, filed.id());
        assertThat(node.amendments.asking(other, draft, Asked.SIGNAL)).isEqualTo(1);
        assertThat(node.amendments.asking(drafter, draft, Asked.DECISION)).isEqualTo(1);
        assertThat(node.amendments.thoseAsking(drafter, draft, Asked.DECISION))
                .extracting(Amendment::id)
                .containsExactly(filed.id());
        assertThat(node.amendments.asking(other, draft, Asked.DECISION)).isZero();
        node.life.withdraw(mover, filed.id(), "");
        assertThat(node.amendments.asking(drafter, draft, Asked.DECISION)).isZero();
    }

    @Test
    void nobodySignalsAboutWhatIsDecidedInThatMoment() throws Exception {
        var draft = draft("甲は乙とする。");
        node.suggest(draft, mover, "s-1", "乙", "戊");
        var filed = node.filed(draft, mover, "s-1");
        try (var threads = Executors.newSingleThreadExecutor()) {
            var late = new ArrayList<Future<Boolean>>();
            world.database.transaction().executeWithoutResult(status -> {
                node.life.withdraw(mover, filed.id(), "");
                late.add(threads.submit(
                        () -> node.talk.signal(other, filed.id(), Optional.of(AmendmentTalk.Signal.SUPPORT))));
                assertThatThrownBy(() -> late.getFirst().get(300, TimeUnit.MILLISECONDS))
                        .as("it waits for what is being decided")
                        .isInstanceOf(TimeoutException.class);
            });
            assertThat(late.getFirst().get()).isFalse();
        }
        assertThat(node.talk.signals(mover, List.of(filed.id()))).isEmpty();
    }

    @Test
    void aSignalCanBeChangedAndIsOneAPerson() {
        var draft = draft("甲は乙とする。");
        node.suggest(draft, mover, "s-1", "乙", "戊");
        var filed = node.filed(draft, mover, "s-1");
        assertThat(node.talk.signal(other, filed.id(), Optional.of(AmendmentTalk.Signal.SUPPORT)))
                .isTrue();
        assertThat(node.talk.signal(other, filed.id(), Optional.of(AmendmentTalk.Signal.CONCERN)))
                .isTrue();
        assertThat(node.talk.signals(mover, List.of(filed.id())).get(filed.id()))
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.signal()).isEqualTo(AmendmentTalk.Signal.CONCERN);
                    assertThat(given.constituency()).contains(Constituency.INDUSTRY);
                });
        assertThat(node.talk.remark(other, filed.id(), " ")).isFalse();
        assertThat(node.talk.remark(other, filed.id(), "数の根拠は。")).isTrue();
        assertThat(node.talk.remarks(mover, filed.id()))
                .extracting(AmendmentTalk.Remark::words)
                .containsExactly("数の根拠は。");
        node.life.withdraw(mover, filed.id(), "");
        assertThat(node.talk.signal(other, filed.id(), Optional.empty())).isFalse();
        assertThat(node.talk.readBy(mover)).doesNotContain(filed.id());
        node.talk.read(mover, filed.id());
        node.talk.read(mover, filed.id());
        assertThat(node.talk.readBy(mover)).contains(filed.id());
    }
}
