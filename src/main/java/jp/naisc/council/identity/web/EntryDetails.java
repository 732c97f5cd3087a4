package jp.naisc.council.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jp.naisc.council.identity.SignInSource;

/** Reads from a request where an attempt to sign in comes from. */
final class EntryDetails {

    static final String DEVICE_COOKIE = "council-device";
    private static final int SECRET_LENGTH = 43;

    private EntryDetails() {}

    static SignInSource source(HttpServletRequest request) {
        return new SignInSource(network(request.getRemoteAddr()), deviceSecret(request));
    }

    /** One subscriber has a whole /64 of IPv6 addresses, so it counts as one network. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // a literal: nothing is looked up
            return InetAddress.getByName(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(v6.getAddress(), 0, 8) + "/64"
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static Optional<String> deviceSecret(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(DEVICE_COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() == SECRET_LENGTH)
                        .findFirst();
    }
}
