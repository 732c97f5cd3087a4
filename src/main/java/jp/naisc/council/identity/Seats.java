package jp.naisc.council.identity;

import static jp.naisc.db.Tables.SEAT;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The council's seats. Who sits on them is public, so reading them asks for no right. */
@Service
@Transactional
public class Seats {

    public static final int MAX_NUMBER = 99;

    private final DSLContext db;
    private final Clock clock;
    private final OfficialRecord record;
    private final TermQueries terms;

    Seats(DSLContext db, Clock clock, OfficialRecord record, TermQueries terms) {
        this.db = db;
        this.clock = clock;
        this.record = record;
        this.terms = terms;
    }

    /** All seats by constituency and number, with the term that runs today. */
    @Transactional(readOnly = true)
    public List<Seat> all() {
        return terms.seats(JapaneseDates.dateOf(clock.instant())).stream()
                .sorted(Comparator.comparing(Seat::constituency).thenComparing(Seat::number))
                .toList();
    }

    /** Every term a seat has had or will have, by first day. */
    @Transactional(readOnly = true)
    public List<Term> termsOf(SeatId seat) {
        return terms.ofSeat(seat);
    }

    /** Adds a seat under the next free number of its constituency; empty when all numbers are used. */
    public Optional<SeatId> add(Actor by, Constituency constituency) {
        by.require(Act.MANAGE_SEATS);
        var last = db.select(DSL.coalesce(DSL.max(SEAT.NUMBER), 0))
                .from(SEAT)
                .where(SEAT.CONSTITUENCY.eq(constituency.name()))
                .fetchSingle()
                .value1();
        return last >= MAX_NUMBER ? Optional.empty() : insert(by, constituency, last + 1);
    }

    private Optional<SeatId> insert(Actor by, Constituency constituency, int number) {
        var id = SeatId.random();
        var entry = record.append(RecordDraft.of("SEAT_ADDED", "seat:" + id, by.reference())
                .with("constituency", constituency)
                .with("number", number));
        try {
            db.insertInto(SEAT)
                    .set(SEAT.ID, id.value())
                    .set(SEAT.CONSTITUENCY, constituency.name())
                    .set(SEAT.NUMBER, number)
                    .set(SEAT.RECORD_NO, entry.value())
                    .execute();
            return Optional.of(id);
        } catch (DuplicateKeyException addedMeanwhile) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.empty();
        }
    }
}
