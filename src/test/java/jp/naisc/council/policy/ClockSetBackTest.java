package jp.naisc.council.policy;

import static jp.naisc.council.policy.PolicyWorld.a;
import static jp.naisc.council.policy.PolicyWorld.moved;
import static jp.naisc.council.policy.PolicyWorld.notes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.SettableClock;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.base.TestDatabases.Database;
import jp.naisc.council.identity.Role;
import jp.naisc.council.record.RecordEntry;
import jp.naisc.council.record.RecordFilter;
import jp.naisc.council.record.TestRecords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What official acts make of a clock that is set back between them, on both databases. */
class ClockSetBackTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 10);

    static List<Database> databases() {
        return TestDatabases.both().toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void versionsFollowTheirNumbersWhateverTheTime(Database database) {
        var clock = new SettableClock(NOON);
        var world = new PolicyWorld(database, clock);
        var cycle = world.cycleAtFirstDraft(world.policy("numbers"));
        var first = cut(world, cycle, 1, "一つ目");
        clock.back(Duration.ofDays(400));
        var second = cut(world, cycle, 2, "二つ目");

        assertThat(second.at()).isBefore(first.at());
        assertThat(world.versions.of(cycle.policy()))
                .extracting(PolicyVersion::number)
                .containsExactly(second.number(), first.number());
        assertThat(world.versions.latest(cycle.policy())).contains(second);
        assertThat(world.versions.before(cycle.policy(), second.number())).contains(first);
        assertThat(world.versions.nextDraft(cycle.id())).contains(VersionNumber.draft(1, 3));
        assertThat(world.cut(cycle, VersionNumber.draft(1, 3), "二つ目"))
                .as("compared with the last by number")
                .isEqualTo(new CutResult.Unchanged(second.number()));
        assertThat(second.entry()).isGreaterThan(first.entry());
        var entries = TestRecords.reader(database.db())
                .page(RecordFilter.ALL.kind(Optional.of("VERSION_CUT")), Optional.empty(), 9)
                .entries();
        assertThat(entries).extracting(RecordEntry::no).containsExactly(second.entry(), first.entry());
        assertThat(entries)
                .extracting(RecordEntry::clockSetBack)
                .as("the record says that the time is none to order by")
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aStageMovesOnFromWhereItStandsWhateverTheTime(Database database) {
        var clock = new SettableClock(NOON);
        var world = new PolicyWorld(database, clock);
        var cycle = world.cycleAtFirstDraft(world.policy("stages"));
        clock.back(Duration.ofDays(400));
        cycle = moved(world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.FULL_DRAFT, ""));
        assertThat(world.cycles.find(cycle.id()).orElseThrow().stage()).isEqualTo(Stage.FULL_DRAFT);
        assertThat(world.cycles.way(cycle.id())).extracting(StageChange::seq).isSorted();
        assertThat(world.cycles.way(cycle.id()).getLast().stage()).isEqualTo(Stage.FULL_DRAFT);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsInForceOnADayFollowsFromDatesAloneAndAClockAheadChangesNone(Database database) {
        var clock = new SettableClock(NOON);
        var world = new PolicyWorld(database, clock);
        var days = new EffectiveDays(new CycleRepository(database.db()), world.cycles, world.versions, clock);
        var policy = world.policy("in-force");
        world.edition(policy, 1, APRIL, "はじめの版");
        var cycle = atPublication(world, policy);
        assertThat(publish(world, policy, JANUARY)).isInstanceOf(PublishResult.Published.class);
        days.takeEffect();
        assertThat(world.cycles.find(cycle.id()).orElseThrow().stage()).isEqualTo(Stage.PUBLISHED);

        clock.set(Instant.parse("2027-01-10T03:00:00Z"));
        days.takeEffect();
        assertThat(inForce(world, policy)).contains(VersionNumber.edition(2));
        assertThat(world.cycles.find(cycle.id()).orElseThrow().stage()).isEqualTo(Stage.IN_EFFECT);

        clock.set(NOON);
        days.takeEffect();
        assertThat(inForce(world, policy)).as("today is before its day").contains(VersionNumber.edition(1));
        assertThat(world.versions.editions(policy.id()))
                .extracting(PolicyVersion::validity)
                .hasExactlyElementsOfTypes(Validity.Upcoming.class, Validity.InForce.class);
        assertThat(world.versions.inForceOn(policy.id(), JANUARY).map(PolicyVersion::number))
                .as("asked about a day, every clock gives the same answer")
                .contains(VersionNumber.edition(2));
        assertThat(world.cycles.way(cycle.id()))
                .filteredOn(change -> change.stage() == Stage.IN_EFFECT)
                .hasSize(1);

        clock.set(Instant.parse("2027-01-10T03:00:00Z"));
        days.takeEffect();
        assertThat(inForce(world, policy)).contains(VersionNumber.edition(2));
        assertThat(world.cycles.way(cycle.id()))
                .filteredOn(change -> change.stage() == Stage.IN_EFFECT)
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEditionIsNotPublishedIntoThePastOfTheOneItFollows(Database database) {
        var clock = new SettableClock(NOON);
        var world = new PolicyWorld(database, clock);
        var policy = world.policy("into-the-past");
        world.edition(policy, 1, APRIL, "はじめの版");
        atPublication(world, policy);
        // the day that a dialog proposes while the clock is a year behind
        assertThat(publish(world, policy, APRIL.minusDays(1)))
                .isEqualTo(new PublishResult.BeforeEarlierEdition(VersionNumber.edition(1), APRIL));
        assertThat(world.versions.find(policy.id(), VersionNumber.edition(2))).isEmpty();
        assertThat(publish(world, policy, APRIL))
                .as("of one day the later number counts")
                .isInstanceOf(PublishResult.Published.class);
        assertThat(inForce(world, policy)).contains(VersionNumber.edition(2));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEditionThatWasWithdrawnHoldsNoDay(Database database) {
        var world = new PolicyWorld(database, new SettableClock(NOON));
        var policy = world.policy("withdrawn-day");
        world.edition(policy, 1, JANUARY, "はじめの版");
        atPublication(world, policy);
        assertThat(publish(world, policy, JANUARY.minusDays(9))).isInstanceOf(PublishResult.BeforeEarlierEdition.class);
        world.register.withdraw(a(Role.CHAIR), policy.id(), VersionNumber.edition(1), PolicyWorld.TODAY, "誤り");
        assertThat(publish(world, policy, JANUARY.minusDays(9))).isInstanceOf(PublishResult.Published.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theDeskTellsTheLatestWhenNobodyCanSayWhatWasSeen(Database database) {
        var clock = new SettableClock(NOON);
        var visits = new DeskVisits(database.db(), clock);
        var by = a(Role.MEMBER);
        assertThat(visits.visit(by)).isEmpty();
        clock.forward(Duration.ofHours(1));
        assertThat(visits.visit(by)).contains(NOON);
        clock.back(Duration.ofSeconds(30));
        assertThat(visits.visit(by)).as("another node's clock").contains(NOON);
        clock.back(Duration.ofDays(365));
        assertThat(visits.visit(by)).as("as on a first visit").isEmpty();
        var back = clock.instant();
        clock.forward(Duration.ofHours(1));
        assertThat(visits.visit(by)).contains(back);
    }

    private static PolicyVersion cut(PolicyWorld world, RevisionCycle cycle, int draft, String words) {
        return ((CutResult.Cut) world.cut(cycle, VersionNumber.draft(1, draft), words)).version();
    }

    /** A cycle towards the second edition with one draft, at the stage at which it is published. */
    private static RevisionCycle atPublication(PolicyWorld world, Policy policy) {
        var cycle = world.cycleAtFirstDraft(policy);
        world.cut(cycle, VersionNumber.draft(2, 1), "次の版");
        cycle = moved(world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.FULL_DRAFT, ""));
        world.cycles.move(a(Role.CHAIR), cycle, Stage.IN_CONSULTATION, "");
        cycle = moved(world.cycles.move(a(Role.DEPUTY_CHAIR), cycle, Stage.IN_CONSULTATION, ""));
        cycle = moved(world.cycles.moveByItself(cycle, Stage.REVISING));
        world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.COUNCIL_DECISION, "");
        cycle = moved(world.cycles.move(a(Role.SECRETARIAT_REVIEWER), cycle, Stage.COUNCIL_DECISION, ""));
        cycle = moved(world.cycles.move(a(Role.CHAIR), cycle, Stage.CONCURRENCE, ""));
        cycle = moved(world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.PM_SIGN_OFF, ""));
        return moved(world.cycles.move(a(Role.SIGNATORY), cycle, Stage.PUBLISHED, ""));
    }

    private static PublishResult publish(PolicyWorld world, Policy policy, LocalDate effective) {
        return world.register.publish(
                a(Role.PUBLISHER), policy.id(), VersionNumber.draft(2, 1), EditionDates.on(effective), notes());
    }

    private static Optional<VersionNumber> inForce(PolicyWorld world, Policy policy) {
        return world.versions.inForce(policy.id()).map(PolicyVersion::number);
    }
}
