package jp.naisc.council.identity;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Identifies a person who may enter the council. */
public record PersonId(UUID value) {

    private static final String REFERENCE = "person:";

    public static PersonId random() {
        return new PersonId(Ids.random());
    }

    /** Reads an id from an address; empty for anything that is not one. */
    public static Optional<PersonId> parse(String text) {
        return Ids.parse(text).map(PersonId::new);
    }

    /** Reads how the official record names a person; empty for the platform itself and for anything else. */
    static Optional<PersonId> ofReference(String reference) {
        return reference.startsWith(REFERENCE) ? parse(reference.substring(REFERENCE.length())) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
