package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.naisc.council.base.Ids;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Passwords, and how long whoever guesses them has to wait. */
abstract class EntranceRules extends IdentityRules {

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
