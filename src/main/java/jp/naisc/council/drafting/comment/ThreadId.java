package jp.naisc.council.drafting.comment;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Names a thread of comments. */
public record ThreadId(UUID value) {

    static ThreadId random() {
        return new ThreadId(Ids.random());
    }

    /** Reads what an address or a browser carries; anything that is not an id is nothing. */
    public static Optional<ThreadId> parse(String text) {
        return Ids.parse(text).map(ThreadId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
