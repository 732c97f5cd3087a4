package jp.naisc.council.drafting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authority over one language of one draft, in memory. It does one thing at a time: everything here runs as a task of
 * its mailbox. While a submission is being stored, whatever depends on the text waits; what the text is, is decided only
 * by what is committed.
 */
final class DraftDesk {

    private static final Logger trouble = LoggerFactory.getLogger(DraftDesk.class);

    /** Opening a desk replays at most about this many steps. */
    private static final int STEPS_BETWEEN_SNAPSHOTS = 300;

    /** An editor that missed more than this gets the text anew: that is less to send. */
    private static final int MOST_TO_RESUME = 5_000;

    private static final int MOST_IN_A_ROUND = 500;
    private static final int ID_LENGTH = 8;

    /** Steps of an editor, made on a version; exact ones are for that version and no other. */
    private record Submitted(Participant by, long version, String client, List<Step> steps, boolean exact) {}

    private final DeskKey key;
    private final DraftLog log;
    private final StepWriter writer;
    private final Executor background;
    private final Mailbox tasks;
    private final Audience audience;
    private final Authority authority =
            new Authority(Schema.policy(), AuthorityRules.DIRECT, () -> "p-" + Ids.shortName(ID_LENGTH));
    private final RecentSteps recent = new RecentSteps();
    private final Deque<Submitted> submissions = new ArrayDeque<>();
    private final Deque<Runnable> afterCommit = new ArrayDeque<>();
    private final Set<Participant> expected = new LinkedHashSet<>();
    private final ReentrantLock rechecking = new ReentrantLock();
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

    /** Somebody is about to join; whatever changes his rights from now on reaches him. */
    void expect(Participant one) {
        tasks.post(() -> {
            if (!audience.contains(one)) {
                expected.add(one);
            }
        });
    }

    /** Takes effect for somebody who is expected, and whom nothing has sent away since. */
    void join(Participant one, String client, long version) {
        whenSettled(() -> {
            if (closed) {
                audience.dismiss(one, Frames.Farewell.SHUTDOWN);
                return;
            }
            if (audience.contains(one) || isNameOfAnother(client, one)) {
                audience.tell(one, Frames.refused(RefusalReason.MALFORMED, state.version()));
                return;
            }
            if (!expected.remove(one)) {
                return;
            }
            if (version > state.version()) {
                // he comes from a node that is ahead of this one; the text must not go back under his words
                catchUpNow();
            }
            one.setClient(client);
            audience.add(one);
            missedSince(version)
                    .ifPresentOrElse(
                            missed -> resume(one, SentSteps.of(version, missed)),
                            () -> audience.tell(one, Frames.init(state, one, audience.all())));
            audience.tellOthers(one, Frames.people(audience.all()));
        });
    }

    /** An editor takes steps in its own name for its acknowledgement; a name in use must not be taken by anybody else. */
    private boolean isNameOfAnother(String client, Participant one) {
        return recent.hasOfAnother(client, one.reference())
                || audience.all().stream()
                        .anyMatch(other -> other.client().equals(client)
                                && !other.reference().equals(one.reference()));
    }

    /** For somebody who has the text from elsewhere and only wants to be seen and to hear. */
    void watch(Participant one) {
        tasks.post(() -> {
            if (!closed && expected.remove(one)) {
                audience.add(one);
                audience.tellAll(Frames.people(audience.all()));
            }
        });
    }

    private void resume(Participant one, SentSteps missed) {
        var parts = missed.partsFor(one.client());
        audience.tell(one, Frames.resume(parts.getFirst(), one, audience.all()));
        parts.stream().skip(1).forEach(part -> audience.tell(one, part.frame(null)));
    }

    private Optional<List<LoggedStep>> missedSince(long version) {
        if (version < 0 || version > state.version() || state.version() - version > MOST_TO_RESUME) {
            return Optional.empty();
        }
        return recent.after(version, state.version()).or(() -> Optional.of(log.steps(key, version, state.version())));
    }

