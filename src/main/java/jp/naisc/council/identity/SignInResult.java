package jp.naisc.council.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

    /**
     * The person is in.
     *
     * @param newDeviceSecret to be kept by the browser, where it was not known yet
     */
    record Entered(SignedIn session, Set<Role> roles, Optional<String> newDeviceSecret) implements SignInResult {}

    /** Wrong name, wrong password, no password yet, closed account: all the same from outside. */
    record Refused() implements SignInResult {}

    /** Too many attempts from there; the password was not looked at. */
    record Wait(Duration remaining) implements SignInResult {}
}
