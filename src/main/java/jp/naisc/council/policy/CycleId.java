package jp.naisc.council.policy;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Names a revision cycle. */
public record CycleId(UUID value) {

    public static CycleId random() {
        return new CycleId(Ids.random());
    }

    /** Reads what an address or a form carries; anything that is not an id is nothing, never an error. */
    public static Optional<CycleId> parse(String text) {
        return Ids.parse(text).map(CycleId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
