package jp.naisc.council.identity;

import static jp.naisc.council.identity.Latest.latest;
import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.PERSON;
import static jp.naisc.db.Tables.PERSON_PROFILE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets and changes passwords. Only their salted, slow hashes are kept. */
@Service
public class Passwords {

    /** What came of changing a password. */
    public sealed interface ChangeResult {

        /** All sessions have ended; the person enters again with the new password. */
        record Changed() implements ChangeResult {}

        record WrongPassword() implements ChangeResult {}

        record Refused(PasswordProblem problem) implements ChangeResult {}
    }

    private final DSLContext db;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final SignOuts signOuts;

    Passwords(DSLContext db, PasswordEncoder encoder, PasswordRules rules, SignOuts signOuts) {
        this.db = db;
        this.encoder = encoder;
        this.rules = rules;
        this.signOuts = signOuts;
    }

    /** Whether the person enters with a password; the people of the demonstration have none. */
    public boolean isSet(Actor by) {
        return db.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.eq(by.id().value()).and(ACCOUNT.PASSWORD_HASH.isNotNull()));
    }

    /** Changes one's own password. */
    @Transactional
    public ChangeResult change(Actor by, String current, String wanted) {
        var problem = problem(by.id(), wanted);
        if (problem.isPresent()) {
            return new ChangeResult.Refused(problem.get());
        }
        var hash = db.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(by.id().value()))
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
        if (hash.isEmpty() || !encoder.matches(PasswordRules.canonical(current), hash.get())) {
            return new ChangeResult.WrongPassword();
        }
        set(by.id(), wanted);
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
