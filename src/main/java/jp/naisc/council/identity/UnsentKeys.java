package jp.naisc.council.identity;

import static jp.naisc.db.Tables.UNSENT_KEY;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The key with which a browser seals what a person has written and not sent yet. Only that person is given it, after the
 * sign-in, so that the next person at the same browser cannot read what lies there (ADR-0018).
 */
@Service
public class UnsentKeys {

    private static final int BYTES = 32;

    private final DSLContext db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    UnsentKeys(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One's own; it stays the same, in Base64. */
    public String of(Actor by) {
        return find(by).orElseGet(() -> {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            try {
                db.insertInto(UNSENT_KEY)
                        .set(UNSENT_KEY.PERSON_ID, by.id().value())
                        .set(UNSENT_KEY.SECRET, Base64.getEncoder().encodeToString(bytes))
                        .set(UNSENT_KEY.AT, clock.instant())
                        .execute();
            } catch (DuplicateKeyException otherWindow) {
                // It has made one in the same moment.
            }
            return find(by).orElseThrow();
        });
    }

    private Optional<String> find(Actor by) {
        return db.select(UNSENT_KEY.SECRET)
                .from(UNSENT_KEY)
                .where(UNSENT_KEY.PERSON_ID.eq(by.id().value()))
                .fetchOptional(UNSENT_KEY.SECRET);
    }
}
