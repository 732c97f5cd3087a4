package jp.naisc.council.identity;

import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.PERSON;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door: decides whether somebody enters. An attempt is counted in one short transaction, the slow hash is computed
 * outside of any, and entering is written in a second one.
 */
@Service
public class SignIns {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);
    private static final int MAX_TYPED = 200;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final PasswordEncoder encoder;
    private final SignInDelays delays;
    private final KnownDevices devices;
    private final Actors actors;
    /** Computed beside the start of the platform, which would wait for it the better part of a second. */
    private final CompletableFuture<String> hashOfNobody;

    SignIns(
            DSLContext db,
            TransactionTemplate transaction,
            PasswordEncoder encoder,
            SignInDelays delays,
            KnownDevices devices,
            Actors actors) {
        this.db = db;
        this.transaction = transaction;
        this.encoder = encoder;
        this.delays = delays;
        this.devices = devices;
        this.actors = actors;
        this.hashOfNobody = CompletableFuture.supplyAsync(() -> Objects.requireNonNull(encoder.encode("nobody")));
    }

    public SignInResult enter(String typedName, String typedPassword, SignInSource from) {
        if (typedName.length() > MAX_TYPED || typedPassword.length() > PasswordRules.MAX_LENGTH * 4) {
            return new SignInResult.Refused();
        }
        var account = UserName.parse(typedName).flatMap(this::account);
        // the count is kept for unknown names too: otherwise the wait would tell which names exist
        var accountKey = UserName.parse(typedName).map(UserName::value).orElse(typedName.strip());
        var counts = counts(account, accountKey, from);
        var wait = count(counts);
        if (wait.isPresent()) {
            return new SignInResult.Wait(wait.get());
        }
        // one slow comparison, whoever it is: an unknown name costs the same time as a wrong password
        var hash = account.flatMap(Account::hash).orElseGet(hashOfNobody::join);
        boolean right = encoder.matches(PasswordRules.canonical(typedPassword), hash)
                && account.flatMap(Account::hash).isPresent();
        if (!right) {
            return new SignInResult.Refused();
        }
        var renewed = encoder.upgradeEncoding(hash)
                ? Optional.ofNullable(encoder.encode(PasswordRules.canonical(typedPassword)))
                : Optional.<String>empty();
        return account.flatMap(a -> enter(a, renewed, counts, from)).orElseGet(SignInResult.Refused::new);
    }

    private List<SignInDelays.Count> counts(Optional<Account> account, String accountKey, SignInSource from) {
        boolean known = Boolean.TRUE.equals(transaction.execute(
                status -> account.isPresent() && devices.knows(account.get().person(), from.deviceSecret())));
        return SignInDelays.counts(accountKey, from, known);
    }

    private Optional<Duration> count(List<SignInDelays.Count> counts) {
        var wait = transaction.execute(status -> {
            var toWait = delays.count(counts);
            if (toWait.isPresent()) {
                status.setRollbackOnly(); // an attempt that is sent back counts nowhere
            }
            return toWait;
        });
        return wait == null ? Optional.empty() : wait;
    }

    private Optional<SignInResult> enter(
            Account account, Optional<String> renewed, List<SignInDelays.Count> counts, SignInSource from) {
        var entered =
                transaction.execute(status -> actors.find(account.person()).map(actor -> {
                    delays.forgive(counts);
                    renewed.ifPresent(hash -> rehash(account, hash));
                    var device = devices.remember(account.person(), from.deviceSecret());
                    log.info("signed in: person {}", account.person());
                    return (SignInResult) new SignInResult.Entered(account.session(), actor.roles(), device);
                }));
        return entered == null ? Optional.empty() : entered;
    }

    private void rehash(Account account, String hash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.PERSON_ID.eq(account.person().value()))
                // a password that was changed since the comparison stays
                .and(ACCOUNT.PASSWORD_HASH.eq(account.passwordHash()))
                .execute();
    }

    private Optional<Account> account(UserName userName) {
        return db.select(ACCOUNT.PERSON_ID, PERSON.USER_NAME, ACCOUNT.PASSWORD_HASH, ACCOUNT.SESSION_EPOCH)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT.PERSON_ID))
                .where(PERSON.USER_NAME.eq(userName.value()))
                .fetchOptional(row -> new Account(
                        new PersonId(row.value1()), new UserName(row.value2()), row.value3(), row.value4()));
    }

    private record Account(
            PersonId person, UserName userName, @Nullable String passwordHash, int epoch) {

        Optional<String> hash() {
            return Optional.ofNullable(passwordHash);
        }

        SignedIn session() {
            return new SignedIn(person.value(), userName.value(), epoch);
        }
    }
}
