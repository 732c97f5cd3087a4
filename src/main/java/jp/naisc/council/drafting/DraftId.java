package jp.naisc.council.drafting;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Names a live draft. */
public record DraftId(UUID value) {

    public static DraftId random() {
        return new DraftId(Ids.random());
    }

    /** Reads what an address or a form carries; anything that is not an id is nothing, never an error. */
    public static Optional<DraftId> parse(String text) {
        return Ids.parse(text).map(DraftId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
