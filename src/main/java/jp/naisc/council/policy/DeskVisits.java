package jp.naisc.council.policy;

import static jp.naisc.db.Tables.DESK_VISIT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.naisc.council.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a person last sat at the desk: working state, so that the desk can say what changed since. Coming back within half
 * an hour continues the same visit, otherwise a second look would empty the list one has not finished reading.
 */
@Service
public class DeskVisits {
    private static final Duration ONE_VISIT = Duration.ofMinutes(30);

    /** By so much the clocks of two nodes may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final DSLContext db;
    private final Clock clock;

    DeskVisits(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes that the person is here; the end of the visit before this one, if there was one. */
    @Transactional
    public Optional<Instant> visit(Actor by) {
        var now = clock.instant();
        var person = by.id().value();
        db.insertInto(DESK_VISIT)
                .columns(DESK_VISIT.PERSON_ID, DESK_VISIT.SEEN_AT)
                .values(person, now)
                .onConflict(DESK_VISIT.PERSON_ID)
                .doNothing()
                .execute();
        // A last visit in the future: a clock was set back, and nobody can say what was seen since. As on a first
        // visit,
        // otherwise nothing would be told until the time has caught up.
        db.update(DESK_VISIT)
                .setNull(DESK_VISIT.SINCE_AT)
                .set(DESK_VISIT.SEEN_AT, now)
                .where(DESK_VISIT.PERSON_ID.eq(person))
                .and(DESK_VISIT.SEEN_AT.gt(now.plus(CLOCKS_DIFFER)))
                .execute();
        // A new visit: what was seen last becomes the mark. One statement, so two windows agree.
        db.update(DESK_VISIT)
                .set(DESK_VISIT.SINCE_AT, DESK_VISIT.SEEN_AT)
                .set(DESK_VISIT.SEEN_AT, now)
                .where(DESK_VISIT.PERSON_ID.eq(person))
                .and(DESK_VISIT.SEEN_AT.lt(now.minus(ONE_VISIT)))
                .execute();
        db.update(DESK_VISIT)
                .set(DESK_VISIT.SEEN_AT, now)
                .where(DESK_VISIT.PERSON_ID.eq(person))
                .and(DESK_VISIT.SEEN_AT.lt(now))
                .execute();
        return db.select(DESK_VISIT.SINCE_AT)
                .from(DESK_VISIT)
                .where(DESK_VISIT.PERSON_ID.eq(person))
                .fetchOptional(DESK_VISIT.SINCE_AT);
    }
}
