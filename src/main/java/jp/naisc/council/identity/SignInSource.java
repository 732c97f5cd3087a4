package jp.naisc.council.identity;

import java.util.Optional;

/**
 * Where an attempt to sign in comes from.
 *
 * @param network the address, or for IPv6 the /64 network, from which it came
 * @param deviceSecret what the browser was given when somebody entered with it before
 */
public record SignInSource(String network, Optional<String> deviceSecret) {}
