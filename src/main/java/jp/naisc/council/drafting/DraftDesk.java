package jp.naisc.council.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import jp.naisc.council.base.Ids;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.Authority;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.Submission;
import jp.naisc.council.drafting.StepWriter.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The authority over one language of one draft, in memory. It does one thing at a time: everything here runs as a task of
 * its mailbox. While a submission is being stored, whatever depends on the text waits; what the text is, is decided only
 * by what is committed.
 */
final class DraftDesk {

    /** Opening a desk replays at most about this many steps. */
    private static final int STEPS_BETWEEN_SNAPSHOTS = 300;

    /** An editor that missed more than this gets the text anew: that is less to send. */
    private static final int MOST_TO_RESUME = 5_000;

    private static final int ID_LENGTH = 8;

    private final DeskKey key;
    private final DraftLog log;
    private final StepWriter writer;
    private final Executor background;
    private final Mailbox tasks;
    private final Audience audience;
    private final Authority authority =
            new Authority(Schema.policy(), AuthorityRules.DIRECT, () -> "p-" + Ids.shortName(ID_LENGTH));
    private final RecentSteps recent = new RecentSteps();
    private final Deque<Runnable> afterCommit = new ArrayDeque<>();
    private boolean storing;
    private volatile boolean closed;
    private long snapshotAt;
    private volatile DeskState state;

    DraftDesk(DeskKey key, DeskState state, DraftLog log, StepWriter writer, Executor threads, Executor background) {
        this.key = key;
        this.state = state;
        this.snapshotAt = state.version();
        this.log = log;
        this.writer = writer;
        this.background = background;
        this.tasks = new Mailbox(threads);
        this.audience = new Audience(threads);
    }

    DeskKey key() {
        return key;
    }

    /** What is committed. */
    DeskState state() {
        return state;
    }

    boolean isIdle() {
        return audience.size() == 0;
    }

    void join(Participant one, String client, long version) {
        whenSettled(() -> {
            if (closed) {
                audience.dismiss(one, Frames.Farewell.SHUTDOWN);
                return;
            }
            if (audience.contains(one)) {
                audience.tell(one, Frames.refused(RefusalReason.MALFORMED, state.version()));
                return;
            }
            one.setClient(client);
            audience.add(one);
            audience.tell(
                    one,
                    missedSince(version)
                            .map(missed -> Frames.resume(state, version, missed, one, audience.all()))
                            .orElseGet(() -> Frames.init(state, one, audience.all())));
            audience.tellOthers(one, Frames.people(audience.all()));
        });
    }

    private Optional<List<LoggedStep>> missedSince(long version) {
        if (version < 0 || version > state.version() || state.version() - version > MOST_TO_RESUME) {
            return Optional.empty();
        }
        return recent.after(version, state.version()).or(() -> Optional.of(log.steps(key, version, state.version())));
    }

    void leave(Participant one) {
        tasks.post(() -> {
            if (audience.remove(one)) {
                audience.tellAll(Frames.people(audience.all()));
            }
        });
    }

    void moveCursor(Participant one, long version, int from, int to) {
        tasks.post(() -> {
            if (audience.contains(one) && version <= state.version()) {
                var cursor = new Participant.Cursor(version, from, to);
                one.setCursor(cursor);
                audience.tellOthers(one, Frames.cursor(one.person().key(), cursor));
            }
        });
    }

    void submit(Participant one, long version, String client, List<Step> steps) {
        whenSettled(() -> {
            if (!audience.contains(one)) {
                return;
            }
            // the name in the message is the editor's, which acknowledges by it; another's would acknowledge for him
            var refusal = !client.equals(one.client()) || steps.isEmpty() || version > state.version()
                    ? RefusalReason.MALFORMED
                    : !one.mayEdit() ? RefusalReason.READ_ONLY : null;
            if (refusal != null) {
                audience.tell(one, Frames.refused(refusal, state.version()));
            } else if (version < state.version()) {
                audience.tell(one, Frames.stale(state.version()));
            } else {
                decide(one, steps);
            }
        });
    }

    private void decide(Participant one, List<Step> steps) {
        switch (authority.submit(state.doc(), steps)) {
            case Submission.Refused refused -> audience.tell(one, Frames.refused(refused.reason(), state.version()));
            case Submission.Accepted accepted -> store(one, accepted);
        }
    }

