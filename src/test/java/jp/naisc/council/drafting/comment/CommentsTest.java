package jp.naisc.council.drafting.comment;

import static jp.naisc.council.drafting.comment.TestComments.JA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.comment.CommentDrafts.Place;
import jp.naisc.council.drafting.comment.CommentDrafts.Unsent;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads, replies, settling, and remarks that are not sent yet. */
@ParameterizedClass
@MethodSource("worlds")
class CommentsTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(PolicyWorld::new).toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    private final PolicyWorld world;
    private final TestComments room;

    CommentsTest(PolicyWorld world) {
        this.world = world;
        this.room = new TestComments(world);
    }

    @AfterEach
    void close() throws InterruptedException {
        room.close();
    }

    @Test
    void aThreadIsAnsweredAndTheAnswerIsUnreadUntilItIsRead() {
        var thread = room.open(room.one, Scope.COUNCIL, " <b>根拠</b>が要ります。 ");
        assertThat(room.comments.withNews(room.one)).isEmpty();
        assertThat(room.writing.reply(room.other, thread, "そう思います")).isInstanceOf(CommentResult.Done.class);
        assertThat(room.read(room.one, thread)).containsExactly("<b>根拠</b>が要ります。", "そう思います");
        var seen = room.comments.find(room.one, thread).orElseThrow();
        assertThat(seen.remarks()).isEqualTo(2);
        assertThat(seen.unread()).isEqualTo(1);
        assertThat(room.comments.withNews(room.one)).hasSize(1);
        room.comments.read(room.one, thread, 2);
        room.comments.read(room.one, thread, 1);
        assertThat(room.comments.withNews(room.one)).isEmpty();
    }

    /** A database may refuse U+0000; what somebody sends must not be what another person's words are refused for. */
    @Test
    void whatNoKeyboardGivesIsReplacedAndTheRestIsKept() {
        var thread = room.open(room.one, Scope.COUNCIL, "根拠\u0000が要ります\ud842");
        assertThat(room.read(room.one, thread)).containsExactly("根拠\ufffdが要ります\ufffd");
    }

    @Test
    void aListingIsRenewedByWhatChangedAloneAndHoldsWhatReadingAllOfItHolds() {
        var first = room.open(room.one, Scope.COUNCIL, "一つ目");
        var second = room.open(room.other, Scope.COUNCIL, "二つ目");
        var before = room.comments.live(room.one, room.draft, JA);
        room.writing.reply(room.other, first, "そう思います");
        room.writing.settle(room.other, second);
        var third = room.open(room.other, Scope.COUNCIL, "三つ目");
        var hidden = room.open(room.other, Scope.PRIVATE, "自分のみ");
        var renewed = room.comments.renewed(room.one, room.draft, JA, before, List.of(first, second, third, hidden));
        assertThat(renewed.threads())
                .isEqualTo(room.comments.live(room.one, room.draft, JA).threads())
                .hasSize(3);
        assertThat(room.comments
                        .renewed(room.one, room.draft, JA, before, List.of(third))
                        .threads())
                .hasSize(3);
    }

    @Test
    void openThreadsAreRenewedByWhatChangedAloneAndAreThoseThatReadingAllOfThemFinds() {
        var settled = room.open(room.other, Scope.COUNCIL, "一つ目");
        var stays = room.open(room.other, Scope.COUNCIL, "二つ目");
        var before = room.comments.open(room.one, room.draft, JA);
        assertThat(before.places()).containsOnlyKeys(settled, stays);
        assertThat(room.comments.renewed(room.one, before, List.of())).isSameAs(before);

        room.writing.settle(room.other, settled);
        var added = room.open(room.one, Scope.PRIVATE, "三つ目");
        var hidden = room.open(room.other, Scope.PRIVATE, "自分のみ");
        var renewed = room.comments.renewed(room.one, before, List.of(settled, added, hidden));
        assertThat(renewed.places())
                .containsOnlyKeys(stays, added)
                .isEqualTo(room.comments.open(room.one, room.draft, JA).places());
        assertThat(room.comments.renewed(room.other, renewed, List.of()).places())
                .as("of somebody else nothing is taken over")
                .containsOnlyKeys(stays, hidden);
    }

    @Test
    void whatWasAnnouncedNamesTheThreadAndIsOfItsTextOnly() {
        var thread = room.open(room.member("委員A", Constituency.ACADEMIA), Scope.COUNCIL, "一つ目");
        var announced = new Comments.Changed(room.draft, JA, thread).toString();
        assertThat(Comments.Changed.of(room.draft, JA, announced)).contains(thread);
        assertThat(Comments.Changed.of(room.draft, TextLanguage.EN, announced)).isEmpty();
        assertThat(Comments.Changed.of(DraftId.random(), JA, announced)).isEmpty();
    }

    @Test
    void aRemarkIsRewordedByItsAuthorAloneAndItsHistoryStays() {
        var thread = room.open(room.one, Scope.COUNCIL, "一割");
        var remark = room.comments.remarks(room.one, List.of(thread)).getFirst();
        assertThat(room.writing.reword(room.other, remark.id(), "二割")).isInstanceOf(CommentResult.NotThere.class);
        assertThat(room.writing.reword(room.one, remark.id(), "一割五分")).isInstanceOf(CommentResult.Done.class);
        assertThat(room.read(room.other, thread)).containsExactly("一割五分");
        assertThat(room.comments.remarks(room.other, List.of(thread)).getFirst().edited())
                .isPresent();
        var wordings = jp.naisc.db.Tables.COMMENT_WORDING;
        assertThat(world.database
                        .db()
                        .select(wordings.BODY)
                        .from(wordings)
                        .where(wordings.REMARK_ID.eq(remark.id().value()))
                        .orderBy(wordings.REVISION)
                        .fetch(wordings.BODY))
                .containsExactly("一割", "一割五分");
    }

    @Test
    void whatIsEmptyTooLongOrNowhereIsNotWritten() {
        var whole = new Target.Document();
        assertThat(room.writing.open(room.one, room.draft, JA, whole, Scope.COUNCIL, " \n "))
                .isInstanceOf(CommentResult.NoWords.class);
        assertThat(room.writing.open(room.one, room.draft, JA, whole, Scope.COUNCIL, "字".repeat(4_001)))
                .isInstanceOf(CommentResult.TooLong.class);
        assertThat(room.writing.open(room.one, room.draft, JA, whole, Scope.COUNCIL, "字".repeat(4_000)))
                .isInstanceOf(CommentResult.Done.class);
        assertThat(room.writing.open(room.one, DraftId.random(), JA, whole, Scope.COUNCIL, "字"))
                .isInstanceOf(CommentResult.NotThere.class);
        assertThat(room.writing.open(room.one, room.draft, JA, new Target.Words(0, 5, 5, ""), Scope.COUNCIL, "字"))
                .isInstanceOf(CommentResult.WordsGone.class);
        assertThat(room.writing.reply(room.one, ThreadId.random(), "字")).isInstanceOf(CommentResult.NotThere.class);
    }

    @Test
    void aThreadIsSettledAndTakenUpAgain() {
        var drafter = room.person("起案者", Role.SECRETARIAT);
        var thread = room.open(room.one, Scope.COUNCIL, "根拠が要ります。");
        assertThat(room.writing.reopen(room.one, thread)).isInstanceOf(CommentResult.MovedOn.class);
        assertThat(room.writing.settle(drafter, thread)).isInstanceOf(CommentResult.Done.class);
        var before = (CommentResult.DoneBefore) room.writing.settle(room.one, thread);
        assertThat(before.settlement().by()).isEqualTo(drafter.id());
        assertThat(room.comments.find(room.one, thread).orElseThrow().isOpen()).isFalse();
        assertThat(room.writing.reopen(room.one, thread)).isInstanceOf(CommentResult.Done.class);
        assertThat(room.comments.find(room.one, thread).orElseThrow().isOpen()).isTrue();
    }

    /** Both press the button at once: one settles it, the other hears that it is settled, and nobody sees a failure. */
    @Test
    void ofTwoWhoSettleAtOnceOneDoesAndBothReplies() throws Exception {
        for (int round = 0; round < 5; round++) {
            var thread = room.open(room.one, Scope.COUNCIL, "競争");
            var settled = together(
                    () -> room.writing.settle(room.one, thread), () -> room.writing.settle(room.other, thread));
            assertThat(settled).filteredOn(CommentResult.Done.class::isInstance).hasSize(1);
            assertThat(settled)
                    .filteredOn(CommentResult.DoneBefore.class::isInstance)
                    .hasSize(1);
            var answered = together(
                    () -> room.writing.reply(room.one, thread, "一"), () -> room.writing.reply(room.other, thread, "二"));
            assertThat(answered).allMatch(CommentResult.Done.class::isInstance);
            assertThat(room.read(room.one, thread)).hasSize(3).contains("一", "二");
        }
    }

    private static List<CommentResult> together(Callable<CommentResult> one, Callable<CommentResult> two)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<CommentResult> first = threads.submit(() -> {
                barrier.await();
                return one.call();
            });
            Future<CommentResult> second = threads.submit(() -> {
                barrier.await();
                return two.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void whatIsBegunIsKeptForItsAuthorAndGoneWhenItIsSent() {
        var target = new Target.Words(7, 3, 9, "計算 資源");
        var begun = new Unsent("まだ途中", Optional.of(Scope.CONSTITUENCY), Optional.of(target));
        room.unsent.keep(room.one, room.draft, JA, Place.NEW, Unsent.of("ま"));
        room.unsent.keep(room.one, room.draft, JA, Place.NEW, begun);
        assertThat(room.unsent.find(room.one, room.draft, JA, Place.NEW)).contains(begun);
        assertThat(room.unsent.find(room.other, room.draft, JA, Place.NEW)).isEmpty();
        room.unsent.keep(room.one, room.draft, JA, Place.NEW, Unsent.of("字".repeat(5_000)));
        assertThat(room.unsent
                        .find(room.one, room.draft, JA, Place.NEW)
                        .orElseThrow()
                        .body())
                .as("what is too long to be sent is kept, so that its room.one can shorten it")
                .hasSize(5_000);
        var thread = room.open(room.one, Scope.COUNCIL, "送りました");
        assertThat(room.unsent.find(room.one, room.draft, JA, Place.NEW)).isEmpty();
        room.unsent.keep(room.one, room.draft, JA, Place.replyTo(thread), Unsent.of("返信の途中"));
        room.unsent.keep(room.one, room.draft, JA, Place.replyTo(thread), Unsent.of(" "));
        assertThat(room.unsent.find(room.one, room.draft, JA, Place.replyTo(thread)))
                .isEmpty();
    }

    @Test
    void whenTheRevisionIsOverNothingIsWrittenAndAllStaysReadable() {
        var thread = room.open(room.one, Scope.COUNCIL, "残ります");
        var cycle = world.cycles
                .find(room.text.drafts().find(room.draft).orElseThrow().cycle())
                .orElseThrow();
        PolicyWorld.moved(world.cycles.move(PolicyWorld.a(Role.CHAIR), cycle, Stage.WITHDRAWN, "取りやめます"));
        assertThat(room.writing.reply(room.one, thread, "もう一言")).isInstanceOf(CommentResult.RevisionOver.class);
        assertThat(room.writing.settle(room.one, thread)).isInstanceOf(CommentResult.RevisionOver.class);
        assertThat(room.read(room.one, thread)).containsExactly("残ります");
    }
}
