package jp.naisc.council.drafting;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static jp.naisc.db.Tables.DRAFT_STEP;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.policy.CycleId;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Stage;
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
 * <p>Whether a draft may still be written in is settled here and nowhere else: the transaction that stores the steps holds
 * the drafts' cycles where they stand. A desk that knew an older stage is told {@link Outcome.StageClosed}. Nobody waits
 * for a cycle that somebody moves or cuts from in this moment: its steps go with the next transaction.
 *
 * <p>A desk hands over one submission at a time, so the order of its steps is its own business and never this class's.
 */
@Component
class StepWriter implements DisposableBean {

    /** Announced with the desk's key and the last number after its steps were stored, so that desks on other nodes catch up. */
    static final String STORED = "drafting.steps";

    private static final Logger log = LoggerFactory.getLogger(StepWriter.class);
    private static final int MOST = 256;

    /** How long steps wait that wait for their cycle, unless others come. */
    private static final long PAUSE_MILLIS = 10;

    /** What became of a submission's steps. */
    sealed interface Outcome {

        record Stored(Instant at) implements Outcome {}

        /** Another node stored a step with this number first. */
        record Outrun() implements Outcome {}

        /** The steps were judged by rules that are over. Nothing was stored. */
        record RulesChanged() implements Outcome {}

        /** The draft's cycle stands where its text rests. Nothing was stored. */
        record StageClosed() implements Outcome {}

        /** What was to be stored with one of the acts did not allow it any more. Nothing was stored. */
        record Declined(Submitted.Act act) implements Outcome {}

        /** The database did not take it. Nothing was stored. */
        record Failed() implements Outcome {}
    }

    /**
     * Steps on their way.
     *
     * @param cycle of the draft
     * @param epoch of the rules by which they were judged
     * @param alongside what is stored with them, in the same transaction
     * @param then hears the outcome on the writer's thread and passes it on quickly
     */
    record Pending(
            DeskKey key,
            CycleId cycle,
            List<LoggedStep> steps,
            long epoch,
            List<Runnable> alongside,
            Consumer<Outcome> then) {}

    /** Behind it nothing is stored any more. */
    private static final Pending LAST = new Pending(
            new DeskKey(new DraftId(new UUID(0, 0)), TextLanguage.JA),
            new CycleId(new UUID(0, 0)),
            List.of(),
            0,
            List.of(),
            outcome -> {});

    private final DSLContext db;
    private final TransactionOperations transaction;
    private final RevisionCycles cycles;
    private final DraftRulesStore rules;
    private final Announcements announcements;
    private final Clock clock;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "draft-steps");

    StepWriter(
            DSLContext db,
            TransactionOperations transaction,
            RevisionCycles cycles,
            DraftRulesStore rules,
            Announcements announcements,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.cycles = cycles;
        this.rules = rules;
        this.announcements = announcements;
        this.clock = clock;
        thread.start();
    }

    /** Returns at once; the outcome is told later. */
    void store(Pending pending) {
        queue.add(pending);
    }

    private void work() {
        List<Pending> held = List.of();
        boolean last = false;
        while (!last) {
            var batch = new ArrayList<>(held);
            next(held.isEmpty()).ifPresent(batch::add);
            queue.drainTo(batch, MOST);
            last = batch.remove(LAST);
            held = write(batch);
        }
        held.forEach(pending -> pending.then().accept(new Outcome.Failed()));
    }

    /** @param patient whether there is nothing else to do */
    private Optional<Pending> next(boolean patient) {
        while (true) {
            try {
                return patient
                        ? Optional.of(queue.take())
                        : Optional.ofNullable(queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException notHere) {
                // the queue's end is told by its last element: an interrupt could meet the database in the middle of a
                // commit
            }
        }
    }

    /** Tells every desk what became of its steps; returns those that wait for their cycle. */
    private List<Pending> write(List<Pending> batch) {
        if (batch.isEmpty()) {
            return batch;
        }
        var at = clock.instant();
        Map<Pending, Outcome> outcomes;
        try {
            outcomes = Objects.requireNonNull(transaction.execute(status -> insertWhatMayBe(batch, at)));
        } catch (RuntimeException failure) {
            return writeEach(batch, failure);
        }
        var held = new ArrayList<Pending>();
        for (Pending pending : batch) {
            var outcome = outcomes.get(pending);
            if (outcome == null) {
                held.add(pending);
            } else {
                pending.then().accept(outcome);
            }
        }
        return held;
    }

    /** One of them spoilt the transaction of all: each again by itself. */
    private List<Pending> writeEach(List<Pending> batch, RuntimeException failure) {
        if (batch.size() > 1) {
            return batch.stream()
                    .flatMap(pending -> write(List.of(pending)).stream())
                    .toList();
        }
        if (failure instanceof DuplicateKeyException) {
            batch.getFirst().then().accept(new Outcome.Outrun());
        } else if (failure instanceof Submitted.Declined declined) {
            batch.getFirst().then().accept(new Outcome.Declined(declined.act()));
        } else {
            log.error("steps could not be stored; nobody was told that they were", failure);
            batch.getFirst().then().accept(new Outcome.Failed());
        }
        return List.of();
    }

    /** What becomes of each; those whose cycle somebody holds are not named and wait. */
    private Map<Pending, Outcome> insertWhatMayBe(List<Pending> batch, Instant at) {
        var standing = cycles.holdFree(batch.stream().map(Pending::cycle).collect(toSet())).stream()
                .collect(toMap(RevisionCycle::id, RevisionCycle::stage));
        // whoever changes the rules of a draft holds its cycle, so they are the rules until this transaction ends
        var epochs = rules.epochs(
                batch.stream().map(pending -> pending.key().draft()).collect(toSet()));
        var outcomes = new IdentityHashMap<Pending, Outcome>();
        var rows = new ArrayList<Object[]>();
        var alongside = new ArrayList<Runnable>();
        for (Pending pending : batch) {
            Stage stage = standing.get(pending.cycle());
            if (stage == null) {
                continue;
            }
            if (!stage.isEditable()) {
                outcomes.put(pending, new Outcome.StageClosed());
            } else if (epochs.getOrDefault(pending.key().draft(), 0L) != pending.epoch()) {
                outcomes.put(pending, new Outcome.RulesChanged());
            } else {
                outcomes.put(pending, new Outcome.Stored(at));
                pending.steps().forEach(step -> rows.add(row(pending.key(), step, at)));
                alongside.addAll(pending.alongside());
                announcements.announce(
                        STORED, pending.key() + "/" + pending.steps().getLast().n());
            }
        }
        if (!rows.isEmpty()) {
            insert(rows);
        }
        alongside.forEach(Runnable::run);
        return outcomes;
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
