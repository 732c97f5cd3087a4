package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.VersionText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two nodes on one database that hear nothing of each other: the worst case, in which only the key of the log settles who
 * wrote step n. Also what a desk does alone: attribution, snapshots, cuts.
 */
class TwoNodesTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(database -> new PolicyWorld(database)).toList();

    private static int counter;

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theKeyOfTheLogDecidesAndTheLoserReadsWhatTheOtherWrote(PolicyWorld world) throws InterruptedException {
        var one = new TestNode(world);
        var two = new TestNode(world);
        var draft = one.draft("nodes-" + ++counter);
        var first = new TestEditor("one");
        var second = new TestEditor("two");
        first.sit(one, draft);
        second.sit(two, draft);
        first.submit(0, "甲");
        await().until(() -> first.has("\"t\":\"steps\""));
        second.submit(0, "乙");
        await().until(() -> second.has("\"t\":\"stale\""));
        assertThat(second.frames).anyMatch(frame -> frame.contains("甲"));
        long head = one.log.head(new DeskKey(draft, TextLanguage.JA));
        second.submit(head, "乙");
        await().until(() -> second.has("\"乙\""));
        assertThat(one.log.head(new DeskKey(draft, TextLanguage.JA))).isEqualTo(head + 1);
        one.close();
        two.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoComesFromANodeThatIsAheadResumesAndLosesNoWord(PolicyWorld world) throws InterruptedException {
        var ahead = new TestNode(world);
        var behind = new TestNode(world);
        var draft = ahead.draft("ahead-" + ++counter);
        new TestEditor("watcher").sit(behind, draft);
        var traveller = new TestEditor("one");
        traveller.sit(ahead, draft);
        traveller.submit(0, "甲");
        await().until(() -> traveller.has("\"t\":\"steps\""));
        long held = ahead.log.head(new DeskKey(draft, TextLanguage.JA));
        traveller.frames.clear();
        traveller.sit(behind, draft, held);
        await().until(() -> traveller.has("\"t\":\"resume\""));
        assertThat(traveller.frames).noneMatch(frame -> frame.contains("\"t\":\"init\""));
        ahead.close();
        behind.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void editsOfALostPageGetTheTextTheyWereMadeOnAndEverythingSince(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world);
        var draft = node.draft("lost-" + ++counter);
        var writer = new TestEditor("one");
        writer.sit(node, draft);
        writer.submit(0, "甲");
        await().until(() -> writer.has("\"甲\""));
        long then = node.version(draft);
        writer.submit(then, "乙");
        await().until(() -> writer.has("\"乙\""));
        var lost = new TestEditor("two");
        lost.comeBack(node, draft, then);
        assertThat(lost.last("resume"))
                .startsWith("{\"t\":\"resume\",\"doc\":{")
                .contains("\"from\":" + then)
                .containsSubsequence("甲", "\"from\":", "乙");
        assertThat(lost.last("resume").split("\"from\":", 2)[0]).doesNotContain("乙");
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void editsOfAPageThatKnewATextNobodyHasGetTheTextOfNow(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world);
        var draft = node.draft("never-" + ++counter);
        var lost = new TestEditor("two");
        lost.comeBack(node, draft, node.version(draft) + 7);
        assertThat(lost.frames).anyMatch(frame -> frame.startsWith("{\"t\":\"init\""));
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoIsSignedOutBetweenTheDoorAndTheDeskSeesNoText(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world);
        var draft = node.draft("between-" + ++counter);
        var editor = new TestEditor("one");
        var actor = new AtomicReference<>(Optional.of(PolicyWorld.a(Role.SECRETARIAT)));
        var seat = node.texts
                .seat(draft, TextLanguage.JA, InterfaceLanguage.JA, actor::get, editor)
                .orElseThrow();
        actor.set(Optional.empty());
        seat.join("one", -1);
        await().until(() -> editor.has("SIGNED_OUT"));
        assertThat(editor.frames).noneMatch(frame -> frame.contains("\"doc\""));
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theNameOfAnEditorBelongsToWhoWroteUnderIt(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world);
        var draft = node.draft("name-" + ++counter);
        var honest = new TestEditor("one");
        honest.sit(node, draft);
        honest.submit(0, "甲");
        await().until(() -> honest.has("\"t\":\"steps\""));
        honest.leave();
        var thief = new TestEditor("one");
        thief.come(node, draft, -1);
        await().until(() -> thief.has("MALFORMED"));
        honest.frames.clear();
        honest.sit(node, draft, 0);
        await().until(() -> honest.has("\"t\":\"resume\""));
        node.close();
    }

    /** Whoever looks at it sees an hour less than before. */
    private static Clock runningBackwards(Instant from) {
        return new Clock() {
            private final AtomicLong seconds = new AtomicLong(from.getEpochSecond());

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(seconds.addAndGet(-3600));
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatIsWrittenAfterAVersionIsSeenThoughTheClockWasSetBackBetween(PolicyWorld world)
            throws InterruptedException {
        var node = new TestNode(world, runningBackwards(world.clock.instant().minusSeconds(86_400)));
        var draft = node.draft("written-after-" + ++counter);
        var key = new DeskKey(draft, TextLanguage.JA);
        var cuts = new DraftCuts(node.log, world.register);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        assertThat(cuts.isChangedSince(draft, Optional.empty())).isFalse();
        editor.submit(0, "決める");
        await().until(() -> node.log.head(key) > 0);
        assertThat(cuts.isChangedSince(draft, Optional.empty())).isTrue();
        var cut = ((CutResult.Cut) cuts.cut(
                        PolicyWorld.a(Role.SECRETARIAT),
                        draft,
                        VersionNumber.draft(1, 1),
                        PolicyWorld.notes(),
                        PolicyWorld.TODAY))
                .version();
        assertThat(cuts.isChangedSince(draft, Optional.of(cut))).isFalse();

        long head = node.log.head(key);
        editor.submit(head, "あとで");
        await().until(() -> node.log.head(key) > head);
        assertThat(cuts.isChangedSince(draft, Optional.of(cut))).isTrue();
        var last = node.drafts.lastEdit(draft).orElseThrow();
        assertThat(last).as("the last by number, not the latest by time").isBefore(cut.at());
        var steps = jp.naisc.db.Tables.DRAFT_STEP;
        assertThat(world.database
                        .db()
                        .select(steps.AT)
                        .from(steps)
                        .where(steps.DRAFT_ID.eq(draft.value()).and(steps.LANG.eq("ja")))
                        .orderBy(steps.N.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1())
                .isEqualTo(last);
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aClockThatGoesBackChangesNoOrder(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world, runningBackwards(Instant.ofEpochSecond(1_800_000_000)));
        var draft = node.draft("clock-" + ++counter);
        var key = new DeskKey(draft, TextLanguage.JA);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        for (String word : List.of("一", "二", "三", "四")) {
            long head = node.log.head(key);
            editor.submit(head, word);
            await().until(() -> node.log.head(key) > head);
        }
        assertThat(node.log.load(key).orElseThrow().doc().textContent()).startsWith("四三二一");
        assertThat(node.log.steps(key, 0, Long.MAX_VALUE))
                .extracting(LoggedStep::n)
                .isSorted()
                .doesNotHaveDuplicates();
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aLongLogIsOpenedFromItsLastSnapshotWithAttributionAndAnchors(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world);
        var draft = node.draft("log-" + ++counter);
        var key = new DeskKey(draft, TextLanguage.JA);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        long version = 0;
        for (int i = 0; i < 650; i++) {
            editor.submit(version, "字");
            long wanted = version;
            await().pollInterval(Duration.ofMillis(1)).until(() -> node.log.head(key) > wanted);
            version = node.log.head(key);
        }
        await().until(() -> node.snapshots(draft) >= 3);
        var live = node.texts.desk(key).orElseThrow().state();
        var loaded = node.log.load(key).orElseThrow();
        assertThat(loaded.doc()).isEqualTo(live.doc());
        assertThat(loaded.attribution()).isEqualTo(live.attribution());
        assertThat(loaded.attribution().size()).isEqualTo(loaded.doc().content().size());
        assertThat(node.log.load(key, 5).orElseThrow().version()).isEqualTo(5);
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoReadTheTextBeforeTakingAPlaceIsToldWhatWasWrittenInBetween(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world);
        var draft = node.draft("gap-" + ++counter);
        var by = PolicyWorld.a(Role.SECRETARIAT);
        var writer = new TestEditor("one");
        writer.sit(node, draft);
        long read = node.drafts.text(by, draft, TextLanguage.JA).orElseThrow().step();
        writer.submit(read, "甲");
        await().until(() -> writer.has("\"t\":\"steps\""));
        var late = new TestEditor("late");
        late.watch(node, draft, read);
        await().until(() -> late.has("\"t\":\"stale\""));
        var inTime = new TestEditor("in time");
        long newest = node.drafts.text(by, draft, TextLanguage.JA).orElseThrow().step();
        inTime.watch(node, draft, newest);
        await().until(() -> inTime.has("\"t\":\"people\""));
        writer.submit(newest, "乙");
        await().until(() -> inTime.has("\"t\":\"steps\""));
        assertThat(inTime.frames).noneMatch(frame -> frame.contains("\"t\":\"stale\""));
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatASubmissionMovedKeepsItsAuthorWhoeverReadsTheLog(PolicyWorld world) throws InterruptedException {
        var one = new TestNode(world);
        var two = new TestNode(world);
        var draft = one.draft("moved-" + ++counter);
        var key = new DeskKey(draft, TextLanguage.JA);
        var writer = new TestEditor("one");
        writer.sit(one, draft);
        new TestEditor("reader").sit(two, draft);
        var text = one.texts.desk(key).orElseThrow().state().doc();
        int end = text.content().size();
        writer.submit(0, Step.fromJson(Schema.policy(), LiveEditor.insertion(end - 1, "動かす段落の文言である。")));
        await().until(() -> one.log.head(key) == 1);
        var moved = one.texts.desk(key).orElseThrow().state().doc().slice(end - 2, end + 12);
        int first = text.child(0).nodeSize();
        writer.submit(
                1,
                new ReplaceStep(first, first, new Slice(moved.content(), 0, 0)),
                new ReplaceStep(end + 12, end + 26, Slice.EMPTY));
        await().until(() -> one.log.head(key) >= 3);
        var live = one.texts.desk(key).orElseThrow().state();
        two.texts.desk(key).orElseThrow().catchUp();
        await().until(() -> two.texts.desk(key).orElseThrow().state().version() == live.version());
        assertThat(live.attribution().stepAt(first + 1)).isEqualTo(1);
        assertThat(one.log.load(key).orElseThrow().attribution()).isEqualTo(live.attribution());
        assertThat(two.texts.desk(key).orElseThrow().state().attribution()).isEqualTo(live.attribution());
        one.close();
        two.close();
    }

    /** What one person takes out and another's decision puts in at the same moment was not moved. */
    @ParameterizedTest
    @MethodSource("worlds")
    void stepsOfTwoPeopleInOneCommitAreTwoSubmissions(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world);
        var draft = node.draft("commit-" + ++counter);
        var key = new DeskKey(draft, TextLanguage.JA);
        var json = LiveEditor.insertion(1, "甲");
        var told = new AtomicReference<StepWriter.Outcome>();
        node.writer.store(new StepWriter.Pending(
                key,
                node.cycle(draft).id(),
                List.of(
                        new LoggedStep(1, json, "one", "person:a"),
                        new LoggedStep(2, json, LoggedStep.SERVER, "person:a"),
                        new LoggedStep(3, json, LoggedStep.SERVER, "person:b")),
                0,
                List.of(),
                told::set));
        await().until(() -> told.get() instanceof StepWriter.Outcome.Stored);
        assertThat(node.log.submissions(key, 0, 3))
                .extracting(steps -> steps.stream().map(LoggedStep::n).toList())
                .containsExactly(List.of(1L, 2L), List.of(3L));
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aVersionIsCutAtTheLastStoredStepAndNamesIt(PolicyWorld world) throws InterruptedException {
        var node = new TestNode(world);
        var draft = node.draft("cut-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        editor.submit(0, "決める");
        await().until(() -> editor.has("\"決める\""));
        long head = node.log.head(new DeskKey(draft, TextLanguage.JA));
        var number = VersionNumber.draft(1, 1);
        var cuts = new DraftCuts(node.log, world.register);
        var cut = (CutResult.Cut)
                cuts.cut(PolicyWorld.a(Role.SECRETARIAT), draft, number, PolicyWorld.notes(), PolicyWorld.TODAY);
        assertThat(cut.version().texts())
                .extracting(VersionText::origin)
                .containsExactly(Optional.of(new VersionText.Origin(draft.value(), head)));
        assertThat(cuts.cut(
                        PolicyWorld.a(Role.SECRETARIAT),
                        draft,
                        VersionNumber.draft(1, 2),
                        PolicyWorld.notes(),
                        PolicyWorld.TODAY))
                .isEqualTo(new CutResult.Unchanged(number));
        node.close();
    }
}
