package jp.naisc.council.drafting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.drafting.StepWriter.Outcome;
import jp.naisc.council.drafting.SubmissionJudge.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The submissions to a desk: decided in the order in which they came and stored in rounds, one round at a time. While a
 * round is being stored, whatever depends on the text waits.
 */
final class Rounds {

    private static final Logger trouble = LoggerFactory.getLogger(Rounds.class);

    private static final int MOST_IN_A_ROUND = 500;

    /**
     * Stores the steps of a desk, judged by the rules of an epoch, and what goes into the same transaction; the outcome is
     * told on any thread.
     */
    interface Store {
        void store(List<LoggedStep> steps, long epoch, List<Runnable> alongside, Consumer<Outcome> then);
    }

    private final DeskText text;
    private final SubmissionJudge judge;
    private final Audience audience;
    private final Mailbox tasks;
    private final Store store;
    private final BiConsumer<Round, Outcome> told;
    private final Deque<Submitted> submissions = new ArrayDeque<>();
    private final Deque<Runnable> afterCommit = new ArrayDeque<>();
    private boolean storing;

    /** @param told hears what became of a round, as a task of the desk and before anything that waited */
    Rounds(DeskText text, Audience audience, Mailbox tasks, Store store, BiConsumer<Round, Outcome> told) {
        this.text = text;
        this.judge = new SubmissionJudge(text);
        this.audience = audience;
        this.tasks = tasks;
        this.store = store;
        this.told = told;
    }

    void submit(Submitted submitted) {
        tasks.post(() -> {
            submissions.add(submitted);
            if (!storing) {
                decideAll();
            }
        });
    }

    /** Runs a task that depends on the text, after what is being stored. */
    void whenSettled(Runnable task) {
        tasks.post(() -> {
            if (storing) {
                afterCommit.add(task);
            } else {
                task.run();
            }
        });
    }

    private void decideAll() {
        var round = new Round(text.state());
        while (!submissions.isEmpty() && round.steps().size() < MOST_IN_A_ROUND) {
            var submitted = submissions.remove();
            if (submitted instanceof Submitted.Act || audience.contains(submitted.by())) {
                decide(submitted, round);
            }
        }
        if (round.isEmpty()) {
            settle();
        } else {
            storing = true;
            store.store(
                    round.sent().steps(),
                    text.rules().epoch(),
                    round.alongside(),
                    outcome -> tasks.post(() -> stored(round, outcome)));
        }
    }

    private void decide(Submitted submitted, Round round) {
        var decision = decideSafely(submitted, round);
        if (submitted instanceof Submitted.Act act) {
            refuse(act, decision);
            return;
        }
        switch (decision) {
            case Decision.Taken taken -> {
                // the answer is the steps themselves, after the commit
            }
            case Decision.Refused(RefusalReason why) ->
                audience.tell(submitted.by(), Frames.refused(why, text.version()));
            case Decision.NothingToDo() -> {}
            case Decision.Stale() ->
                // what it lacks may be in this round: it is told after the steps themselves
                afterCommit.add(() -> audience.tell(submitted.by(), Frames.stale(text.version())));
        }
    }

    private void refuse(Submitted.Act act, Decision decision) {
        switch (decision) {
            case Decision.Refused(RefusalReason why) -> act.told().accept(new Submitted.Ending.Refused(why));
            case Decision.NothingToDo() -> act.told().accept(new Submitted.Ending.Nothing());
            case Decision.Taken taken -> {
                // its end is told after the commit
            }
            case Decision.Stale stale -> throw new IllegalStateException("an act is made on the text as it is");
        }
    }

    /** A submission nobody foresaw spoils neither the round for the others nor the desk; its editor keeps the words. */
    private Decision decideSafely(Submitted submitted, Round round) {
        try {
            return judge.decide(submitted, round);
        } catch (RuntimeException unforeseen) {
            trouble.error(
                    "a submission of {} could not be decided", submitted.by().reference(), unforeseen);
            return new Decision.Refused(RefusalReason.MALFORMED);
        }
    }

    private void stored(Round round, Outcome outcome) {
        storing = false;
        told.accept(round, outcome);
        settle();
        decideAll();
    }

    /** What waited for the commit. */
    private void settle() {
        while (!afterCommit.isEmpty()) {
            afterCommit.remove().run();
        }
    }
}
