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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads, replies, settling, and remarks that are not sent yet. */
class CommentsTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(PolicyWorld::new).toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aThreadIsAnsweredAndTheAnswerIsUnreadUntilItIsRead(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var other = room.member("委員B", Constituency.CIVIL_SOCIETY);
        var thread = room.open(author, Scope.COUNCIL, " <b>根拠</b>が要ります。 ");
        assertThat(room.comments.withNews(author)).isEmpty();
        assertThat(room.writing.reply(other, thread, "そう思います")).isInstanceOf(CommentResult.Done.class);
        assertThat(room.read(author, thread)).containsExactly("<b>根拠</b>が要ります。", "そう思います");
        var seen = room.comments.find(author, thread).orElseThrow();
        assertThat(seen.remarks()).isEqualTo(2);
        assertThat(seen.unread()).isEqualTo(1);
        assertThat(room.comments.withNews(author)).hasSize(1);
        room.comments.read(author, thread, 2);
        room.comments.read(author, thread, 1);
        assertThat(room.comments.withNews(author)).isEmpty();
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aListingIsRenewedByWhatChangedAloneAndHoldsWhatReadingAllOfItHolds(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var other = room.member("委員B", Constituency.CIVIL_SOCIETY);
        var first = room.open(author, Scope.COUNCIL, "一つ目");
        var second = room.open(other, Scope.COUNCIL, "二つ目");
        var before = room.comments.live(author, room.draft, JA);
        room.writing.reply(other, first, "そう思います");
        room.writing.settle(other, second);
        var third = room.open(other, Scope.COUNCIL, "三つ目");
        var hidden = room.open(other, Scope.PRIVATE, "自分のみ");
        var renewed = room.comments.renewed(author, room.draft, JA, before, List.of(first, second, third, hidden));
        assertThat(renewed.threads())
                .isEqualTo(room.comments.live(author, room.draft, JA).threads())
                .hasSize(3);
        assertThat(room.comments
                        .renewed(author, room.draft, JA, before, List.of(third))
                        .threads())
                .hasSize(3);
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void openThreadsAreRenewedByWhatChangedAloneAndAreThoseThatReadingAllOfThemFinds(PolicyWorld world)
            throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var other = room.member("委員B", Constituency.CIVIL_SOCIETY);
        var settled = room.open(other, Scope.COUNCIL, "一つ目");
        var stays = room.open(other, Scope.COUNCIL, "二つ目");
        var before = room.comments.open(author, room.draft, JA);
        assertThat(before.places()).containsOnlyKeys(settled, stays);
        assertThat(room.comments.renewed(author, before, List.of())).isSameAs(before);

        room.writing.settle(other, settled);
        var added = room.open(author, Scope.PRIVATE, "三つ目");
        var hidden = room.open(other, Scope.PRIVATE, "自分のみ");
        var renewed = room.comments.renewed(author, before, List.of(settled, added, hidden));
        assertThat(renewed.places())
                .containsOnlyKeys(stays, added)
                .isEqualTo(room.comments.open(author, room.draft, JA).places());
        assertThat(room.comments.renewed(other, renewed, List.of()).places())
                .as("of somebody else nothing is taken over")
                .containsOnlyKeys(stays, hidden);
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatWasAnnouncedNamesTheThreadAndIsOfItsTextOnly(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var thread = room.open(room.member("委員A", Constituency.ACADEMIA), Scope.COUNCIL, "一つ目");
        var announced = new Comments.Changed(room.draft, JA, thread).toString();
        assertThat(Comments.Changed.of(room.draft, JA, announced)).contains(thread);
        assertThat(Comments.Changed.of(room.draft, TextLanguage.EN, announced)).isEmpty();
        assertThat(Comments.Changed.of(DraftId.random(), JA, announced)).isEmpty();
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aRemarkIsRewordedByItsAuthorAloneAndItsHistoryStays(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var other = room.member("委員B", Constituency.CIVIL_SOCIETY);
        var thread = room.open(author, Scope.COUNCIL, "一割");
        var remark = room.comments.remarks(author, List.of(thread)).getFirst();
        assertThat(room.writing.reword(other, remark.id(), "二割")).isInstanceOf(CommentResult.NotThere.class);
        assertThat(room.writing.reword(author, remark.id(), "一割五分")).isInstanceOf(CommentResult.Done.class);
        assertThat(room.read(other, thread)).containsExactly("一割五分");
        assertThat(room.comments.remarks(other, List.of(thread)).getFirst().edited())
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
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatIsEmptyTooLongOrNowhereIsNotWritten(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var whole = new Target.Document();
        assertThat(room.writing.open(author, room.draft, JA, whole, Scope.COUNCIL, " \n "))
                .isInstanceOf(CommentResult.NoWords.class);
        assertThat(room.writing.open(author, room.draft, JA, whole, Scope.COUNCIL, "字".repeat(4_001)))
                .isInstanceOf(CommentResult.TooLong.class);
        assertThat(room.writing.open(author, room.draft, JA, whole, Scope.COUNCIL, "字".repeat(4_000)))
                .isInstanceOf(CommentResult.Done.class);
        assertThat(room.writing.open(author, DraftId.random(), JA, whole, Scope.COUNCIL, "字"))
                .isInstanceOf(CommentResult.NotThere.class);
        assertThat(room.writing.open(author, room.draft, JA, new Target.Words(0, 5, 5, ""), Scope.COUNCIL, "字"))
                .isInstanceOf(CommentResult.WordsGone.class);
        assertThat(room.writing.reply(author, ThreadId.random(), "字")).isInstanceOf(CommentResult.NotThere.class);
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aThreadIsSettledAndTakenUpAgain(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var drafter = room.person("起案者", Role.SECRETARIAT);
        var thread = room.open(author, Scope.COUNCIL, "根拠が要ります。");
        assertThat(room.writing.reopen(author, thread)).isInstanceOf(CommentResult.MovedOn.class);
        assertThat(room.writing.settle(drafter, thread)).isInstanceOf(CommentResult.Done.class);
        var before = (CommentResult.DoneBefore) room.writing.settle(author, thread);
        assertThat(before.settlement().by()).isEqualTo(drafter.id());
        assertThat(room.comments.find(author, thread).orElseThrow().isOpen()).isFalse();
        assertThat(room.writing.reopen(author, thread)).isInstanceOf(CommentResult.Done.class);
        assertThat(room.comments.find(author, thread).orElseThrow().isOpen()).isTrue();
        room.close();
    }

    /** Both press the button at once: one settles it, the other hears that it is settled, and nobody sees a failure. */
    @ParameterizedTest
    @MethodSource("worlds")
    void ofTwoWhoSettleAtOnceOneDoesAndBothReplies(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var other = room.member("委員B", Constituency.CIVIL_SOCIETY);
        for (int round = 0; round < 5; round++) {
            var thread = room.open(author, Scope.COUNCIL, "競争");
            var settled = together(() -> room.writing.settle(author, thread), () -> room.writing.settle(other, thread));
            assertThat(settled).filteredOn(CommentResult.Done.class::isInstance).hasSize(1);
            assertThat(settled)
                    .filteredOn(CommentResult.DoneBefore.class::isInstance)
                    .hasSize(1);
            var answered = together(
                    () -> room.writing.reply(author, thread, "一"), () -> room.writing.reply(other, thread, "二"));
            assertThat(answered).allMatch(CommentResult.Done.class::isInstance);
            assertThat(room.read(author, thread)).hasSize(3).contains("一", "二");
        }
        room.close();
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

    @ParameterizedTest
    @MethodSource("worlds")
    void whatIsBegunIsKeptForItsAuthorAndGoneWhenItIsSent(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var other = room.member("委員B", Constituency.CIVIL_SOCIETY);
        var target = new Target.Words(7, 3, 9, "計算 資源");
        var begun = new Unsent("まだ途中", Optional.of(Scope.CONSTITUENCY), Optional.of(target));
        room.unsent.keep(author, room.draft, JA, Place.NEW, Unsent.of("ま"));
        room.unsent.keep(author, room.draft, JA, Place.NEW, begun);
        assertThat(room.unsent.find(author, room.draft, JA, Place.NEW)).contains(begun);
        assertThat(room.unsent.find(other, room.draft, JA, Place.NEW)).isEmpty();
        room.unsent.keep(author, room.draft, JA, Place.NEW, Unsent.of("字".repeat(5_000)));
        assertThat(room.unsent
                        .find(author, room.draft, JA, Place.NEW)
                        .orElseThrow()
                        .body())
                .as("what is too long to be sent is kept, so that its author can shorten it")
                .hasSize(5_000);
        var thread = room.open(author, Scope.COUNCIL, "送りました");
        assertThat(room.unsent.find(author, room.draft, JA, Place.NEW)).isEmpty();
        room.unsent.keep(author, room.draft, JA, Place.replyTo(thread), Unsent.of("返信の途中"));
        room.unsent.keep(author, room.draft, JA, Place.replyTo(thread), Unsent.of(" "));
        assertThat(room.unsent.find(author, room.draft, JA, Place.replyTo(thread)))
                .isEmpty();
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whenTheRevisionIsOverNothingIsWrittenAndAllStaysReadable(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var author = room.member("委員A", Constituency.ACADEMIA);
        var thread = room.open(author, Scope.COUNCIL, "残ります");
        var cycle = world.cycles
                .find(room.text.drafts().find(room.draft).orElseThrow().cycle())
                .orElseThrow();
        PolicyWorld.moved(world.cycles.move(PolicyWorld.a(Role.CHAIR), cycle, Stage.WITHDRAWN, "取りやめます"));
        assertThat(room.writing.reply(author, thread, "もう一言")).isInstanceOf(CommentResult.RevisionOver.class);
        assertThat(room.writing.settle(author, thread)).isInstanceOf(CommentResult.RevisionOver.class);
        assertThat(room.read(author, thread)).containsExactly("残ります");
        room.close();
    }
}
