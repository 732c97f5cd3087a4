package jp.naisc.council.publication.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three ways to read one comparison: within the text, as 新旧対照表, or as a list in words. */
public enum Reading {
    INLINE,
    TABLE,
    LIST;

    /** The last segment of the address; the table, which people expect, has none. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reading> parse(String segment) {
        return Arrays.stream(values())
                .filter(reading -> reading != TABLE && reading.segment().equals(segment))
                .findFirst();
    }
}
