package jp.naisc.council.identity;

import static jp.naisc.council.identity.Latest.latest;
import static jp.naisc.db.Tables.PERSON;
import static jp.naisc.db.Tables.PERSON_STANDING;
import static jp.naisc.db.Tables.ROLE_CHANGE;
import static jp.naisc.db.Tables.SUBSTITUTE_CHANGE;
import static jp.naisc.db.Tables.TERM;
import static jp.naisc.db.Tables.TERM_END;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What decisions about a person need to know, read under the person's lock: two decisions about one person wait for each
 * other in the database, so that separation of duties cannot be passed by two administrators at once.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Histories {

    private final DSLContext db;

    Histories(DSLContext db) {
        this.db = db;
    }

    /** Holds the person until the end of the transaction; false when there is none. */
    boolean lock(PersonId person) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    Set<Role> granted(PersonId person) {
        var roles = EnumSet.noneOf(Role.class);
        db.select(ROLE_CHANGE.ROLE)
                .from(ROLE_CHANGE)
                .where(ROLE_CHANGE.PERSON_ID.eq(person.value()))
                .and(latest(ROLE_CHANGE, ROLE_CHANGE.PERSON_ID, ROLE_CHANGE.ROLE))
                .and(ROLE_CHANGE.CHANGE.eq("GRANTED"))
                .fetch(ROLE_CHANGE.ROLE)
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    /** The roles granted and, while a term runs or is to come or is stood in for, the membership that comes with it. */
    Set<Role> grantedOrComing(PersonId person, LocalDate today) {
        var roles = granted(person);
        if (hasTermFrom(person, today) || isSubstitute(person, today)) {
            roles.add(Role.MEMBER);
        }
        return roles;
    }

    boolean hasTermFrom(PersonId person, LocalDate today) {
        return db.fetchExists(db.selectOne()
                .from(TERM)
                .join(TERM_END)
                .on(TERM_END.TERM_ID.eq(TERM.ID))
                .where(TERM.PERSON_ID.eq(person.value()))
                .and(latest(TERM_END, TERM_END.TERM_ID))
                .and(TERM_END.ENDS_ON.ge(today)));
    }

    private boolean isSubstitute(PersonId person, LocalDate today) {
        return db.fetchExists(db.selectOne()
                .from(SUBSTITUTE_CHANGE)
                .join(TERM_END)
                .on(TERM_END.TERM_ID.eq(SUBSTITUTE_CHANGE.TERM_ID))
                .where(SUBSTITUTE_CHANGE.PERSON_ID.eq(person.value()))
                .and(latest(SUBSTITUTE_CHANGE, SUBSTITUTE_CHANGE.TERM_ID))
                .and(latest(TERM_END, TERM_END.TERM_ID))
                .and(TERM_END.ENDS_ON.ge(today)));
    }

    /**
     * How many open accounts keep the accounts. They are held until the end of the transaction, so that two administrators
     * cannot each remove the other.
     */
    int openAdministrators() {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(administrators()))
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetch()
                .size();
    }

    private static Select<Record1<UUID>> administrators() {
        return select(ROLE_CHANGE.PERSON_ID)
                .from(ROLE_CHANGE)
                .join(PERSON_STANDING)
                .on(PERSON_STANDING.PERSON_ID.eq(ROLE_CHANGE.PERSON_ID))
                .where(ROLE_CHANGE.ROLE.eq(Role.ADMINISTRATOR.name()))
                .and(latest(ROLE_CHANGE, ROLE_CHANGE.PERSON_ID, ROLE_CHANGE.ROLE))
                .and(ROLE_CHANGE.CHANGE.eq("GRANTED"))
                .and(latest(PERSON_STANDING, PERSON_STANDING.PERSON_ID))
                .and(PERSON_STANDING.STANDING.eq("OPEN"));
    }
}
