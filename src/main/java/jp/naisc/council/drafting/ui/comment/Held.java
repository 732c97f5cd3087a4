package jp.naisc.council.drafting.ui.comment;

import java.util.Optional;
import jp.naisc.council.drafting.comment.ThreadId;

/**
 * A thread that stays listed wherever one reads: one that was opened until one goes on to another part of the text; one that
 * was sent until one goes on for the second time, since the first may have been on its way when it was sent.
 */
record Held(ThreadId thread, int moves) {
    static Held opened(ThreadId thread) {
        return new Held(thread, 1);
    }

    static Held sent(ThreadId thread) {
        return new Held(thread, 2);
    }

    /** What is held after one has gone on. */
    Optional<Held> moved() {
        return moves > 1 ? Optional.of(new Held(thread, moves - 1)) : Optional.empty();
    }
}
