package jp.naisc.council.policy;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Names an immutable version; addresses of people use its {@link VersionNumber}. */
public record VersionId(UUID value) {

    public static VersionId random() {
        return new VersionId(Ids.random());
    }

    /** Reads what an address or a form carries; anything that is not an id is nothing, never an error. */
    public static Optional<VersionId> parse(String text) {
        return Ids.parse(text).map(VersionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
