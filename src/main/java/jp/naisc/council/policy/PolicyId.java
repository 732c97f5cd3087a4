package jp.naisc.council.policy;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Names a policy. */
public record PolicyId(UUID value) {

    public static PolicyId random() {
        return new PolicyId(Ids.random());
    }

    /** Reads what an address or a form carries; anything that is not an id is nothing, never an error. */
    public static Optional<PolicyId> parse(String text) {
        return Ids.parse(text).map(PolicyId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
