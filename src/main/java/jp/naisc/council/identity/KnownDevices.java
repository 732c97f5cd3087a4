package jp.naisc.council.identity;

import static jp.naisc.db.Tables.KNOWN_DEVICE;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.naisc.council.base.Digests;
import jp.naisc.council.base.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Browsers in which a person has entered before. Knowing one opens nothing: it only keeps others' failures apart. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownDevices {

    static final Duration REMEMBERED_FOR = Duration.ofDays(180);

    private final DSLContext db;
    private final Clock clock;

    KnownDevices(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean knows(PersonId person, Optional<String> secret) {
        return secret.isPresent()
                && db.fetchExists(
                        KNOWN_DEVICE,
                        KNOWN_DEVICE
                                .SECRET_DIGEST
                                .eq(Digests.sha256(secret.get()))
                                .and(KNOWN_DEVICE.PERSON_ID.eq(person.value()))
                                .and(KNOWN_DEVICE.LAST_USED_AT.gt(
                                        clock.instant().minus(REMEMBERED_FOR))));
    }

    /** Remembers the browser; gives back a new secret where it was not known to this person. */
    Optional<String> remember(PersonId person, Optional<String> presented) {
        db.deleteFrom(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.PERSON_ID.eq(person.value()))
                .and(KNOWN_DEVICE.LAST_USED_AT.le(clock.instant().minus(REMEMBERED_FOR)))
                .execute();
        if (knows(person, presented)) {
            db.update(KNOWN_DEVICE)
                    .set(KNOWN_DEVICE.LAST_USED_AT, clock.instant())
                    .where(KNOWN_DEVICE.SECRET_DIGEST.eq(Digests.sha256(presented.orElse(""))))
                    .execute();
            return Optional.empty();
        }
        var secret = Ids.secret();
        db.insertInto(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.SECRET_DIGEST, Digests.sha256(secret))
                .set(KNOWN_DEVICE.PERSON_ID, person.value())
                .set(KNOWN_DEVICE.LAST_USED_AT, clock.instant())
                .execute();
        return Optional.of(secret);
    }
}