    void leave(Participant one) {
        tasks.post(() -> {
            expected.remove(one);
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

    /** @param exact whether they are stale as soon as anybody else has written, instead of being carried over */
    void submit(Participant one, long version, String client, List<Step> steps, boolean exact) {
        tasks.post(() -> {
            submissions.add(new Submitted(one, version, client, steps, exact));
            if (!storing) {
                decideAll();
            }
        });
    }

    private void decideAll() {
        var round = new Round(state);
        while (!submissions.isEmpty() && round.steps().size() < MOST_IN_A_ROUND) {
            decideSafely(submissions.remove(), round);
        }
        if (round.isEmpty()) {
            settle();
        } else {
            storing = true;
            writer.store(key, round.sent().steps(), outcome -> tasks.post(() -> stored(round, outcome)));
        }
    }

    /** A submission nobody foresaw spoils neither the round for the others nor the desk; its editor keeps the words. */
    private void decideSafely(Submitted submitted, Round round) {
        try {
            decide(submitted, round);
        } catch (RuntimeException unforeseen) {
            trouble.error("a submission to {} could not be decided", key, unforeseen);
            audience.tell(submitted.by(), Frames.refused(RefusalReason.MALFORMED, state.version()));
        }
    }

    private void decide(Submitted submitted, Round round) {
        Participant one = submitted.by();
        if (!audience.contains(one)) {
            return;
        }
        // the name in the message is the editor's, which acknowledges by it; another's would acknowledge for him
        boolean sound = submitted.client().equals(one.client())
                && !submitted.steps().isEmpty()
                && submitted.version() <= state.version();
        if (!sound) {
            audience.tell(one, Frames.refused(RefusalReason.MALFORMED, state.version()));
        } else if (!one.mayEdit()) {
            audience.tell(one, Frames.refused(RefusalReason.READ_ONLY, state.version()));
        } else if (submitted.version() < round.after().version()) {
            decideCarried(submitted, round);
        } else {
            switch (authority.submit(state.doc(), submitted.steps())) {
                case Submission.Refused refused ->
                    audience.tell(one, Frames.refused(refused.reason(), state.version()));
                case Submission.Accepted accepted -> round.add(one, accepted);
            }
        }
    }

    /** What was made on an older version is carried over where that is no decision; otherwise it is stale. */
    private void decideCarried(Submitted submitted, Round round) {
        Participant one = submitted.by();
        var carried = submitted.exact()
                ? Optional.<Submission>empty()
                : recent.mapsAfter(submitted.version(), state.version(), one.client())
                        .flatMap(stored -> round.mapsFor(one).map(now -> Stream.concat(stored.stream(), now.stream())))
                        .flatMap(missed -> CarriedStep.over(submitted.steps(), missed.toList()))
                        .map(step -> authority.submit(round.after().doc(), List.of(step)));
        if (carried.isPresent() && carried.get() instanceof Submission.Accepted accepted) {
            round.add(one, accepted);
        } else {
            // what it lacks may be in this round: it is told after the steps themselves
            afterCommit.add(() -> audience.tell(one, Frames.stale(state.version())));
        }
    }

    private void stored(Round round, Outcome outcome) {
        storing = false;
        switch (outcome) {
            case Outcome.Stored(var at) -> {
                state = round.after();
                remember(round.sent().steps(), round.steps());
                audience.tellSteps(round.sent(), at);
                snapshotWhenDue();
            }
            case Outcome.Outrun() -> {
                catchUpNow();
                round.authors().forEach(one -> audience.tell(one, Frames.stale(state.version())));
            }
            case Outcome.Failed() -> close(Frames.Farewell.SHUTDOWN);
        }
        settle();
        decideAll();
    }

    /** What waited for the commit. */
    private void settle() {
        while (!afterCommit.isEmpty()) {
            afterCommit.remove().run();
        }
    }

    private void remember(List<LoggedStep> logged, List<Step> steps) {
        for (int i = 0; i < logged.size(); i++) {
            recent.add(logged.get(i), steps.get(i).getMap());
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
        try {
            takeWhatOthersStored();
        } catch (RuntimeException unreadable) {
            // Nobody may wait for an answer that does not come. They come back, to a desk that is read anew.
            trouble.error("the steps of another node could not be read; {} is closed", key, unreadable);
            close(Frames.Farewell.SHUTDOWN);
        }
    }

    private void takeWhatOthersStored() {
        var missed = log.steps(key, state.version(), Long.MAX_VALUE);
        if (missed.isEmpty() || closed) {
            return;
        }
        long from = state.version();
        DeskState next = state;
        for (LoggedStep logged : missed) {
            Step step = Step.fromJson(Schema.policy(), logged.json());
            next = next.after(step);
            recent.add(logged, step.getMap());
        }
        state = next;
        audience.tellSteps(SentSteps.of(from, missed), null);
        snapshotWhenDue();
    }

    /**
     * Asks again who everybody is and what they may: a stage moved, a rapporteur was named or removed, somebody was signed
     * out. Called on a thread that may wait for the database; the desk itself only takes the answer.
     */
    void recheck(DraftRights rights) {
        // one question at a time: an older answer must not be given after a newer one
        rechecking.lock();
        try {
            present().forEach(one -> ask(one, rights));
        } finally {
            rechecking.unlock();
        }
    }

    /** The same for one of them. */
    void recheck(Participant one, DraftRights rights) {
        rechecking.lock();
        try {
            ask(one, rights);
        } finally {
            rechecking.unlock();
        }
    }

    private void ask(Participant one, DraftRights rights) {
        var access =
                one.currentActor().flatMap(now -> rights.of(now, key.draft())).orElse(null);
        tasks.post(() -> apply(one, access));
    }

    private void apply(Participant one, @Nullable DraftAccess access) {
        boolean here = audience.contains(one);
        if (!here && !expected.contains(one)) {
            return;
        }
        if (access == null || access instanceof DraftAccess.None) {
            expected.remove(one);
            audience.remove(one);
            audience.dismiss(one, Frames.Farewell.SIGNED_OUT);
            if (here) {
                audience.tellAll(Frames.people(audience.all()));
            }
        } else if (!access.equals(one.access())) {
            one.setAccess(access);
            if (here) {
                audience.tell(one, Frames.access(access));
            }
        }
    }

    private List<Participant> present() {
        var present = new CompletableFuture<List<Participant>>();
        tasks.post(() -> present.complete(
                Stream.concat(expected.stream(), audience.all().stream()).toList()));
        return present.join();
    }

    /** Changes the anchors that follow this text. They are carried through every later step and kept in snapshots. */
    void changeAnchors(UnaryOperator<AnchorSet<String>> change) {
        whenSettled(() -> state = state.with(change.apply(state.anchors())));
    }

    /** Ends the desk; whoever is there is told to come back. Done when they have been told. */
    CompletableFuture<Void> close(Frames.Farewell why) {
        var dismissed = new CompletableFuture<CompletableFuture<Void>>();
        tasks.post(() -> {
            closed = true;
            expected.clear();
            List.copyOf(audience.all()).forEach(one -> {
                audience.remove(one);
                audience.dismiss(one, why);
            });
            dismissed.complete(audience.said());
        });
        return dismissed.thenCompose(said -> said);
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
            background.execute(() -> keep(now));
        }
    }

    /** Without it the next opening only replays more steps. */
    private void keep(DeskState now) {
        try {
            log.insertSnapshot(key, now);
        } catch (RuntimeException failure) {
            trouble.warn("no snapshot of {} at step {}", key, now.version(), failure);
        }
    }

    boolean isClosed() {
        return closed;
    }
}
