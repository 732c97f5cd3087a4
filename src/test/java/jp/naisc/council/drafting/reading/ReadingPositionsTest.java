package jp.naisc.council.drafting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.SettableClock;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftMoment;
import jp.naisc.council.drafting.TwoWriters;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Up to where somebody knows a live text: by being there, by being shown, by saying so; never by opening and closing. */
class ReadingPositionsTest {

    private static final TextLanguage JA = TextLanguage.JA;
    private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private static final AtomicInteger COUNTER = new AtomicInteger();
    static final List<PolicyWorld> WORLDS = TestDatabases.both()
            .map(database -> new PolicyWorld(database, CLOCK))
            .toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    /** A text of three paragraphs, its writers, and a reader. */
    private static final class Room implements AutoCloseable {
        final TwoWriters text;
        final DraftId draft;
        final Actor reader = PolicyWorld.a(Role.MEMBER);
        final ReadingPositions positions;
        final ChangeCounting counting;

        Room(PolicyWorld world) {
            text = new TwoWriters(world, "reading-" + COUNTER.incrementAndGet(), "一つ目。", "二つ目。", "三つ目。");
            draft = text.draft();
            positions = new ReadingPositions(
                    world.database.db(), text.drafts(), text.moments(), text.rights(), world.cycles, CLOCK);
            counting = new ChangeCounting(text.moments());
        }

        long step(Actor of) {
            return positions.find(of, draft, JA).orElseThrow().step();
        }

        void sees(Actor of, long from, long to) {
            CLOCK.forward(Duration.ofMinutes(10));
            positions.watched(of, draft, JA, from, to);
        }

        TextChanges changes(Actor by, DraftMoment.Key from) {
            return counting.between(by, from, new DraftMoment.Key(draft, text.version()), JA)
                    .join();
        }

