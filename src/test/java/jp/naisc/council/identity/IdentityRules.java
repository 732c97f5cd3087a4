package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.identity.Invitations.AcceptResult;
import jp.naisc.db.Tables;
import org.jooq.DSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The rules of people, seats, roles and the door; run on both databases. */
abstract class IdentityRules {

    static final String PASSWORD = "薄明の川をわたる三羽の鷺";
    private static final LocalDate TODAY = JapaneseDates.dateOf(java.time.Instant.now());
    private static final Organisation UNIVERSITY = new Organisation("架空大学", "Imaginary University");

    @Autowired
    DSLContext db;

    @Autowired
    People people;

    @Autowired
    Seats seats;

    @Autowired
    Terms terms;

    @Autowired
    RoleGrants roles;

    @Autowired
    Invitations invitations;

    @Autowired
    SignIns signIns;

    @Autowired
    SignOuts signOuts;

    @Autowired
    Actors actors;

    @Autowired
    Passwords passwords;

    @Test
    void everyWriteRefusesEverybodyButTheAdministratorAndLeavesNoTrace() {
        var person = person();
        var seat = seats.add(admin(), Constituency.ACADEMIA).orElseThrow();
        var term = new TermContent(seat, person, UNIVERSITY, TODAY, TODAY.plusYears(1));
        int entries = entries();
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATOR) {
                continue;
            }
            var by = new Actor(PersonId.random(), "誰か", Set.of(role), Optional.empty());
            for (var write : List.<Runnable>of(
                    () -> people.add(by, new UserName("intruder"), new PersonName("侵", "In")),
                    () -> people.rename(by, person, new PersonName("別", "Other")),
                    () -> people.close(by, person, "x"),
                    () -> people.reopen(by, person, "x"),
                    () -> roles.grant(by, person, Role.EXPERT),
                    () -> roles.revoke(by, person, Role.EXPERT, "x"),
                    () -> seats.add(by, Constituency.INDUSTRY),
                    () -> terms.begin(by, term),
                    () -> terms.end(by, TermId.random(), TODAY, "x"),
                    () -> terms.nameSubstitute(by, TermId.random(), Optional.empty()),
                    () -> invitations.issue(by, person),
                    () -> signOuts.everywhere(by, person))) {
                assertThatThrownBy(write::run).as(role.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void twoAdministratorsWhoAddTheSameUserNameAddOne() {
        var name = "twin-" + Ids.shortName(6);
        int entries = entries();
        var results = race(() -> people.add(admin(), new UserName(name), new PersonName("双子", "Twin")));
        assertThat(results).hasAtLeastOneElementOfType(AddPersonResult.Added.class);
        assertThat(results).hasAtLeastOneElementOfType(AddPersonResult.UserNameTaken.class);
        assertThat(entries()).as("the refused one left no entry").isEqualTo(entries + 3);
    }

    @Test
    void membershipComesWithTheTermAndGoesWithIt() {
        var person = person();
        assertThat(actor(person).has(Role.MEMBER)).isFalse();
        var term = seated(person, Constituency.INDUSTRY, TODAY.minusDays(10), TODAY.plusDays(10));
        assertThat(actor(person).has(Role.MEMBER)).isTrue();
        assertThat(actor(person).constituency()).contains(Constituency.INDUSTRY);
        roles.grant(admin(), person, Role.CHAIR);
        assertThat(actor(person).has(Role.CHAIR)).isTrue();
        assertThat(terms.end(admin(), term, TODAY.minusDays(1), "resigned")).isInstanceOf(TermResult.Changed.class);
        assertThat(actor(person).roles()).as("an office rests without a seat").isEmpty();
    }

    @Test
    void aSeatHasOnePersonAndAPersonOneSeatOnAnyDay() {
        var one = person();
        var other = person();
        seated(one, Constituency.CIVIL_SOCIETY, TODAY, TODAY.plusDays(10));
        var seat = seats.all().stream()
                .filter(each ->
                        each.current().filter(term -> term.person().equals(one)).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(begin(seat.id(), other, TODAY.plusDays(10), TODAY.plusDays(20)))
                .isInstanceOf(TermResult.SeatTaken.class);
        assertThat(begin(seat.id(), other, TODAY.plusDays(11), TODAY.plusDays(20)))
                .isInstanceOf(TermResult.Begun.class);
        var second = seats.add(admin(), Constituency.CIVIL_SOCIETY).orElseThrow();
        assertThat(begin(second, one, TODAY.plusDays(5), TODAY.plusDays(30)))
                .isInstanceOf(TermResult.PersonSeated.class);
    }

    @Test
    void rolesThatExcludeEachOtherAreNotUnitedByAnyRoute() {
        var drafter = person();
        roles.grant(admin(), drafter, Role.SECRETARIAT);
        assertThat(roles.grant(admin(), drafter, Role.SIGNATORY)).isInstanceOf(RoleResult.Separated.class);
        assertThat(roles.grant(admin(), drafter, Role.CHAIR)).isInstanceOf(RoleResult.Separated.class);
        var seat = seats.add(admin(), Constituency.GOVERNMENT).orElseThrow();
        assertThat(begin(seat, drafter, TODAY, TODAY)).isInstanceOf(TermResult.Separated.class);

        var future = person();
        seated(future, Constituency.GOVERNMENT, TODAY.plusDays(30), TODAY.plusDays(60));
        assertThat(roles.grant(admin(), future, Role.ADMINISTRATOR)).isInstanceOf(RoleResult.Separated.class);
    }

    @Test
    void twoAdministratorsCannotTogetherUniteWhatNeitherMay() {
        var person = person();
        var wanted = List.of(Role.SECRETARIAT, Role.SIGNATORY).iterator();
        var results = race(() -> {
            Role role;
            synchronized (wanted) {
                role = wanted.next();
            }
            return roles.grant(admin(), person, role);
        });
        assertThat(results).hasAtLeastOneElementOfType(RoleResult.Changed.class);
        assertThat(results).hasAtLeastOneElementOfType(RoleResult.Separated.class);
    }

    @Test
    void chairAndDeputyNeedASeat() {
        assertThat(roles.grant(admin(), person(), Role.CHAIR)).isInstanceOf(RoleResult.NeedsSeat.class);
    }

    @Test
    void aSubstituteMayReadTheDraftVisiblyAndNothingElse() {
        var member = person();
        var substitute = person();
        var term = seated(member, Constituency.ACADEMIA, TODAY, TODAY.plusDays(10));
        assertThat(terms.nameSubstitute(admin(), term, Optional.of(member)))
                .isInstanceOf(TermResult.NotASubstitute.class);
        assertThat(terms.nameSubstitute(admin(), term, Optional.of(substitute))).isInstanceOf(TermResult.Changed.class);
        var actor = actor(substitute);
        assertThat(actor.standsInFor()).isPresent();
        assertThat(actor.constituency()).contains(Constituency.ACADEMIA);
        assertThat(actor.may(Act.READ_DRAFT)).isTrue();
        assertThat(actor.may(Act.EDIT_DRAFT_AS_RAPPORTEUR)).isFalse();
        assertThat(roles.grant(admin(), substitute, Role.SIGNATORY)).isInstanceOf(RoleResult.Separated.class);
        terms.nameSubstitute(admin(), term, Optional.empty());
        assertThat(actor(substitute).may(Act.READ_DRAFT)).isFalse();
    }

    @Test
    void anInvitationWorksOnceEvenWhenTwoUseItAtOnce() {
        var person = person();
        var link = invitations.issue(admin(), person).orElseThrow();
        var results = race(() -> invitations.accept(link.secret(), PASSWORD));
        assertThat(results).hasAtLeastOneElementOfType(AcceptResult.Accepted.class);
        assertThat(results).hasAtLeastOneElementOfType(AcceptResult.Gone.class);
        assertThat(invitations.find(link.secret())).isEmpty();
    }

    @Test
    void aNewInvitationReplacesTheOldAndForgedOnesOpenNothing() {
        var person = person();
        var old = invitations.issue(admin(), person).orElseThrow();
        var newest = invitations.issue(admin(), person).orElseThrow();
        assertThat(invitations.find(old.secret())).isEmpty();
        assertThat(invitations.find(newest.secret())).isPresent();
        for (var forged : List.of("", "x", Ids.secret(), "'; drop table invitation; --", "\u0000".repeat(43))) {
            assertThat(invitations.find(forged)).isEmpty();
            assertThat(invitations.accept(forged, PASSWORD)).isInstanceOf(AcceptResult.Gone.class);
        }
        assertThat(invitations.accept(newest.secret(), "short")).isInstanceOf(AcceptResult.Refused.class);
        assertThat(invitations.find(newest.secret()))
                .as("a refused password does not spend the link")
                .isPresent();
    }

    @Test
    void onlyDigestsOfLinksAndSlowHashesOfPasswordsAreKept() {
        var person = person();
        var link = invitations.issue(admin(), person).orElseThrow();
        invitations.accept(link.secret(), PASSWORD);
        assertThat(db.fetchCount(Tables.INVITATION, Tables.INVITATION.SECRET_DIGEST.contains(link.secret())))
                .isZero();
        assertThat(db.fetchSingle(Tables.ACCOUNT, Tables.ACCOUNT.PERSON_ID.eq(person.value()))
                        .getPasswordHash())
                .startsWith("{pbkdf2-")
                .doesNotContain(PASSWORD);
    }

    @Test
    void whoeverGuessesDelaysHimselfAndNobodyElse() {
        var name = entered();
        var attacker = new SignInSource("203.0.113." + Ids.shortName(3), Optional.empty());
        for (int i = 0; i < 5; i++) {
            assertThat(signIns.enter(name, "wrong password", attacker)).isInstanceOf(SignInResult.Refused.class);
        }
        assertThat(signIns.enter(name, PASSWORD, attacker))
                .as("even the right password has to wait there")
                .isInstanceOf(SignInResult.Wait.class);
        assertThat(signIns.enter(name, PASSWORD, new SignInSource("198.51.100." + Ids.shortName(3), Optional.empty())))
                .as("the owner enters from elsewhere at once")
                .isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void aKnownBrowserEntersEvenFromTheGuessersOwnNetwork() {
        var name = entered();
        var network = "192.0.2." + Ids.shortName(3);
        var first = (SignInResult.Entered) signIns.enter(name, PASSWORD, new SignInSource(network, Optional.empty()));
        var device = first.newDeviceSecret();
        assertThat(device).isPresent();
        for (int i = 0; i < 8; i++) {
            signIns.enter(name, "wrong password", new SignInSource(network, Optional.empty()));
        }
        assertThat(signIns.enter(name, PASSWORD, new SignInSource(network, Optional.empty())))
                .isInstanceOf(SignInResult.Wait.class);
        assertThat(signIns.enter(name, PASSWORD, new SignInSource(network, device)))
                .isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void unknownNamesWaitLikeKnownOnes() {
        var from = new SignInSource("203.0.113." + Ids.shortName(3), Optional.empty());
        for (int i = 0; i < 5; i++) {
            assertThat(signIns.enter("nobody-at-all", PASSWORD, from)).isInstanceOf(SignInResult.Refused.class);
        }
        assertThat(signIns.enter("nobody-at-all", PASSWORD, from)).isInstanceOf(SignInResult.Wait.class);
    }

    @RepeatedTest(5)
    void attemptsSentAtOnceAreAllCounted() {
        var name = entered();
        var from = new SignInSource("203.0.113." + Ids.shortName(3), Optional.empty());
        signIns.enter(name, "wrong password", from);
        var results = race(12, () -> signIns.enter(name, "wrong password", from));
        assertThat(results.stream().filter(SignInResult.Refused.class::isInstance))
                .as("no more than the free attempts were looked at")
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void changingThePasswordNeedsTheOldOneAndEndsAllSessions() {
        var name = entered();
        var session = ((SignInResult.Entered) signIns.enter(name, PASSWORD, somewhere())).session();
        var actor = actor(session.personId());
        assertThat(passwords.change(actor, "not the old one", "seven herons cross"))
                .isInstanceOf(Passwords.ChangeResult.WrongPassword.class);
        assertThat(passwords.change(actor, PASSWORD, "password1234"))
                .isInstanceOf(Passwords.ChangeResult.Refused.class);
        assertThat(signOuts.isCurrent(session)).isTrue();
        assertThat(passwords.change(actor, PASSWORD, "seven herons cross"))
                .isInstanceOf(Passwords.ChangeResult.Changed.class);
        assertThat(signOuts.isCurrent(session)).isFalse();
        assertThat(signIns.enter(name, PASSWORD, somewhere())).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIns.enter(name, "seven herons cross", somewhere())).isInstanceOf(SignInResult.Entered.class);
    }

    private PersonId person() {
        var added = people.add(admin(), new UserName("p-" + Ids.shortName(10)), new PersonName("試験", "Test"));
        return ((AddPersonResult.Added) added).id();
    }

    /** The user name of a new person who has a password. */
    private String entered() {
        var link = invitations.issue(admin(), person()).orElseThrow();
        return ((AcceptResult.Accepted) invitations.accept(link.secret(), PASSWORD))
                .userName()
                .value();
    }

    private TermId seated(PersonId person, Constituency constituency, LocalDate from, LocalDate to) {
        var seat = seats.add(admin(), constituency).orElseThrow();
        return ((TermResult.Begun) begin(seat, person, from, to)).id();
    }

    private TermResult begin(SeatId seat, PersonId person, LocalDate from, LocalDate to) {
        return terms.begin(admin(), new TermContent(seat, person, UNIVERSITY, from, to));
    }

    private Actor actor(PersonId person) {
        return actors.find(person).orElseThrow();
    }

    private int entries() {
        return db.fetchCount(Tables.RECORD_ENTRY);
    }

    private static SignInSource somewhere() {
        return new SignInSource("198.51.100." + Ids.shortName(3), Optional.empty());
    }

    private static Actor admin() {
        return Actor.platform();
    }

    private static <T> List<T> race(Callable<T> call) {
        return race(2, call);
    }

    /** All start at the same moment. */
    private static <T> List<T> race(int runners, Callable<T> call) {
        var barrier = new CyclicBarrier(runners);
        try (var threads = Executors.newFixedThreadPool(runners)) {
            var started = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < runners; i++) {
                started.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var each : started) {
                results.add(each.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
