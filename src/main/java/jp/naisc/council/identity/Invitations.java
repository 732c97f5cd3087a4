package jp.naisc.council.identity;

import static jp.naisc.council.identity.Latest.latest;
import static jp.naisc.db.Tables.INVITATION;
import static jp.naisc.db.Tables.INVITATION_USE;
import static jp.naisc.db.Tables.PERSON;
import static jp.naisc.db.Tables.PERSON_PROFILE;
import static jp.naisc.db.Tables.PERSON_STANDING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.naisc.council.base.Digests;
import jp.naisc.council.base.Ids;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Links by which a person chooses a password, also a new one. A link works once, for three days, and only while it is the
 * newest of its person; only its digest is kept.
 */
@Service
@Transactional
public class Invitations {

    static final Duration VALID_FOR = Duration.ofDays(3);
    private static final int SECRET_LENGTH = 43;

    /**
     * No link runs longer than {@link #VALID_FOR}; one that would, by more than clocks may differ, was issued while a clock
     * was ahead. It opens nothing until the time has come from which it would have been valid.
     */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    /** What an invited person is shown before choosing a password. */
    public record Invitation(UserName userName, PersonName name, Instant expiresAt) {}

    /** A new link: the secret is shown now and never again. */
    public record IssuedInvitation(String secret, Instant expiresAt) {

        /** The link's path below the address of the platform. */
        public String path() {
            return "/council/invitation/" + secret;
        }
    }

    /** What came of using an invitation. */
    public sealed interface AcceptResult {

        record Accepted(UserName userName) implements AcceptResult {}

        record Refused(PasswordProblem problem) implements AcceptResult {}

        /** Used, expired, replaced by a newer one or never issued: all look the same from outside. */
        record Gone() implements AcceptResult {}
    }

    private final DSLContext db;
    private final Clock clock;
    private final OfficialRecord record;
    private final Passwords passwords;

    Invitations(DSLContext db, Clock clock, OfficialRecord record, Passwords passwords) {
        this.db = db;
        this.clock = clock;
        this.record = record;
        this.passwords = passwords;
    }

    /** Issues a link for a person; earlier ones of the person no longer work. Empty for an unknown or closed account. */
    public Optional<IssuedInvitation> issue(Actor by, PersonId person) {
        by.require(Act.INVITE);
        if (!isOpen(person)) {
            return Optional.empty();
        }
        var issued = new IssuedInvitation(Ids.secret(), clock.instant().plus(VALID_FOR));
        var entry = record.append(RecordDraft.of("INVITATION_ISSUED", "person:" + person, by.reference())
                .with("expiresAt", issued.expiresAt()));
        db.insertInto(INVITATION)
                .set(INVITATION.ID, Ids.random())
                .set(INVITATION.PERSON_ID, person.value())
                .set(INVITATION.SECRET_DIGEST, Digests.sha256(issued.secret()))
                .set(INVITATION.EXPIRES_AT, issued.expiresAt())
                .set(INVITATION.RECORD_NO, entry.value())
                .execute();
        return Optional.of(issued);
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> find(String secret) {
        return open(secret).map(Open::shown);
    }

    /** Uses the link: sets the password and spends the link in one transaction, once even when two try at once. */
    public AcceptResult accept(String secret, String password) {
        var found = open(secret);
        if (found.isEmpty()) {
            return new AcceptResult.Gone();
        }
        var invitation = found.get();
        var problem = passwords.problem(invitation.person(), password);
        if (problem.isPresent()) {
            return new AcceptResult.Refused(problem.get());
        }
        var entry = record.append(
                RecordDraft.of("INVITATION_USED", "person:" + invitation.person(), "person:" + invitation.person()));
        try {
            db.insertInto(INVITATION_USE)
                    .set(INVITATION_USE.INVITATION_ID, invitation.id())
                    .set(INVITATION_USE.RECORD_NO, entry.value())
                    .execute();
        } catch (DuplicateKeyException usedMeanwhile) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new AcceptResult.Gone();
        }
        passwords.set(invitation.person(), password);
        return new AcceptResult.Accepted(invitation.shown().userName());
    }

    private record Open(java.util.UUID id, PersonId person, Invitation shown) {}

    private Optional<Open> open(String secret) {
        if (secret.length() != SECRET_LENGTH) {
            return Optional.empty();
        }
        var now = clock.instant();
        return db.select(
                        INVITATION.ID,
                        INVITATION.PERSON_ID,
                        INVITATION.EXPIRES_AT,
                        PERSON.USER_NAME,
                        PERSON_PROFILE.NAME_JA,
                        PERSON_PROFILE.NAME_EN)
                .from(INVITATION)
                .join(PERSON)
                .on(PERSON.ID.eq(INVITATION.PERSON_ID))
                .join(PERSON_PROFILE)
                .on(PERSON_PROFILE.PERSON_ID.eq(PERSON.ID).and(latest(PERSON_PROFILE, PERSON_PROFILE.PERSON_ID)))
                .leftJoin(INVITATION_USE)
                .on(INVITATION_USE.INVITATION_ID.eq(INVITATION.ID))
                .where(INVITATION.SECRET_DIGEST.eq(Digests.sha256(secret)))
                .and(latest(INVITATION, INVITATION.PERSON_ID))
                .and(INVITATION.EXPIRES_AT.gt(now))
                .and(INVITATION.EXPIRES_AT.le(now.plus(VALID_FOR).plus(CLOCKS_DIFFER)))
                .and(INVITATION_USE.INVITATION_ID.isNull())
                .fetchOptional(row -> new Open(
                        row.value1(),
                        new PersonId(row.value2()),
                        new Invitation(
                                new UserName(row.value4()), new PersonName(row.value5(), row.value6()), row.value3())))
                .filter(open -> isOpen(open.person()));
    }

    private boolean isOpen(PersonId person) {
        return db.fetchExists(
                PERSON_STANDING,
                PERSON_STANDING
                        .PERSON_ID
                        .eq(person.value())
                        .and(latest(PERSON_STANDING, PERSON_STANDING.PERSON_ID))
                        .and(PERSON_STANDING.STANDING.eq("OPEN")));
    }
}
