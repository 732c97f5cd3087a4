package jp.naisc.council.drafting;

import static jp.naisc.db.Tables.DRAFT_STEP;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.document.TextLanguage;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores accepted steps. A commit costs about the same for one row or two hundred, so the steps that arrive while one
 * commit is under way, of whatever draft, share the next one. Desks hear the outcome only after the commit.
 *
 * <p>A desk hands over one submission at a time, so the order of its steps is its own business and never this class's.
 */
@Component
class StepWriter implements DisposableBean {

    /** Announced with the desk's key and the last number after its steps were stored, so that desks on other nodes catch up. */
    static final String STORED = "drafting.steps";

    private static final Logger log = LoggerFactory.getLogger(StepWriter.class);
    private static final int MOST = 256;

    /** What became of a submission's steps. */
    sealed interface Outcome {

        record Stored(Instant at) implements Outcome {}

        /** Another node stored a step with this number first. */
        record Outrun() implements Outcome {}

        /** The database did not take it. Nothing was stored. */
        record Failed() implements Outcome {}
    }

    private record Pending(DeskKey key, List<LoggedStep> steps, Consumer<Outcome> then) {}

    /** Behind it nothing is stored any more. */
    private static final Pending LAST =
            new Pending(new DeskKey(new DraftId(new UUID(0, 0)), TextLanguage.JA), List.of(), outcome -> {});

    private final DSLContext db;
    private final TransactionOperations transaction;
    private final Announcements announcements;
    private final Clock clock;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "draft-steps");

    StepWriter(DSLContext db, TransactionOperations transaction, Announcements announcements, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.announcements = announcements;
        this.clock = clock;
        thread.start();
    }

    /** Returns at once; the outcome is told on the writer's thread and must be passed on quickly. */
    void store(DeskKey key, List<LoggedStep> steps, Consumer<Outcome> then) {
        queue.add(new Pending(key, steps, then));
    }

    private void work() {
        var batch = new ArrayList<Pending>();
        boolean last = false;
        while (!last) {
            batch.add(next());
            queue.drainTo(batch, MOST);
            last = batch.remove(LAST);
            if (!batch.isEmpty()) {
                write(batch);
            }
            batch.clear();
        }
    }

    private Pending next() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException notHere) {
                // the queue's end is told by its last element: an interrupt could meet the database in the middle of a
                // commit
            }
        }
    }

    private void write(List<Pending> batch) {
        var at = clock.instant();
        Outcome outcome = insert(batch, at);
        if (outcome instanceof Outcome.Stored || batch.size() == 1) {
            batch.forEach(pending -> pending.then().accept(outcome));
            return;
        }
        // one of them spoilt the transaction of all: each again by itself
        batch.forEach(pending -> pending.then().accept(insert(List.of(pending), at)));
    }

    private Outcome insert(List<Pending> batch, Instant at) {
        try {
            transaction.executeWithoutResult(status -> {
                var rows = new ArrayList<Object[]>();
                for (Pending pending : batch) {
                    pending.steps().forEach(step -> rows.add(row(pending.key(), step, at)));
                    announcements.announce(
                            STORED,
                            pending.key() + "/" + pending.steps().getLast().n());
                }
                insert(rows);
            });
            return new Outcome.Stored(at);
        } catch (DuplicateKeyException outrun) {
            return new Outcome.Outrun();
        } catch (RuntimeException failure) {
            log.error("steps could not be stored; nobody was told that they were", failure);
            return new Outcome.Failed();
        }
    }

    private void insert(List<Object[]> rows) {
        var insert = db.insertInto(
                        DRAFT_STEP,
                        DRAFT_STEP.DRAFT_ID,
                        DRAFT_STEP.LANG,
                        DRAFT_STEP.N,
                        DRAFT_STEP.STEP,
                        DRAFT_STEP.CLIENT,
                        DRAFT_STEP.AUTHOR,
                        DRAFT_STEP.AT)
                .values((UUID) null, null, null, null, null, null, null);
        db.batch(insert).bind(rows.toArray(Object[][]::new)).execute();
    }

    private static Object[] row(DeskKey key, LoggedStep step, Instant at) {
        return new Object[] {
            key.draft().value(), key.language().tag(), step.n(), step.json(), step.client(), step.author(), at
        };
    }

    @Override
    public void destroy() throws InterruptedException {
        queue.add(LAST);
        thread.join(5_000);
    }
}
