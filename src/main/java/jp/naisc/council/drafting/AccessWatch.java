package jp.naisc.council.drafting;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.naisc.council.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Asks again who everybody at a desk is and what they may: a stage moved, a rapporteur was named or removed, somebody was
 * signed out. It asks on the thread of whoever calls, which may wait for the database; the desk's own task only takes the
 * answer.
 */
final class AccessWatch {

    private final Audience audience;
    private final Mailbox tasks;
    private final Function<Actor, Optional<DraftAccess>> rights;
    private final ReentrantLock asking = new ReentrantLock();

    /**
     * @param tasks of the desk; what is posted there may touch the audience
     * @param rights what somebody may do with the desk's draft by now; empty where there is no such draft
     */
    AccessWatch(Audience audience, Mailbox tasks, Function<Actor, Optional<DraftAccess>> rights) {
        this.audience = audience;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Everybody who is here or expected. */
    void askAll() {
        inTurn(() -> everybody().forEach(this::askNow));
    }

    /** One of them. */
    void ask(Participant one) {
        inTurn(() -> askNow(one));
    }

    /** One question at a time: an older answer must not be given after a newer one. */
    private void inTurn(Runnable questions) {
        asking.lock();
        try {
            questions.run();
        } finally {
            asking.unlock();
        }
    }

    private List<Participant> everybody() {
        var everybody = new CompletableFuture<List<Participant>>();
        tasks.post(() -> everybody.complete(audience.presentAndExpected()));
        return everybody.join();
    }

    private void askNow(Participant one) {
        var access = one.currentActor().flatMap(rights).orElse(null);
        tasks.post(() -> apply(one, access));
    }

    private void apply(Participant one, @Nullable DraftAccess access) {
        boolean here = audience.contains(one);
        if (!here && !audience.expects(one)) {
            return;
        }
        if (access == null || access instanceof DraftAccess.None) {
            audience.remove(one);
            audience.dismiss(one, Frames.Farewell.SIGNED_OUT);
            if (here) {
                audience.tellWhoIsHere();
            }
        } else if (!access.equals(one.access())) {
            one.setAccess(access);
            if (here) {
                audience.tell(one, Frames.access(access));
            }
        }
    }
}