    private void store(Participant one, Submission.Accepted accepted) {
        var next = state.after(accepted);
        var rows = new ArrayList<LoggedStep>();
        long n = state.version();
        for (Step step : accepted.steps()) {
            rows.add(new LoggedStep(++n, step.toJson(), one.client(), one.reference()));
        }
        for (Step step : accepted.serverSteps()) {
            rows.add(new LoggedStep(++n, step.toJson(), LoggedStep.SERVER, one.reference()));
        }
        storing = true;
        writer.store(key, rows, outcome -> tasks.post(() -> stored(one, next, rows, outcome)));
    }

    private void stored(Participant one, DeskState next, List<LoggedStep> rows, Outcome outcome) {
        storing = false;
        switch (outcome) {
            case Outcome.Stored(var at) -> {
                long from = state.version();
                state = next;
                recent.add(rows);
                audience.tellAll(Frames.steps(from, rows, one.person().key(), at));
                snapshotWhenDue();
            }
            case Outcome.Outrun() -> {
                catchUpNow();
                audience.tell(one, Frames.stale(state.version()));
            }
            case Outcome.Failed() -> close(Frames.Farewell.SHUTDOWN);
        }
        while (!storing && !afterCommit.isEmpty()) {
            afterCommit.remove().run();
        }
    }

    /** Another node stored steps, or may have. */
    void catchUp() {
        whenSettled(this::catchUpNow);
    }

    /** A node, perhaps this one, stored steps up to this number; the desk that stored them has them already. */
    void catchUpTo(long head) {
        if (state.version() < head) {
            whenSettled(() -> {
                if (state.version() < head) {
                    catchUpNow();
                }
            });
        }
    }

    private void catchUpNow() {
        var missed = log.steps(key, state.version(), Long.MAX_VALUE);
        if (missed.isEmpty() || closed) {
            return;
        }
        long from = state.version();
        DeskState next = state;
        for (LoggedStep step : missed) {
            next = next.after(Step.fromJson(Schema.policy(), step.json()));
        }
        state = next;
        recent.add(missed);
        audience.tellAll(Frames.steps(from, missed, null, null));
        snapshotWhenDue();
    }

    /**
     * Asks again who everybody is and what they may: a stage moved, a rapporteur was named or removed, somebody was signed
     * out. Called on a thread that may wait for the database; the desk itself only takes the answer.
     */
    void recheck(DraftRights rights) {
        for (Participant one : present()) {
            var actor = one.currentActor();
            var access = actor.flatMap(now -> rights.of(now, key.draft())).orElse(null);
            tasks.post(() -> apply(one, access));
        }
    }

    private void apply(Participant one, @Nullable DraftAccess access) {
        if (!audience.contains(one)) {
            return;
        }
        if (access == null || access instanceof DraftAccess.None) {
            audience.remove(one);
            audience.dismiss(one, Frames.Farewell.SIGNED_OUT);
            audience.tellAll(Frames.people(audience.all()));
        } else if (!access.equals(one.access())) {
            one.setAccess(access);
            audience.tell(one, Frames.access(access));
        }
    }

    private List<Participant> present() {
        var present = new CompletableFuture<List<Participant>>();
        tasks.post(() -> present.complete(List.copyOf(audience.all())));
        return present.join();
    }

    /** Changes the anchors that follow this text. They are carried through every later step and kept in snapshots. */
    void changeAnchors(UnaryOperator<AnchorSet<String>> change) {
        whenSettled(() -> state = state.with(change.apply(state.anchors())));
    }

    /** Ends the desk; whoever is there is told to come back. */
    void close(Frames.Farewell why) {
        tasks.post(() -> {
            closed = true;
            List.copyOf(audience.all()).forEach(one -> {
                audience.remove(one);
                audience.dismiss(one, why);
            });
        });
    }

    private void whenSettled(Runnable task) {
        tasks.post(() -> {
            if (storing) {
                afterCommit.add(task);
            } else {
                task.run();
            }
        });
    }

    private void snapshotWhenDue() {
        DeskState now = state;
        if (now.version() - snapshotAt >= STEPS_BETWEEN_SNAPSHOTS) {
            snapshotAt = now.version();
            background.execute(() -> log.insertSnapshot(key, now));
        }
    }

    boolean isClosed() {
        return closed;
    }
}
