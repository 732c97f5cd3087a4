package jp.naisc.council.identity;

import static jp.naisc.db.Tables.DEMO_PERSON;
import static jp.naisc.db.Tables.PERSON;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.base.Groundwork;
import jp.naisc.council.base.JapaneseDates;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the demonstration council in an empty database, through the services an administrator uses. Loaders of other
 * demonstration data come after it ({@link #ORDER}).
 */
@Component
@Order(DemoFounding.ORDER)
@ConditionalOnProperty("council.demo")
public class DemoFounding implements Groundwork {

    /** Groundwork that loads demonstration data takes a higher number. */
    public static final int ORDER = 100;

    private static final Logger log = LoggerFactory.getLogger(DemoFounding.class);
    private static final int TERM_YEARS = 2;

    private final DSLContext db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final People people;
    private final Seats seats;
    private final Terms terms;
    private final RoleGrants roles;

    DemoFounding(
            DSLContext db,
            Clock clock,
            TransactionTemplate transaction,
            People people,
            Seats seats,
            Terms terms,
            RoleGrants roles) {
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
        this.people = people;
        this.seats = seats;
        this.terms = terms;
        this.roles = roles;
    }

    @Override
    public void lay() {
        // all of it or nothing: half a council could never be completed, because then the database is not empty
        transaction.executeWithoutResult(status -> {
            if (!db.fetchExists(PERSON)) {
                found();
            }
        });
    }

    private void found() {
        var by = Actor.platform();
        var ids = new HashMap<String, PersonId>();
        int position = 0;
        for (var person : DemoCouncil.PEOPLE) {
            var id = add(by, person, position++);
            ids.put(person.userName().value(), id);
            person.seat().ifPresent(constituency -> seat(by, id, person, constituency));
            person.office().ifPresent(role -> require(roles.grant(by, id, role) instanceof RoleResult.Changed));
        }
        nameSubstitute(by, ids);
        log.info("the demonstration council was founded: {} people", ids.size());
    }

    private PersonId add(Actor by, DemoCouncil.DemoPerson person, int position) {
        if (people.add(by, person.userName(), person.name()) instanceof AddPersonResult.Added(PersonId id)) {
            db.insertInto(DEMO_PERSON)
                    .set(DEMO_PERSON.PERSON_ID, id.value())
                    .set(DEMO_PERSON.POSITION, position)
                    .execute();
            return id;
        }
        throw new IllegalStateException("user name twice: " + person.userName());
    }

    private void seat(Actor by, PersonId id, DemoCouncil.DemoPerson person, Constituency constituency) {
        var seat = seats.add(by, constituency).orElseThrow();
        var today = JapaneseDates.dateOf(clock.instant());
        var content =
                new TermContent(seat, id, person.organisation(), today.minusMonths(6), today.plusYears(TERM_YEARS));
        require(terms.begin(by, content) instanceof TermResult.Begun);
    }

    private void nameSubstitute(Actor by, Map<String, PersonId> ids) {
        var stoodInFor = ids.get(DemoCouncil.STOOD_IN_FOR);
        var substitute = Optional.ofNullable(ids.get(DemoCouncil.SUBSTITUTE));
        var term = seats.all().stream()
                .flatMap(seat -> seat.current().stream())
                .filter(t -> t.person().equals(stoodInFor))
                .findFirst()
                .orElseThrow();
        require(terms.nameSubstitute(by, term.id(), substitute) instanceof TermResult.Changed);
    }

    private static void require(boolean done) {
        if (!done) {
            throw new IllegalStateException("the demonstration council breaks a rule of its own");
        }
    }
}
