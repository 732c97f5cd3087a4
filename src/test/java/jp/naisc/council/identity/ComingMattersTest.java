package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.TestDatabases;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** What the administrator is told before it happens by itself. */
@ServerTest
class ComingMattersTest {

    private static final String PASSWORD = "薄明の川をわたる三羽の鷺";

    private final DSLContext db;
    private final Clock clock;
    private final TermQueries queries;
    private final People people;
    private final Invitations invitations;
    private final Seats seats;
    private final Terms terms;

    ComingMattersTest(
            DSLContext db,
            Clock clock,
            TermQueries queries,
            People people,
            Invitations invitations,
            Seats seats,
            Terms terms) {
        this.db = db;
        this.clock = clock;
        this.queries = queries;
        this.people = people;
        this.invitations = invitations;
        this.seats = seats;
        this.terms = terms;
    }

    @Test
    void aLinkIsToldOfOnItsLastDayAndAfterwardsWhileThePersonHasNoOtherWayIn() {
        var person = person();
        assertThat(invitations.issue(admin(), person)).isPresent();
        assertThat(unused(Duration.ZERO)).doesNotContain(person);
        assertThat(unused(Duration.ofHours(47))).doesNotContain(person);
        assertThat(unused(Duration.ofHours(49))).contains(person);
        assertThat(unused(Duration.ofDays(30))).contains(person);
    }

    @Test
    void usedReplacedAndUselessLinksAreNotToldOf() {
        var used = person();
        invitations.accept(invitations.issue(admin(), used).orElseThrow().secret(), PASSWORD);
        var closed = person();
        assertThat(invitations.issue(admin(), closed)).isPresent();
        people.close(admin(), closed, "test");
        var returning = person();
        invitations.accept(invitations.issue(admin(), returning).orElseThrow().secret(), PASSWORD);
        assertThat(invitations.issue(admin(), returning)).isPresent();

        assertThat(unused(Duration.ofDays(2).plusHours(12))).contains(returning).doesNotContain(used, closed);
        assertThat(unused(Duration.ofDays(9)))
                .as("who has a password does not need the lapsed link")
                .doesNotContain(returning);
    }

    @Test
    void aTermIsToldOfInItsLastTwoMonthsUnlessAnotherFollows() {
        var seat = seats.add(admin(), Constituency.ACADEMIA).orElseThrow();
        begin(seat, today().minusDays(1), today().plusDays(61));
        assertThat(ending(Duration.ZERO)).doesNotContain(seat);
        assertThat(ending(Duration.ofDays(1))).contains(seat);
        assertThat(ending(Duration.ofDays(61))).contains(seat);
        assertThat(ending(Duration.ofDays(62))).doesNotContain(seat);
        begin(seat, today().plusDays(70), today().plusDays(400));
        assertThat(ending(Duration.ofDays(1))).doesNotContain(seat);
    }

    @Test
    void aSeatIsEmptyUntilATermRunsOrIsToCome() {
        var seat = seats.add(admin(), Constituency.INDUSTRY).orElseThrow();
        assertThat(vacant(Duration.ZERO)).contains(seat);
        begin(seat, today().plusDays(20), today().plusDays(30));
        assertThat(vacant(Duration.ZERO)).doesNotContain(seat);
        assertThat(vacant(Duration.ofDays(31))).contains(seat);
    }

    @Test
    void whoWasEnteredFirstIsAloneUntilThereAreOthers() {
        var empty = new ComingMatters(TestDatabases.h2().db(), clock, queries);
        assertThat(empty.isAlone(admin())).isTrue();
        assertThat(in(Duration.ZERO).isAlone(admin())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobodyElseIsTold(Role role) {
        var by = new Actor(PersonId.random(), "誰か", Set.of(role), Optional.empty());
        var coming = in(Duration.ZERO);
        for (var question : List.<Runnable>of(
                () -> coming.isAlone(by),
                () -> coming.unusedLinks(by),
                () -> coming.endingTerms(by),
                () -> coming.vacantSeats(by))) {
            assertThatThrownBy(question::run).isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<PersonId> unused(Duration later) {
        return in(later).unusedLinks(admin()).stream()
                .map(ComingMatters.UnusedLink::person)
                .toList();
    }

    private List<SeatId> ending(Duration later) {
        return in(later).endingTerms(admin()).stream()
                .map(ending -> ending.seat().id())
                .toList();
    }

    private List<SeatId> vacant(Duration later) {
        return in(later).vacantSeats(admin()).stream().map(Seat::id).toList();
    }

    private ComingMatters in(Duration later) {
        return new ComingMatters(db, Clock.fixed(clock.instant().plus(later), ZoneOffset.UTC), queries);
    }

    private void begin(SeatId seat, LocalDate from, LocalDate to) {
        var content = new TermContent(seat, person(), new Organisation("架空大学", "Imaginary University"), from, to);
        assertThat(terms.begin(admin(), content)).isInstanceOf(TermResult.Begun.class);
    }

    private PersonId person() {
        var added = people.add(admin(), new UserName("c-" + Ids.shortName(10)), new PersonName("試験", "Test"));
        return ((AddPersonResult.Added) added).id();
    }

    private LocalDate today() {
        return JapaneseDates.dateOf(clock.instant());
    }

    private static Actor admin() {
        return Actor.platform();
    }
}
