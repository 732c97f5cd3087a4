package jp.naisc.council.document;

import java.util.Optional;

/** The stable name of a provision; it survives renumbering, moving and rewording (domain.md §1). */
public record ProvisionId(String value) implements Comparable<ProvisionId> {

    public static final int MAX_LENGTH = 96;

    public ProvisionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a provision id");
        }
    }

    public static Optional<ProvisionId> parse(String text) {
        return isValid(text) ? Optional.of(new ProvisionId(text)) : Optional.empty();
    }

    /**
     * ASCII only, first a letter or digit: an id is part of public addresses, of HTML ids and of CSS selectors, and is
     * compared byte by byte. The same rule as {@code "id"} in schema.json; written by hand because trees are derived
     * on every keystroke and a regular expression would be most of the cost.
     */
    static boolean isValid(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH || !isAlphanumeric(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(ProvisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
