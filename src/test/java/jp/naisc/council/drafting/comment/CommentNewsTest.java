package jp.naisc.council.drafting.comment;

import static jp.naisc.council.drafting.comment.TestComments.JA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.SettableClock;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was said since somebody last looked: what he has not opened, answers to him, and no number of what is not for him. */
class CommentNewsTest {

    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    static final List<PolicyWorld> WORLDS = TestDatabases.both()
            .map(database -> new PolicyWorld(database, CLOCK))
            .toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    private static Instant later() {
        CLOCK.forward(Duration.ofMinutes(5));
        return CLOCK.instant();
    }

    private static CommentNews.News news(PolicyWorld world, TestComments room, Actor reader, Instant since) {
        return new CommentNews(room.queries, room.remarks, world.database.db()).since(reader, room.draft, JA, since);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void threadsOfOthersAreNewsUntilTheyAreOpened(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var me = room.member("委員A", Constituency.ACADEMIA);
        var other = room.member("委員C", Constituency.INDUSTRY);
        room.open(other, Scope.COUNCIL, "前からある");
        var since = later();
        later();
        room.open(me, Scope.COUNCIL, "わたしの");
        var thread = room.open(other, Scope.COUNCIL, "新しい");

        var news = news(world, room, me, since);
        assertThat(news.threads()).isEqualTo(1);
        assertThat(news.answers()).isZero();
        assertThat(news.newest()).singleElement().satisfies(line -> {
            assertThat(line.thread().id()).isEqualTo(thread);
            assertThat(line.opening()).isEqualTo("新しい");
        });
        room.comments.read(me, thread, 1);
        assertThat(news(world, room, me, since).threads()).isZero();
        assertThat(new CommentNews(room.queries, room.remarks, world.database.db())
                        .since(me, room.draft, TextLanguage.EN, since)
                        .threads())
                .isZero();
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void answersToWhatOneSaidWasCalledInOrWasGivenAreTold(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var me = room.member("委員A", Constituency.ACADEMIA);
        var other = room.member("委員C", Constituency.INDUSTRY);
        var mine = room.open(me, Scope.COUNCIL, "わたしの問い");
        var called = room.open(other, Scope.COUNCIL, "＠委員A さんに");
        var given = room.open(other, Scope.COUNCIL, "任せたい");
        var strange = room.open(other, Scope.COUNCIL, "関わりのない");
        room.writing.assign(other, given, Optional.of(me.id()), Optional.empty());
        var since = later();
        later();
        for (var thread : List.of(mine, called, given, strange)) {
            room.writing.reply(other, thread, "答えます");
        }
        room.writing.reply(me, mine, "わかりました");

        var news = news(world, room, me, since);
        assertThat(news.threads()).isZero();
        assertThat(news.answered())
                .extracting(line -> line.thread().id())
                .containsExactlyInAnyOrder(mine, called, given);
        assertThat(news.answers()).isEqualTo(3);
        room.comments.read(me, called, 2);
        assertThat(news(world, room, me, since).answers()).isEqualTo(2);
        assertThat(news(world, room, me, later()).answers()).isZero();
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatOthersSettledIsAnAnswerToo(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var me = room.member("委員A", Constituency.ACADEMIA);
        var other = room.person("事務局", Role.SECRETARIAT);
        var mine = room.open(me, Scope.COUNCIL, "わたしの問い");
        var since = later();
        later();
        room.writing.settle(other, mine);

        assertThat(news(world, room, me, since).answers()).isEqualTo(1);
        assertThat(news(world, room, other, since).answers()).isZero();
        room.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void noNumberTellsOfWhatIsNotForThisPerson(PolicyWorld world) throws Exception {
        var room = new TestComments(world);
        var academic = room.member("委員A", Constituency.ACADEMIA);
        var drafter = room.person("起案者", Role.SECRETARIAT);
        var since = later();
        later();
        room.open(academic, Scope.PRIVATE, "覚え");
        room.open(academic, Scope.CONSTITUENCY, "学術の相談");
        room.open(drafter, Scope.SECRETARIAT, "事務局の相談");
        room.open(drafter, Scope.COUNCIL, "全員へ");

        for (Role role : Role.values()) {
            for (Constituency seat : Constituency.values()) {
                var reader = new Actor(PersonId.random(), "読み手", Set.of(role), Optional.of(seat));
                var readable = !reader.may(Act.COMMENT)
                        ? 0
                        : (int) room.comments.live(reader, room.draft, JA).threads().stream()
                                .filter(placed -> placed.thread().at().isAfter(since))
                                .count();
                var news = news(world, room, reader, since);
                assertThat(news.threads()).as(role + " " + seat).isEqualTo(readable);
                assertThat(news.newest()).hasSize(readable);
            }
        }
        assertThat(news(world, room, room.member("委員C", Constituency.INDUSTRY), since)
                        .threads())
                .isEqualTo(1);
        room.close();
    }
}
