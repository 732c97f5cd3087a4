package jp.naisc.council.identity;

import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.DEMO_PERSON;
import static jp.naisc.db.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether this is a demonstration, and entering as one of its people without a password. That is possible only for people
 * whom the platform itself founded for the demonstration, and only while {@code council.demo} is on.
 */
@Service
@Transactional(readOnly = true)
public class Demonstration {

    private final DSLContext db;
    private final Actors actors;
    private final boolean wanted;

    Demonstration(DSLContext db, Actors actors, @Value("${council.demo:false}") boolean wanted) {
        this.db = db;
        this.actors = actors;
        this.wanted = wanted;
    }

    /** Whether every screen has to say that people and figures are invented. */
    public boolean isOn() {
        return wanted && db.fetchExists(DEMO_PERSON);
    }

    /** The people one can enter as, in the order in which the sign-in page shows them; none outside a demonstration. */
    public List<DemoCouncil.DemoPerson> people() {
        return isOn() ? DemoCouncil.PEOPLE : List.of();
    }

    /** The actor behind a user name of the demonstration council, for loaders of demonstration data. */
    public Optional<Actor> actor(String userName) {
        return session(userName).flatMap(session -> actors.find(session.personId()));
    }

    /** Enters without a password. */
    public Optional<SignInResult.Entered> enter(String userName) {
        return session(userName).flatMap(session -> actors.find(session.personId())
                .map(actor -> new SignInResult.Entered(session, actor.roles(), Optional.empty())));
    }

    private Optional<SignedIn> session(String userName) {
        if (!wanted) {
            return Optional.empty();
        }
        return db.select(PERSON.ID, PERSON.USER_NAME, ACCOUNT.SESSION_EPOCH)
                .from(DEMO_PERSON)
                .join(PERSON)
                .on(PERSON.ID.eq(DEMO_PERSON.PERSON_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.USER_NAME.eq(userName))
                .fetchOptional(row -> new SignedIn(row.value1(), row.value2(), row.value3()));
    }
}