        @Override
        public void close() throws InterruptedException {
            counting.destroy();
            text.close();
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theFirstLookIsRememberedForEachLanguageAndForNobodyElse(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            assertThat(room.positions.basis(room.reader, room.draft, JA)).isEmpty();
            room.text.write(room.text.one(), 1, "新しく、");
            room.sees(room.reader, 1, 1);

            assertThat(room.step(room.reader)).isEqualTo(1);
            assertThat(room.positions.find(room.reader, room.draft, TextLanguage.EN))
                    .isEmpty();
            assertThat(room.positions.find(room.text.other(), room.draft, JA)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoOpensAndClosesWhenOthersHaveWrittenKeepsHisPositionHoweverOften(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            room.sees(room.reader, 0, 0);
            var seen = room.positions.find(room.reader, room.draft, JA);
            room.text.write(room.text.one(), 1, "新しく、");
            room.sees(room.reader, 1, 1);
            room.sees(room.reader, 1, 1);
            room.text.write(room.text.one(), 2, "さらに、");
            room.sees(room.reader, 1, 2);

            assertThat(room.positions.find(room.reader, room.draft, JA)).isEqualTo(seen);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoHasTheTextBeforeHimWhileOthersWriteHasSeenIt(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            room.sees(room.reader, 0, 0);
            room.text.write(room.text.one(), 1, "新しく、");
            room.text.write(room.text.other(), 2, "さらに、");
            room.sees(room.reader, 0, 2);

            assertThat(room.step(room.reader)).isEqualTo(2);
            assertThat(room.positions
                            .find(room.reader, room.draft, JA)
                            .orElseThrow()
                            .seenAt())
                    .isEqualTo(CLOCK.instant());
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatOneWroteAloneIsNoNews(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            room.sees(room.text.one(), 0, 0);
            room.text.write(room.text.one(), 1, "新しく、");
            room.text.write(room.text.one(), 2, "さらに、");
            assertThat(room.text.moments().othersWrote(room.text.one(), room.draft, JA, 0, 2))
                    .isFalse();
            room.sees(room.text.one(), 2, 2);
            assertThat(room.step(room.text.one())).isEqualTo(2);

            room.text.write(room.text.other(), 3, "ただし、");
            assertThat(room.text.moments().othersWrote(room.text.one(), room.draft, JA, 2, 3))
                    .isTrue();
            room.sees(room.text.one(), 3, 3);
            assertThat(room.step(room.text.one())).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoWasShownTheWholeComparisonKnowsTheTextAndFindsTheChangesAgain(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            room.sees(room.reader, 0, 0);
            var firstSeen = CLOCK.instant();
            room.text.write(room.text.one(), 1, "新しく、");
            room.text.write(room.text.one(), 2, "さらに、");

            room.positions.shown(room.reader, new DraftMoment.Key(room.draft, 1), room.draft, JA, 2);
            assertThat(room.step(room.reader))
                    .as("a part of the changes was shown")
                    .isZero();

            CLOCK.forward(Duration.ofHours(1));
            room.positions.shown(room.reader, new DraftMoment.Key(room.draft, 0), room.draft, JA, 2);
            var known = room.positions.find(room.reader, room.draft, JA).orElseThrow();
            assertThat(known.step()).isEqualTo(2);
            assertThat(known.earlier())
                    .contains(new ReadingPosition.Earlier(new DraftMoment.Key(room.draft, 0), firstSeen));
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aPositionNeverMovesBackAndNeverPastWhatThereIs(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            room.sees(room.reader, 0, 0);
            room.text.write(room.text.one(), 1, "新しく、");
            room.text.write(room.text.one(), 2, "さらに、");
            var now = CLOCK.instant();
            room.positions.confirm(room.reader, room.draft, JA, 2, now);
            room.sees(room.reader, 0, 0);
            room.sees(room.reader, 0, 1);
            room.positions.shown(room.reader, new DraftMoment.Key(room.draft, 0), room.draft, JA, 1);
            room.positions.confirm(room.reader, room.draft, JA, 1, now.minusSeconds(60));
            assertThat(room.step(room.reader)).isEqualTo(2);
            assertThat(room.positions
                            .find(room.reader, room.draft, JA)
                            .orElseThrow()
                            .talkAt())
                    .isEqualTo(now);

            room.sees(room.reader, 2, 999_999);
            assertThat(room.step(room.reader)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void ofTwoWindowsTheOneThatSawMoreCounts(PolicyWorld world) throws Exception {
        try (var room = new Room(world);
                var windows = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                room.text.write(room.text.one(), 1 + i % 3, "追記。");
            }
            var tell = java.util.stream.LongStream.rangeClosed(0, 12)
                    .mapToObj(step -> (Callable<Optional<Void>>) () -> {
                        room.positions.watched(room.reader, room.draft, JA, 0, step);
                        room.positions.confirm(room.reader, room.draft, JA, step, CLOCK.instant());
                        return Optional.empty();
                    })
                    .toList();
            for (var told : windows.invokeAll(tell)) {
                told.get();
            }
            assertThat(room.step(room.reader)).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void changesAreCountedAsTheComparisonCountsThemAndKnowWhoWrote(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            var start = new DraftMoment.Key(room.draft, 0);
            room.text.write(room.text.one(), 1, "新しく、");
            room.text.write(room.text.one(), 1, "また、");
            room.text.write(room.text.other(), 2, "さらに、");
            room.text.write(room.text.one(), 3, "ただし、");
            room.text.write(room.text.other(), 3, "なお、");

            var changes = room.changes(room.reader, start);
            assertThat(changes.total()).isEqualTo(3);
            assertThat(changes.ofOthers(room.reader)).isEqualTo(3);
            assertThat(changes.ofOthers(room.text.one())).isEqualTo(2);
            assertThat(changes.own(room.text.one())).isEqualTo(1);
            assertThat(changes.reading(room.reader)).isPositive();
            assertThat(room.changes(room.reader, new DraftMoment.Key(room.draft, 4))
                            .total())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aNewDraftOfTheSamePolicyIsComparedWithTheTextOneKnew(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            room.text.write(room.text.one(), 1, "新しく、");
            room.sees(room.reader, 1, 1);
            var next = room.text.nextDraft("新しく、一つ目。", "二つ目を改めた。", "三つ目。");

            var basis = room.positions.basis(room.reader, next, JA).orElseThrow();
            assertThat(basis.draft()).isEqualTo(room.draft);
            assertThat(room.counting
                            .between(room.reader, basis.key(), new DraftMoment.Key(next, 0), JA)
                            .join()
                            .total())
                    .isEqualTo(1);
            room.positions.watched(room.reader, next, JA, 0, 0);
            assertThat(room.positions.find(room.reader, next, JA))
                    .as("opening the new draft loses nothing")
                    .isEmpty();
            room.positions.shown(room.reader, basis.key(), next, JA, 0);
            assertThat(room.positions.basis(room.reader, next, JA).orElseThrow().draft())
                    .isEqualTo(next);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoMayNotReadTheDraftHasNoPositionInIt(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            var stranger = PolicyWorld.a();
            assertThatThrownBy(() -> room.positions.watched(stranger, room.draft, JA, 0, 0))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> room.positions.find(stranger, room.draft, JA))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> room.positions.confirm(stranger, room.draft, JA, 0, CLOCK.instant()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> room.text.moments().find(stranger, new DraftMoment.Key(room.draft, 0), JA))
                    .isInstanceOf(AccessDeniedException.class);
            room.positions.watched(room.reader, DraftId.random(), JA, 0, 0);
        }
    }

    /** What was counted for others is kept, and all the same not told to everybody. */
    @ParameterizedTest
    @MethodSource("worlds")
    void whoMayNotReadTheDraftIsNotToldHowMuchChanged(PolicyWorld world) throws Exception {
        try (var room = new Room(world)) {
            room.text.write(room.text.one(), 1, "新しく、");
            var from = new DraftMoment.Key(room.draft, 0);
            assertThat(room.changes(room.reader, from).total()).isEqualTo(1);
            assertThatThrownBy(() -> room.changes(PolicyWorld.a(), from)).isInstanceOf(AccessDeniedException.class);
        }
    }

    /** A screen goes on saying that something changed; whoever runs the platform has to learn why it never says how much. */
    @ParameterizedTest
    @MethodSource("worlds")
    void aCountThatFailsIsInTheLog(PolicyWorld world) throws Exception {
        var logged = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(ChangeCounting.class);
        logged.start();
        log.addAppender(logged);
        try (var room = new Room(world)) {
            room.text.write(room.text.one(), 1, "新しく、");
            world.database.db().execute("update draft_step set step = '{}' where draft_id = ?", room.draft.value());
            assertThatThrownBy(() -> room.changes(room.reader, new DraftMoment.Key(room.draft, 0)))
                    .isInstanceOf(CompletionException.class);
            assertThat(logged.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
        } finally {
            log.detachAppender(logged);
        }
    }
}
