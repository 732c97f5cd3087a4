package jp.naisc.council.identity;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Identifies one person's term on one seat. */
public record TermId(UUID value) {

    public static TermId random() {
        return new TermId(Ids.random());
    }

    /** Reads an id from an address; empty for anything that is not one. */
    public static Optional<TermId> parse(String text) {
        return Ids.parse(text).map(TermId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
