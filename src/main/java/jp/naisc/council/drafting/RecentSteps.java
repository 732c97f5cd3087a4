package jp.naisc.council.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last steps in memory: an editor that was away for a moment gets what it missed without a question to the log. */
final class RecentSteps {

    private static final int MOST = 2_000;

    private final Deque<LoggedStep> steps = new ArrayDeque<>();

    void add(List<LoggedStep> added) {
        steps.addAll(added);
        while (steps.size() > MOST) {
            steps.removeFirst();
        }
    }

    /** The steps after a version, or nothing when they reach further back than what is kept. */
    Optional<List<LoggedStep>> after(long version, long head) {
        if (version == head) {
            return Optional.of(List.of());
        }
        if (version > head || steps.isEmpty() || steps.getFirst().n() > version + 1) {
            return Optional.empty();
        }
        var missed = new ArrayList<LoggedStep>();
        for (LoggedStep step : steps) {
            if (step.n() > version) {
                missed.add(step);
            }
        }
        return Optional.of(missed);
    }
}
