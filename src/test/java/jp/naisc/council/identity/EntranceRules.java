package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.SettableClock;
import jp.naisc.db.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords, and how long whoever guesses them has to wait. */
abstract class EntranceRules extends IdentityRules {

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    SignInDelays realDelays;

    @Autowired
    KnownDevices devices;

    @Autowired
    UnsentKeys unsentKeys;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theKeyOfUnsentWordsIsOnesOwnAndStaysTheSameForTwoWindowsAtOnce() {
        var one = actor(person());
        var keys = race(() -> unsentKeys.of(one));
        assertThat(keys.getFirst()).isEqualTo(keys.getLast()).isEqualTo(unsentKeys.of(one));
        assertThat(java.util.Base64.getDecoder().decode(keys.getFirst())).hasSize(32);
        assertThat(unsentKeys.of(actor(person()))).isNotEqualTo(keys.getFirst());
    }

    @Test
    void whoeverGuessesDelaysHimselfAndNobodyElse() {
        var name = entered();
        var attacker = new SignInSource("203.0.113." + Ids.shortName(3), Optional.empty());
        for (int i = 0; i < 5; i++) {
            assertThat(signIns.enter(name, "wrong password", attacker)).isInstanceOf(SignInResult.Refused.class);
        }
        assertThat(signIns.enter(name, PASSWORD, attacker))
                .as("even the right password has to wait there")
                .isInstanceOf(SignInResult.Wait.class);
        assertThat(signIns.enter(name, PASSWORD, new SignInSource("198.51.100." + Ids.shortName(3), Optional.empty())))
                .as("the owner enters from elsewhere at once")
                .isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void aKnownBrowserEntersEvenFromTheGuessersOwnNetwork() {
        var name = entered();
        var network = "192.0.2." + Ids.shortName(3);
        var first = (SignInResult.Entered) signIns.enter(name, PASSWORD, new SignInSource(network, Optional.empty()));
        var device = first.newDeviceSecret();
        assertThat(device).isPresent();
        for (int i = 0; i < 8; i++) {
            signIns.enter(name, "wrong password", new SignInSource(network, Optional.empty()));
        }
        assertThat(signIns.enter(name, PASSWORD, new SignInSource(network, Optional.empty())))
                .isInstanceOf(SignInResult.Wait.class);
        assertThat(signIns.enter(name, PASSWORD, new SignInSource(network, device)))
                .isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void unknownNamesWaitLikeKnownOnes() {
        var from = new SignInSource("203.0.113." + Ids.shortName(3), Optional.empty());
        for (int i = 0; i < 5; i++) {
            assertThat(signIns.enter("nobody-at-all", PASSWORD, from)).isInstanceOf(SignInResult.Refused.class);
        }
        assertThat(signIns.enter("nobody-at-all", PASSWORD, from)).isInstanceOf(SignInResult.Wait.class);
    }

    /** 30 seconds, a minute and a half, a day: set back by a time server, or by a machine that woke up. */
    @ParameterizedTest
    @ValueSource(longs = {1, 30, 59, 61, 90, 86_400, 86_400 * 400L})
    void aClockSetBackMakesNoWaitLongerThanTwiceTheRule(long seconds) {
        var clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
        var delays = new SignInDelays(db, clock);
        var counts = SignInDelays.counts("back-" + Ids.shortName(10), somewhere(), false);
        for (int i = 0; i < 6; i++) {
            attempt(delays, clock, counts);
        }
        var rule = count(delays, counts).orElseThrow();
        assertThat(rule).isEqualTo(Duration.ofSeconds(2));
        clock.back(Duration.ofSeconds(seconds));
        clock.forward(rule.multipliedBy(2));
        assertThat(count(delays, counts)).isEmpty();
    }

    @Test
    void aClockSetBackMakesNobodyWaitWhoHadNotTo() {
        var clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
        var delays = new SignInDelays(db, clock);
        var counts = SignInDelays.counts("slip-" + Ids.shortName(10), somewhere(), false);
        assertThat(count(delays, counts)).isEmpty();
        clock.back(Duration.ofSeconds(30));
        assertThat(count(delays, counts)).as("one slip of the finger").isEmpty();
    }

    @Test
    void aClockSetBackFreesAGuesserForOneAttemptAndForgetsNone() {
        var clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
        var delays = new SignInDelays(db, clock);
        var counts = SignInDelays.counts("guess-" + Ids.shortName(10), somewhere(), false);
        for (int i = 0; i < 11; i++) {
            attempt(delays, clock, counts);
        }
        assertThat(count(delays, counts)).contains(Duration.ofSeconds(64));
        clock.back(Duration.ofHours(5));
        assertThat(count(delays, counts)).isEmpty();
        assertThat(count(delays, counts))
                .as("the next waits as if nothing had been")
                .contains(Duration.ofSeconds(128));
    }

    @Test
    void whoeverEnteredAtLastMayEnterAgainAtOnce() {
        var clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
        var delays = new SignInDelays(db, clock);
        var counts = SignInDelays.counts("again-" + Ids.shortName(10), somewhere(), false);
        for (int i = 0; i < 8; i++) {
            attempt(delays, clock, counts);
        }
        transaction.executeWithoutResult(status -> delays.forgive(counts));
        assertThat(count(delays, counts)).isEmpty();
    }

    /** Waits as long as it has to and then tries. */
    private void attempt(SignInDelays delays, SettableClock clock, List<SignInDelays.Count> counts) {
        count(delays, counts).ifPresent(wait -> {
            clock.forward(wait);
            assertThat(count(delays, counts)).isEmpty();
        });
    }

    private Optional<Duration> count(SignInDelays delays, List<SignInDelays.Count> counts) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var wait = delays.count(counts);
            if (wait.isPresent()) {
                status.setRollbackOnly();
            }
            return wait;
        }));
    }

    @Test
    void wrongPresentPasswordsAreSlowedDownAndLockNobodyOut() {
        var name = entered();
        var session = ((SignInResult.Entered) signIns.enter(name, PASSWORD, somewhere())).session();
        var actor = actor(session.personId());
        for (int i = 0; i < 5; i++) {
            assertThat(passwords.change(actor, "guess number " + i, "seven herons cross"))
                    .isInstanceOf(Passwords.ChangeResult.WrongPassword.class);
        }
        assertThat(passwords.change(actor, PASSWORD, "seven herons cross"))
                .as("even the right one has to wait")
                .isInstanceOf(Passwords.ChangeResult.Wait.class);
        assertThat(signIns.enter(name, PASSWORD, somewhere()))
                .as("the door knows nothing of it")
                .isInstanceOf(SignInResult.Entered.class);
        signOuts.everywhere(actor, actor.id());
        assertThat(passwords.change(actor, PASSWORD, "seven herons cross"))
                .as("with everybody out, whoever guessed too, the owner need not wait")
                .isInstanceOf(Passwords.ChangeResult.Changed.class);
    }

    @RepeatedTest(3)
    void wrongPresentPasswordsSentAtOnceAreAllCounted() {
        var actor = actor(((SignInResult.Entered) signIns.enter(entered(), PASSWORD, somewhere()))
                .session()
                .personId());
        passwords.change(actor, "the first guess", "seven herons cross");
        var results = race(12, () -> passwords.change(actor, "another guess", "seven herons cross"));
        assertThat(results.stream().filter(Passwords.ChangeResult.WrongPassword.class::isInstance))
                .as("no more than the free attempts were looked at")
                .hasSizeLessThanOrEqualTo(5);
    }

    @RepeatedTest(5)
    void attemptsSentAtOnceAreAllCounted() {
        var name = entered();
        var from = new SignInSource("203.0.113." + Ids.shortName(3), Optional.empty());
        signIns.enter(name, "wrong password", from);
        var results = race(12, () -> signIns.enter(name, "wrong password", from));
        assertThat(results.stream().filter(SignInResult.Refused.class::isInstance))
                .as("no more than the free attempts were looked at")
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void anOldHashIsReplacedWhenItsOwnerEnters() {
        var name = entered();
        var before = hash(name);
        assertThat(renewing(() -> {}).enter(name, PASSWORD, somewhere())).isInstanceOf(SignInResult.Entered.class);
        assertThat(hash(name)).isNotEqualTo(before);
        assertThat(signIns.enter(name, PASSWORD, somewhere())).isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void aPasswordThatIsChangedWhileTheOldOneIsHashedAnewStaysChanged() {
        var name = entered();
        var session = ((SignInResult.Entered) signIns.enter(name, PASSWORD, somewhere())).session();
        var owner = actor(session.personId());
        var door = renewing(() -> assertThat(passwords.change(owner, PASSWORD, "seven herons cross"))
                .isInstanceOf(Passwords.ChangeResult.Changed.class));
        door.enter(name, PASSWORD, somewhere());
        assertThat(signIns.enter(name, PASSWORD, somewhere())).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIns.enter(name, "seven herons cross", somewhere())).isInstanceOf(SignInResult.Entered.class);
    }

    /** The door as it is after the kind of hash was changed: every hash it meets is an old one. */
    private SignIns renewing(Runnable whileHashing) {
        var slow = new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence typed) {
                if (String.valueOf(typed).equals(PasswordRules.canonical(PASSWORD))) {
                    whileHashing.run();
                }
                return encoder.encode(typed);
            }

            @Override
            public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
                return encoder.matches(typed, hash);
            }

            @Override
            public boolean upgradeEncoding(@Nullable String hash) {
                return true;
            }
        };
        return new SignIns(db, transaction, slow, realDelays, devices, actors);
    }

    private String hash(String userName) {
        return Objects.requireNonNull(db.select(Tables.ACCOUNT.PASSWORD_HASH)
                .from(Tables.ACCOUNT)
                .join(Tables.PERSON)
                .on(Tables.PERSON.ID.eq(Tables.ACCOUNT.PERSON_ID))
                .where(Tables.PERSON.USER_NAME.eq(userName))
                .fetchSingle(Tables.ACCOUNT.PASSWORD_HASH));
    }

    @Test
    void changingThePasswordNeedsTheOldOneAndEndsAllSessions() {
        var name = entered();
        var session = ((SignInResult.Entered) signIns.enter(name, PASSWORD, somewhere())).session();
        var actor = actor(session.personId());
        assertThat(passwords.change(actor, "not the old one", "seven herons cross"))
                .isInstanceOf(Passwords.ChangeResult.WrongPassword.class);
        assertThat(passwords.change(actor, PASSWORD, "password1234"))
                .isInstanceOf(Passwords.ChangeResult.Refused.class);
        assertThat(signOuts.isCurrent(session)).isTrue();
        assertThat(passwords.change(actor, PASSWORD, "seven herons cross"))
                .isInstanceOf(Passwords.ChangeResult.Changed.class);
        assertThat(signOuts.isCurrent(session)).isFalse();
        assertThat(signIns.enter(name, PASSWORD, somewhere())).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIns.enter(name, "seven herons cross", somewhere())).isInstanceOf(SignInResult.Entered.class);
    }
}
