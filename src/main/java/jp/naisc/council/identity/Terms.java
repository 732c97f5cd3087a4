package jp.naisc.council.identity;

import static jp.naisc.db.Tables.SEAT;
import static jp.naisc.db.Tables.SUBSTITUTE_CHANGE;
import static jp.naisc.db.Tables.TERM;
import static jp.naisc.db.Tables.TERM_END;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on which seat from when until when, and who may stand in. Membership of the council follows from this alone. */
@Service
@Transactional
public class Terms {

    private final DSLContext db;
    private final Clock clock;
    private final OfficialRecord record;
    private final Histories histories;
    private final TermQueries terms;
    private final SignOuts signOuts;

    Terms(
            DSLContext db,
            Clock clock,
            OfficialRecord record,
            Histories histories,
            TermQueries terms,
            SignOuts signOuts) {
        this.db = db;
        this.clock = clock;
        this.record = record;
        this.histories = histories;
        this.terms = terms;
        this.signOuts = signOuts;
    }

    public TermResult begin(Actor by, TermContent content) {
        by.require(Act.MANAGE_TERMS);
        // held in this order by everybody: first the seat, then the person
        if (!lockSeat(content.seat()) || !histories.lock(content.person())) {
            return new TermResult.NotFound();
        }
        return obstacle(content).orElseGet(() -> new TermResult.Begun(insert(by, content)));
    }

    /** Moves the last day of a term, with a reason. */
    public TermResult end(Actor by, TermId id, LocalDate endsOn, String reason) {
        by.require(Act.MANAGE_TERMS);
        var known = terms.term(id);
        if (known.isEmpty()
                || !lockSeat(known.get().seat())
                || !histories.lock(known.get().person())) {
            return new TermResult.NotFound();
        }
        var term = known.get();
        if (endsOn.isBefore(term.startsOn())) {
            return new TermResult.EndsBeforeItStarts();
        }
        var longer = new TermContent(term.seat(), term.person(), term.organisation(), term.startsOn(), endsOn);
        Predicate<Term> other = t -> !t.id().equals(id);
        var taken = firstOverlap(terms.ofSeat(term.seat()), longer, other);
        if (taken.isPresent()) {
            return new TermResult.SeatTaken(taken.get());
        }
        var seated = firstOverlap(terms.ofPerson(term.person()), longer, other);
        if (seated.isPresent()) {
            return new TermResult.PersonSeated(seated.get());
        }
        var separated = endsOn.isBefore(today()) ? Optional.<TermResult>empty() : separated(term);
        if (separated.isPresent()) {
            return separated.get();
        }
        insertEnd(by, id, endsOn, reason);
        signOuts.endSessions(term.person());
        term.substitute().ifPresent(substitute -> signOuts.endSessions(substitute.person()));
        return new TermResult.Changed();
    }

    /** Names who may stand in for the member of a term, or nobody. */
    public TermResult nameSubstitute(Actor by, TermId id, Optional<PersonId> substitute) {
        by.require(Act.MANAGE_TERMS);
        var term = terms.term(id);
        if (term.isEmpty() || !lockSeat(term.get().seat())) {
            return new TermResult.NotFound();
        }
        if (substitute.isPresent()) {
            var refused = substituteObstacle(term.get(), substitute.get());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        var draft = RecordDraft.of("SUBSTITUTE_NAMED", "term:" + id, by.reference())
                .with("substitute", substitute.map(person -> "person:" + person).orElse("nobody"));
        db.insertInto(SUBSTITUTE_CHANGE)
                .set(SUBSTITUTE_CHANGE.TERM_ID, id.value())
                .set(
                        SUBSTITUTE_CHANGE.PERSON_ID,
                        substitute.map(PersonId::value).orElse(null))
                .set(SUBSTITUTE_CHANGE.RECORD_NO, record.append(draft).value())
                .execute();
        term.get().substitute().ifPresent(earlier -> signOuts.endSessions(earlier.person()));
        substitute.ifPresent(signOuts::endSessions);
        return new TermResult.Changed();
    }

    private Optional<TermResult> obstacle(TermContent content) {
        var taken = firstOverlap(terms.ofSeat(content.seat()), content, term -> true);
        if (taken.isPresent()) {
            return Optional.of(new TermResult.SeatTaken(taken.get()));
        }
        var seated = firstOverlap(terms.ofPerson(content.person()), content, term -> true);
        if (seated.isPresent()) {
            return Optional.of(new TermResult.PersonSeated(seated.get()));
        }
        return Separation.conflict(histories.granted(content.person()), Role.MEMBER)
                .map(TermResult.Separated::new);
    }

    /** A term that was over may be made longer: since then its people may hold roles that members may not. */
    private Optional<TermResult> separated(Term term) {
        var substitute = term.substitute().map(Term.Substitute::person);
        substitute.ifPresent(histories::lock);
        return Stream.concat(Stream.of(term.person()), substitute.stream())
                .flatMap(person -> Separation.conflict(histories.granted(person), Role.MEMBER).stream())
                .<TermResult>map(TermResult.Separated::new)
                .findFirst();
    }

    private Optional<TermResult> substituteObstacle(Term term, PersonId substitute) {
        if (!histories.lock(substitute)) {
            return Optional.of(new TermResult.NotFound());
        }
        if (substitute.equals(term.person()) || histories.hasTermFrom(substitute, today())) {
            return Optional.of(new TermResult.NotASubstitute());
        }
        return Separation.conflict(histories.granted(substitute), Role.MEMBER).map(TermResult.Separated::new);
    }

    private static Optional<Term> firstOverlap(List<Term> terms, TermContent content, Predicate<Term> which) {
        return terms.stream()
                .filter(which)
                .filter(term -> !term.endsOn().isBefore(content.startsOn()))
                .filter(term -> !term.startsOn().isAfter(content.endsOn()))
                .findFirst();
    }

    private TermId insert(Actor by, TermContent content) {
        var id = TermId.random();
        var entry = record.append(RecordDraft.of("TERM_BEGUN", "term:" + id, by.reference())
                .with("seat", "seat:" + content.seat())
                .with("person", "person:" + content.person())
                .with("startsOn", content.startsOn())
                .withPersonal("organisationJa", content.organisation().japanese())
                .withPersonal("organisationEn", content.organisation().english()));
        db.insertInto(TERM)
                .set(TERM.ID, id.value())
                .set(TERM.SEAT_ID, content.seat().value())
                .set(TERM.PERSON_ID, content.person().value())
                .set(TERM.ORGANISATION_JA, content.organisation().japanese())
                .set(TERM.ORGANISATION_EN, content.organisation().english())
                .set(TERM.STARTS_ON, content.startsOn())
                .set(TERM.RECORD_NO, entry.value())
                .execute();
        insertEnd(by, id, content.endsOn(), "");
        signOuts.endSessions(content.person());
        return id;
    }

    private void insertEnd(Actor by, TermId id, LocalDate endsOn, String reason) {
        var draft = RecordDraft.of("TERM_END_SET", "term:" + id, by.reference()).with("endsOn", endsOn);
        var entry = record.append(reason.isEmpty() ? draft : draft.withPersonal("reason", reason));
        db.insertInto(TERM_END)
                .set(TERM_END.TERM_ID, id.value())
                .set(TERM_END.ENDS_ON, endsOn)
                .set(TERM_END.RECORD_NO, entry.value())
                .execute();
    }

    private boolean lockSeat(SeatId seat) {
        return db.select(SEAT.ID)
                .from(SEAT)
                .where(SEAT.ID.eq(seat.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    private LocalDate today() {
        return JapaneseDates.dateOf(clock.instant());
    }
}
