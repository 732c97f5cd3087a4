package jp.naisc.council.base;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The only place where identifiers and secrets are drawn. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SHORT_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private Ids() {}

    /** A new identifier that says nothing about when or where it was made. */
    public static UUID random() {
        return UUID.randomUUID();
    }

    /**
     * Reads an identifier as it stands in an address. Only the canonical form passes: the JDK would also read "1-1-1-1-1",
     * which would give one thing several addresses.
     */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** A secret for a link or a cookie: 256 bits, safe in an address. */
    public static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A short random name such as {@code x7k2m9qa}, without letters that are mistaken for each other. */
    public static String shortName(int length) {
        var name = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            name.append(SHORT_ALPHABET.charAt(RANDOM.nextInt(SHORT_ALPHABET.length())));
        }
        return name.toString();
    }
}
