package jp.naisc.council.drafting.amendment;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Names an amendment in addresses and in the record; people call it by its number. */
public record AmendmentId(UUID value) {

    static AmendmentId random() {
        return new AmendmentId(Ids.random());
    }

    public static Optional<AmendmentId> parse(String text) {
        return Ids.parse(text).map(AmendmentId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
