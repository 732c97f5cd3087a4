package jp.naisc.council.identity;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Identifies a seat of the council, whoever holds it. */
public record SeatId(UUID value) {

    public static SeatId random() {
        return new SeatId(Ids.random());
    }

    /** Reads an id from an address; empty for anything that is not one. */
    public static Optional<SeatId> parse(String text) {
        return Ids.parse(text).map(SeatId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
