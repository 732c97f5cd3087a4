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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What was said since somebody last looked: what he has not opened, answers to him, and no number of what is not for him. */
@ParameterizedClass
@MethodSource("worlds")
class CommentNewsTest {

    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    static final List<PolicyWorld> WORLDS = TestDatabases.both()
            .map(database -> new PolicyWorld(database, CLOCK))
            .toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    private final PolicyWorld world;
    private final TestComments room;

    CommentNewsTest(PolicyWorld world) {
        this.world = world;
        this.room = new TestComments(world);
    }

    @AfterEach
    void close() throws InterruptedException {
        room.close();
    }

    private static Instant later() {
        CLOCK.forward(Duration.ofMinutes(5));
        return CLOCK.instant();
    }

    private CommentNews.News news(Actor reader, Instant since) {
        return news(reader, JA, since);
    }

    private CommentNews.News news(Actor reader, TextLanguage language, Instant since) {
        return new CommentNews(room.queries, room.remarks, world.database.db())
                .since(reader, room.draft, language, since);
    }

    @Test
    void threadsOfOthersAreNewsUntilTheyAreOpened() {
        room.open(room.other, Scope.COUNCIL, "前からある");
        var since = later();
        later();
        room.open(room.one, Scope.COUNCIL, "わたしの");
        var thread = room.open(room.other, Scope.COUNCIL, "新しい");

        var news = news(room.one, since);
        assertThat(news.threads()).isEqualTo(1);
        assertThat(news.answers()).isZero();
        assertThat(news.newest()).singleElement().satisfies(line -> {
            assertThat(line.thread().id()).isEqualTo(thread);
            assertThat(line.opening()).isEqualTo("新しい");
        });
        room.comments.read(room.one, thread, 1);
        assertThat(news(room.one, since).threads()).isZero();
        assertThat(news(room.one, TextLanguage.EN, since).threads()).isZero();
    }

    @Test
    void answersToWhatOneSaidWasCalledInOrWasGivenAreTold() {
        var mine = room.open(room.one, Scope.COUNCIL, "わたしの問い");
        var called = room.open(room.other, Scope.COUNCIL, "＠委員A さんに");
        var given = room.open(room.other, Scope.COUNCIL, "任せたい");
        var strange = room.open(room.other, Scope.COUNCIL, "関わりのない");
        room.writing.assign(room.other, given, Optional.of(room.one.id()), Optional.empty());
        var since = later();
        later();
        for (var thread : List.of(mine, called, given, strange)) {
            room.writing.reply(room.other, thread, "答えます");
        }
        room.writing.reply(room.one, mine, "わかりました");

        var news = news(room.one, since);
        assertThat(news.threads()).isZero();
        assertThat(news.answered())
                .extracting(line -> line.thread().id())
                .containsExactlyInAnyOrder(mine, called, given);
        assertThat(news.answers()).isEqualTo(3);
        room.comments.read(room.one, called, 2);
        assertThat(news(room.one, since).answers()).isEqualTo(2);
        assertThat(news(room.one, later()).answers()).isZero();
    }

    @Test
    void whatOthersSettledIsAnAnswerToo() {
        var other = room.person("事務局", Role.SECRETARIAT);
        var mine = room.open(room.one, Scope.COUNCIL, "わたしの問い");
        var since = later();
        later();
        room.writing.settle(other, mine);

        assertThat(news(room.one, since).answers()).isEqualTo(1);
        assertThat(news(other, since).answers()).isZero();
        room.writing.reopen(room.one, mine);
        assertThat(news(room.one, since).answers())
                .as("whoever took it up again knows that it was settled")
                .isZero();
    }

    @Test
    void noNumberTellsOfWhatIsNotForThisPerson() {
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
                var news = news(reader, since);
                assertThat(news.threads()).as(role + " " + seat).isEqualTo(readable);
                assertThat(news.newest()).hasSize(readable);
            }
        }
        assertThat(news(room.member("委員C", Constituency.INDUSTRY), since).threads())
                .isEqualTo(1);
    }
}
