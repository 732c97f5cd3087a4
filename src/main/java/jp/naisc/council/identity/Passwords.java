package jp.naisc.council.identity;

import static jp.naisc.council.identity.Latest.latest;
import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.PERSON;
import static jp.naisc.db.Tables.PERSON_PROFILE;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets and changes passwords. Only their salted, slow hashes are kept. */
@Service
public class Passwords {

    /** What came of changing a password. */
    public sealed interface ChangeResult {

        /** All sessions have ended; the person enters again with the new password. */
        record Changed() implements ChangeResult {}

        record WrongPassword() implements ChangeResult {}

        /** Too many wrong passwords in a row; this one was not looked at. */
        record Wait(Duration remaining) implements ChangeResult {}

        record Refused(PasswordProblem problem) implements ChangeResult {}
    }

    private final DSLContext db;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final SignOuts signOuts;
    private final SignInDelays delays;
    private final TransactionTemplate transaction;

    Passwords(
            DSLContext db,
            PasswordEncoder encoder,
            PasswordRules rules,
            SignOuts signOuts,
            SignInDelays delays,
            TransactionTemplate transaction) {
        this.db = db;
        this.encoder = encoder;
        this.rules = rules;
        this.signOuts = signOuts;
        this.delays = delays;
        this.transaction = transaction;
    }

    /** Whether the person enters with a password; the people of the demonstration have none. */
    public boolean isSet(Actor by) {
        return db.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.eq(by.id().value()).and(ACCOUNT.PASSWORD_HASH.isNotNull()));
    }

    /**
     * Changes one's own password. Guessing the present one is slowed down as at the door: the attempt is counted first, the
     * slow hash is computed outside of any transaction, and the change is written in a second one.
     */
    public ChangeResult change(Actor by, String current, String wanted) {
        var problem = problem(by.id(), wanted);
        if (problem.isPresent()) {
            return new ChangeResult.Refused(problem.get());
        }
        var account = db.select(ACCOUNT.PASSWORD_HASH, ACCOUNT.SESSION_EPOCH)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(by.id().value()))
                .and(ACCOUNT.PASSWORD_HASH.isNotNull())
                .fetchOptional();
        if (account.isEmpty()) {
            return new ChangeResult.WrongPassword();
        }
        var counts = SignInDelays.countsInside(by.id(), account.get().value2());
        var wait = count(counts);
        if (wait.isPresent()) {
            return new ChangeResult.Wait(wait.get());
        }
        var hash = account.get().value1();
        if (!encoder.matches(PasswordRules.canonical(current), hash)) {
            return new ChangeResult.WrongPassword();
        }
        return Objects.requireNonNull(transaction.execute(status -> replace(by.id(), hash, wanted, counts)));
    }

    private Optional<Duration> count(List<SignInDelays.Count> counts) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var wait = delays.count(counts);
            if (wait.isPresent()) {
                status.setRollbackOnly(); // an attempt that is sent back counts nowhere
            }
            return wait;
        }));
    }

    /** Of two who change it at once with the same old password, the second no longer has the right one. */
    private ChangeResult replace(PersonId person, String hash, String wanted, List<SignInDelays.Count> counts) {
        boolean same = db.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person.value()))
                .and(ACCOUNT.PASSWORD_HASH.eq(hash))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        if (!same) {
            return new ChangeResult.WrongPassword();
        }
        delays.forgive(counts);
        set(person, wanted);
        return new ChangeResult.Changed();
    }

    /** The first thing wrong with a password for this person. */
    Optional<PasswordProblem> problem(PersonId person, String typed) {
        return db.select(PERSON.USER_NAME, PERSON_PROFILE.NAME_JA, PERSON_PROFILE.NAME_EN)
                .from(PERSON)
                .join(PERSON_PROFILE)
                .on(PERSON_PROFILE.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.eq(person.value()))
                .and(latest(PERSON_PROFILE, PERSON_PROFILE.PERSON_ID))
                .fetchSingle(row ->
                        rules.problem(typed, new UserName(row.value1()), new PersonName(row.value2(), row.value3())));
    }

    /** Replaces the password and ends all sessions of the person. */
    @Transactional(propagation = Propagation.MANDATORY)
    void set(PersonId person, String typed) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, encoder.encode(PasswordRules.canonical(typed)))
                .where(ACCOUNT.PERSON_ID.eq(person.value()))
                .execute();
        signOuts.endSessions(person);
    }
}
