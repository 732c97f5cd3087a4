package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepMap;
import jp.naisc.council.document.step.Submission;

/**
 * Submissions that are stored together: those that came while the last ones were being stored. The busier a text is, the
 * more of them share a commit and a frame. None of this is the text yet.
 */
final class Round {

    /** An act with the numbers of its first and last step. */
    record TakenAct(Submitted.Act act, long from, long to) {}

    private final DeskState before;
    private final SentSteps sent;
    private final List<Step> steps = new ArrayList<>();
    private final List<Submitted.Written> written = new ArrayList<>();
    private final List<TakenAct> acts = new ArrayList<>();
    private final Set<Participant> authors = new LinkedHashSet<>();
    private DeskState after;

    Round(DeskState before) {
        this.before = before;
        this.after = before;
        this.sent = new SentSteps(before.version());
    }

    DeskState after() {
        return after;
    }

    SentSteps sent() {
        return sent;
    }

    List<Step> steps() {
        return steps;
    }

    Set<Participant> authors() {
        return authors;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What editors sent, in order. */
    List<Submitted.Written> written() {
        return written;
    }

    /** What services did, in order. */
    List<TakenAct> acts() {
        return acts;
    }

    /** What is stored in the transaction of the steps. */
    List<Runnable> alongside() {
        return acts.stream().<Runnable>map(taken -> () -> storeWith(taken)).toList();
    }

    private static void storeWith(TakenAct taken) {
        try {
            taken.act().alongside().accept(taken.from());
        } catch (NoLongerSo why) {
            throw new Submitted.Declined(taken.act(), why);
        }
    }

    void add(Submitted.Written one, Submission.Accepted accepted) {
        add(one.by(), one.by().client(), accepted);
        written.add(one);
        authors.add(one.by());
    }

    void add(Submitted.Act act, Submission.Accepted accepted) {
        long first = before.version() + steps.size() + 1;
        add(act.by(), LoggedStep.SERVER, accepted);
        acts.add(new TakenAct(act, first, before.version() + steps.size()));
    }

    private void add(Participant one, String client, Submission.Accepted accepted) {
        for (Step step : accepted.steps()) {
            add(step, client, one);
        }
        for (Step step : accepted.serverSteps()) {
            add(step, LoggedStep.SERVER, one);
        }
        after = after.after(accepted, one.reference());
    }

    private void add(Step step, String client, Participant one) {
        long n = before.version() + steps.size() + 1;
        steps.add(step);
        sent.add(
                new LoggedStep(n, step.toJson(), client, one.reference()),
                one.person().key());
    }

    /** What happened since a version that is not older than the beginning of this round; nothing when this editor took part. */
    Optional<List<StepMap>> mapsFor(Participant one) {
        return authors.contains(one)
                ? Optional.empty()
                : Optional.of(steps.stream().map(Step::getMap).toList());
    }
}
