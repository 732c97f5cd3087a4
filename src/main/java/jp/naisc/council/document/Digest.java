package jp.naisc.council.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 of a text's canonical JSON, in lower-case hexadecimal: what a ballot decides and a signature binds. */
public record Digest(String hex) {

    private static final int LENGTH = 64;

    public Digest {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("not a SHA-256 digest");
        }
    }

    public static Optional<Digest> parse(String hex) {
        return isValid(hex) ? Optional.of(new Digest(hex)) : Optional.empty();
    }

    /** The digest of anything already in canonical form. */
    public static Digest of(String canonicalJson) {
        return of(canonicalJson.getBytes(StandardCharsets.UTF_8));
    }

    public static Digest of(byte[] bytes) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isValid(String hex) {
        return hex.length() == LENGTH && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** Enough to recognise a digest by eye; never enough to prove anything. */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
