package jp.naisc.council.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.identity.Invitations.AcceptResult;
import jp.naisc.db.Tables;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the rules of people, seats, roles and the door are tried with; each kind of rule runs on both databases. */
abstract class IdentityRules {

    static final String PASSWORD = "薄明の川をわたる三羽の鷺";
    static final LocalDate TODAY = JapaneseDates.dateOf(java.time.Instant.now());
    static final Organisation UNIVERSITY = new Organisation("架空大学", "Imaginary University");

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

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

    PersonId person() {
        var added = people.add(admin(), new UserName("p-" + Ids.shortName(10)), new PersonName("試験", "Test"));
        return ((AddPersonResult.Added) added).id();
    }

    /** The user name of a new person who has a password. */
    String entered() {
        var link = invitations.issue(admin(), person()).orElseThrow();
        return ((AcceptResult.Accepted) invitations.accept(link.secret(), PASSWORD))
                .userName()
                .value();
    }

    TermId seated(PersonId person, Constituency constituency, LocalDate from, LocalDate to) {
        var seat = seats.add(admin(), constituency).orElseThrow();
        return ((TermResult.Begun) begin(seat, person, from, to)).id();
    }

    TermResult begin(SeatId seat, PersonId person, LocalDate from, LocalDate to) {
        return terms.begin(admin(), new TermContent(seat, person, UNIVERSITY, from, to));
    }

    Actor actor(PersonId person) {
        return actors.find(person).orElseThrow();
    }

    int entries() {
        return db.fetchCount(Tables.RECORD_ENTRY);
    }

    static SignInSource somewhere() {
        return new SignInSource("198.51.100." + Ids.shortName(3), Optional.empty());
    }

    static Actor admin() {
        return Actor.platform();
    }

    static <T> List<T> race(Callable<T> call) {
        return race(2, call);
    }

    /** All start at the same moment. */
    static <T> List<T> race(int runners, Callable<T> call) {
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
