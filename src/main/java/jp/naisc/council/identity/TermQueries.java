package jp.naisc.council.identity;

import static jp.naisc.council.identity.Latest.latest;
import static jp.naisc.db.Tables.PERSON_PROFILE;
import static jp.naisc.db.Tables.SEAT;
import static jp.naisc.db.Tables.SUBSTITUTE_CHANGE;
import static jp.naisc.db.Tables.TERM;
import static jp.naisc.db.Tables.TERM_END;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads seats and terms with the newest of their histories. */
@Repository
class TermQueries {

    private static final jp.naisc.db.tables.PersonProfile STAND_IN = PERSON_PROFILE.as("stand_in");

    private final DSLContext db;

    TermQueries(DSLContext db) {
        this.db = db;
    }

    List<Seat> seats(LocalDate today) {
        var terms = terms(TERM.STARTS_ON.le(today).and(TERM_END.ENDS_ON.ge(today)));
        return db.select(SEAT.ID, SEAT.CONSTITUENCY, SEAT.NUMBER).from(SEAT).fetch(row -> {
            var id = new SeatId(row.value1());
            return new Seat(
                    id,
                    Constituency.valueOf(row.value2()),
                    row.value3(),
                    terms.stream().filter(term -> term.seat().equals(id)).findFirst());
        });
    }

    Optional<Term> term(TermId id) {
        return terms(TERM.ID.eq(id.value())).stream().findFirst();
    }

    List<Term> ofSeat(SeatId seat) {
        return terms(TERM.SEAT_ID.eq(seat.value()));
    }

    List<Term> ofPerson(PersonId person) {
        return terms(TERM.PERSON_ID.eq(person.value()));
    }

    /** Terms by their first day. */
    List<Term> terms(Condition which) {
        return db.select()
                .from(TERM)
                .join(TERM_END)
                .on(TERM_END.TERM_ID.eq(TERM.ID).and(latest(TERM_END, TERM_END.TERM_ID)))
                .join(PERSON_PROFILE)
                .on(PERSON_PROFILE.PERSON_ID.eq(TERM.PERSON_ID).and(latest(PERSON_PROFILE, PERSON_PROFILE.PERSON_ID)))
                .leftJoin(SUBSTITUTE_CHANGE)
                .on(SUBSTITUTE_CHANGE
                        .TERM_ID
                        .eq(TERM.ID)
                        .and(latest(SUBSTITUTE_CHANGE, SUBSTITUTE_CHANGE.TERM_ID))
                        .and(SUBSTITUTE_CHANGE.PERSON_ID.isNotNull()))
                .leftJoin(STAND_IN)
                .on(STAND_IN.PERSON_ID.eq(SUBSTITUTE_CHANGE.PERSON_ID).and(latest(STAND_IN, STAND_IN.PERSON_ID)))
                .where(which)
                .orderBy(TERM.STARTS_ON, TERM.ID)
                .fetch(TermQueries::term);
    }

    private static Term term(Record row) {
        return new Term(
                new TermId(row.get(TERM.ID)),
                new SeatId(row.get(TERM.SEAT_ID)),
                new PersonId(row.get(TERM.PERSON_ID)),
                new PersonName(row.get(PERSON_PROFILE.NAME_JA), row.get(PERSON_PROFILE.NAME_EN)),
                new Organisation(row.get(TERM.ORGANISATION_JA), row.get(TERM.ORGANISATION_EN)),
                row.get(TERM.STARTS_ON),
                row.get(TERM_END.ENDS_ON),
                Optional.ofNullable(row.get(SUBSTITUTE_CHANGE.PERSON_ID))
                        .map(id -> new Term.Substitute(
                                new PersonId(id),
                                new PersonName(row.get(STAND_IN.NAME_JA), row.get(STAND_IN.NAME_EN)))));
    }
}
