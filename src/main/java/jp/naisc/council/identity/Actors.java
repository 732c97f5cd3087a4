package jp.naisc.council.identity;

import static jp.naisc.council.identity.Latest.latest;
import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.PERSON_PROFILE;
import static jp.naisc.db.Tables.PERSON_STANDING;
import static jp.naisc.db.Tables.ROLE_CHANGE;
import static jp.naisc.db.Tables.SEAT;
import static jp.naisc.db.Tables.SUBSTITUTE_CHANGE;
import static jp.naisc.db.Tables.TERM;
import static jp.naisc.db.Tables.TERM_END;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.JapaneseDates;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who a person is today: names, roles granted, the seat held or stood in for. Nothing of it is kept in memory. */
@Service
@Transactional(readOnly = true)
public class Actors {

    private final DSLContext db;
    private final Clock clock;

    Actors(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The person as an actor; empty for an unknown or closed account. */
    public Optional<Actor> find(PersonId id) {
        return db.select(PERSON_PROFILE.NAME_JA, PERSON_PROFILE.NAME_EN)
                .from(PERSON_PROFILE)
                .join(PERSON_STANDING)
                .on(PERSON_STANDING.PERSON_ID.eq(PERSON_PROFILE.PERSON_ID))
                .where(PERSON_PROFILE.PERSON_ID.eq(id.value()))
                .and(latest(PERSON_PROFILE, PERSON_PROFILE.PERSON_ID))
                .and(latest(PERSON_STANDING, PERSON_STANDING.PERSON_ID))
                .and(PERSON_STANDING.STANDING.eq("OPEN"))
                .fetchOptional()
                .map(names -> actor(id, names.value1(), names.value2()));
    }

    /** Everybody who may do something today, by name. */
    public List<Actor> whoMay(Act act) {
        return db
                .select(PERSON_STANDING.PERSON_ID)
                .from(PERSON_STANDING)
                .where(latest(PERSON_STANDING, PERSON_STANDING.PERSON_ID))
                .and(PERSON_STANDING.STANDING.eq("OPEN"))
                .fetch(PERSON_STANDING.PERSON_ID)
                .stream()
                .flatMap(id -> find(new PersonId(id)).stream())
                .filter(person -> person.may(act))
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }

    /** The person of a session; empty when the session's epoch is over. */
    Optional<Actor> signedIn(SignedIn session) {
        boolean current = db.fetchExists(
                ACCOUNT, ACCOUNT.PERSON_ID.eq(session.person()).and(ACCOUNT.SESSION_EPOCH.eq(session.epoch())));
        return current ? find(session.personId()) : Optional.empty();
    }

    private Actor actor(PersonId id, String nameJa, String nameEn) {
        var today = JapaneseDates.dateOf(clock.instant());
        var roles = rolesGranted(id);
        var held = seatOn(today, TERM.PERSON_ID.eq(id.value()));
        if (held.isPresent()) {
            roles.add(Role.MEMBER);
        } else {
            // who leads the council is one of its members: without a current term the office rests
            roles.removeAll(Set.of(Role.CHAIR, Role.DEPUTY_CHAIR));
        }
        var stoodInFor = held.isPresent() ? Optional.<SeatOf>empty() : seatStoodInFor(id, today);
        return new Actor(
                id,
                nameJa,
                nameEn,
                roles,
                held.or(() -> stoodInFor).map(SeatOf::constituency),
                stoodInFor.map(SeatOf::id));
    }

    private EnumSet<Role> rolesGranted(PersonId id) {
        var roles = EnumSet.noneOf(Role.class);
        db.select(ROLE_CHANGE.ROLE)
                .from(ROLE_CHANGE)
                .where(ROLE_CHANGE.PERSON_ID.eq(id.value()))
                .and(latest(ROLE_CHANGE, ROLE_CHANGE.PERSON_ID, ROLE_CHANGE.ROLE))
                .and(ROLE_CHANGE.CHANGE.eq("GRANTED"))
                .fetch(ROLE_CHANGE.ROLE)
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    private Optional<SeatOf> seatStoodInFor(PersonId id, LocalDate today) {
        var terms = db.select(SUBSTITUTE_CHANGE.TERM_ID)
                .from(SUBSTITUTE_CHANGE)
                .where(SUBSTITUTE_CHANGE.PERSON_ID.eq(id.value()))
                .and(latest(SUBSTITUTE_CHANGE, SUBSTITUTE_CHANGE.TERM_ID))
                .fetch(SUBSTITUTE_CHANGE.TERM_ID);
        return terms.isEmpty() ? Optional.empty() : seatOn(today, TERM.ID.in(terms));
    }

    private Optional<SeatOf> seatOn(LocalDate day, Condition whose) {
        Field<LocalDate> start = TERM.STARTS_ON;
        return db.select(SEAT.ID, SEAT.CONSTITUENCY)
                .from(TERM)
                .join(SEAT)
                .on(SEAT.ID.eq(TERM.SEAT_ID))
                .join(TERM_END)
                .on(TERM_END.TERM_ID.eq(TERM.ID))
                .where(whose)
                .and(start.le(day))
                .and(TERM_END.ENDS_ON.ge(day))
                .and(latest(TERM_END, TERM_END.TERM_ID))
                .orderBy(TERM.STARTS_ON)
                .limit(1)
                .fetchOptional(seat -> new SeatOf(new SeatId(seat.value1()), Constituency.valueOf(seat.value2())));
    }

    private record SeatOf(SeatId id, Constituency constituency) {}
}
