package jp.naisc.council.identity;

import static jp.naisc.db.Tables.SIGN_IN_DELAY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.Digests;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing without giving anybody the means to lock somebody else out. Attempts are counted per account and
 * network: whoever guesses delays himself. A browser that entered before has a count of its own and is not touched by
 * others' attempts, not even by those of its own network. The counts of a whole account and of a whole network set in late
 * and hold shortly.
 *
 * <p>An attempt is counted <em>before</em> the password is looked at and forgiven when it was right; otherwise a thousand
 * attempts sent at once would all pass before the first is counted.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignInDelays {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /**
     * By so much the clocks of two nodes may differ. A last attempt that lies further ahead, or further than the wait itself,
     * means that a clock was set back: then the wait is not measured by it, or seconds would become hours.
     */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** How many attempts are free and how the wait then grows. */
    private enum Scope {
        ACCOUNT_AND_NETWORK(5, Duration.ofMinutes(15)),
        DEVICE(10, Duration.ofMinutes(1)),
        SESSION(5, Duration.ofMinutes(15)),
        ACCOUNT(100, Duration.ofSeconds(2)),
        NETWORK(50, Duration.ofMinutes(1));

        private final int free;
        private final Duration longest;

        Scope(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var grown = Duration.ofSeconds(1L << Math.min(20, failures - free));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    /** One count an attempt adds to. */
    record Count(Scope scope, String source) {}

    private final DSLContext db;
    private final Clock clock;

    SignInDelays(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The counts of an attempt, always in the same order, so that two attempts never wait for each other crosswise. */
    static List<Count> counts(String account, SignInSource from, boolean deviceIsKnown) {
        if (deviceIsKnown) {
            return List.of(new Count(
                    Scope.DEVICE, key("device", account, from.deviceSecret().orElse(""))));
        }
        return List.of(
                new Count(Scope.ACCOUNT_AND_NETWORK, key("pair", account, from.network())),
                new Count(Scope.ACCOUNT, key("account", account)),
                new Count(Scope.NETWORK, key("network", from.network())));
    }

    /**
     * The count of somebody who is in already and is asked for the password again. It is that of the person's present epoch:
     * whoever sits at a screen left open delays nobody at the door, and signing out everywhere leaves the count behind.
     */
    static List<Count> countsInside(PersonId person, int epoch) {
        return List.of(new Count(Scope.SESSION, key("session", person.toString(), Integer.toString(epoch))));
    }

    /** Counts an attempt; or tells how long its source has to wait, and then the caller rolls back. */
    Optional<Duration> count(List<Count> counts) {
        for (var count : counts) {
            var wait = countOne(count);
            if (wait.isPresent()) {
                return wait;
            }
        }
        return Optional.empty();
    }

    /** The password was right: the source starts afresh, the wider counts lose this one attempt. */
    void forgive(List<Count> counts) {
        for (var count : counts) {
            boolean own = count.scope() != Scope.ACCOUNT && count.scope() != Scope.NETWORK;
            db.update(SIGN_IN_DELAY)
                    .set(
                            SIGN_IN_DELAY.FAILURES,
                            own ? DSL.val(0) : DSL.greatest(SIGN_IN_DELAY.FAILURES.minus(1), DSL.val(0)))
                    .set(SIGN_IN_DELAY.WAIT_UNTIL, own ? SIGN_IN_DELAY.LAST_FAILED_AT : SIGN_IN_DELAY.WAIT_UNTIL)
                    .where(SIGN_IN_DELAY.SOURCE.eq(count.source()))
                    .execute();
        }
        db.deleteFrom(SIGN_IN_DELAY)
                .where(SIGN_IN_DELAY
                        .LAST_FAILED_AT
                        .lt(clock.instant().minus(Duration.ofDays(1)))
                        .or(SIGN_IN_DELAY.LAST_FAILED_AT.gt(clock.instant().plus(Duration.ofDays(1)))))
                .execute();
    }

    private Optional<Duration> countOne(Count count) {
        var known = db.selectFrom(SIGN_IN_DELAY)
                .where(SIGN_IN_DELAY.SOURCE.eq(count.source()))
                .forUpdate()
                .fetchOptional();
        var now = clock.instant(); // after the lock: whoever waited for it must see the wait that was set meanwhile
        if (known.isEmpty()) {
            return insert(count, now);
        }
        var row = known.get();
        var last = row.getLastFailedAt();
        var set = Duration.between(last, row.getWaitUntil());
        boolean comparable = !last.isAfter(now.plus(set.compareTo(CLOCKS_DIFFER) < 0 ? set : CLOCKS_DIFFER));
        if (comparable && row.getWaitUntil().isAfter(now)) {
            return Optional.of(Duration.between(now, row.getWaitUntil()));
        }
        boolean forgotten = last.isBefore(now.minus(FORGOTTEN_AFTER));
        int failures = forgotten ? 1 : row.getFailures() + 1;
        db.update(SIGN_IN_DELAY)
                .set(SIGN_IN_DELAY.FAILURES, failures)
                .set(SIGN_IN_DELAY.LAST_FAILED_AT, now)
                .set(SIGN_IN_DELAY.WAIT_UNTIL, now.plus(count.scope().waitAfter(failures)))
                .where(SIGN_IN_DELAY.SOURCE.eq(count.source()))
                .execute();
        return Optional.empty();
    }

    private Optional<Duration> insert(Count count, Instant now) {
        try {
            db.insertInto(SIGN_IN_DELAY)
                    .set(SIGN_IN_DELAY.SOURCE, count.source())
                    .set(SIGN_IN_DELAY.FAILURES, 1)
                    .set(SIGN_IN_DELAY.LAST_FAILED_AT, now)
                    .set(SIGN_IN_DELAY.WAIT_UNTIL, now)
                    .execute();
            return Optional.empty();
        } catch (DuplicateKeyException another) {
            // somebody's very first attempt from there at the same moment: this one is not counted, it is sent back
            return Optional.of(Duration.ofSeconds(1));
        }
    }

    /** Names and networks are not kept in the clear: who guessed at whom is nobody's reading. */
    private static String key(String kind, String... parts) {
        return kind + ":" + Digests.sha256(String.join("\n", parts));
    }
}
