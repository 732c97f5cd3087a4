package jp.naisc.council.drafting.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.identity.PersonId;

/**
 * One remark of a thread with its last wording.
 *
 * @param seq 1 for the one that opened the thread
 * @param edited when it was worded anew
 * @param called whom it calls
 */
public record Remark(
        RemarkId id,
        ThreadId thread,
        int seq,
        PersonId author,
        Instant at,
        String body,
        Optional<Instant> edited,
        List<PersonId> called) {

    public static final int MAX_LENGTH = 4_000;

    public Remark {
        called = List.copyOf(called);
    }
}
