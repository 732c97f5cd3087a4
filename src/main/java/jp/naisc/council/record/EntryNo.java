package jp.naisc.council.record;

import java.util.Optional;

/** The number of an entry in the official record; rows of official state carry it. */
public record EntryNo(long value) implements Comparable<EntryNo> {

    public EntryNo {
        if (value < 1) {
            throw new IllegalArgumentException("entries are numbered from 1");
        }
    }

    /** Reads a number from an address. */
    public static Optional<EntryNo> parse(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(new EntryNo(Long.parseLong(text))) : Optional.empty();
    }

    @Override
    public int compareTo(EntryNo other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
