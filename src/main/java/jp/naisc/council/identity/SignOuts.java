package jp.naisc.council.identity;

import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.KNOWN_DEVICE;

import jp.naisc.council.base.Announcements;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a person's sessions on every node by moving the person's epoch: each request compares it, and whoever keeps a
 * connection open (push, the live text) hears {@link #TOPIC} and closes it.
 */
@Service
@Transactional
public class SignOuts {

    /** Announced with the person's id when sessions have ended. */
    public static final String TOPIC = "identity.signed-out";

    private final DSLContext db;
    private final Announcements announcements;

    SignOuts(DSLContext db, Announcements announcements) {
        this.db = db;
        this.announcements = announcements;
    }

    /** Whether a session of this epoch still stands; asked at every request. */
    @Transactional(readOnly = true)
    public boolean isCurrent(SignedIn session) {
        return db.fetchExists(
                ACCOUNT, ACCOUNT.PERSON_ID.eq(session.person()).and(ACCOUNT.SESSION_EPOCH.eq(session.epoch())));
    }

    /** Signs a person out everywhere: oneself, or anybody by an administrator. Browsers are no longer known either. */
    public void everywhere(Actor by, PersonId person) {
        if (!by.id().equals(person)) {
            by.require(Act.SIGN_OTHERS_OUT);
        }
        db.deleteFrom(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.PERSON_ID.eq(person.value()))
                .execute();
        endSessions(person);
    }

    /** Part of a larger change, such as of a role or a password. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endSessions(PersonId person) {
        db.update(ACCOUNT)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .where(ACCOUNT.PERSON_ID.eq(person.value()))
                .execute();
        announcements.announce(TOPIC, person.toString());
    }
}
