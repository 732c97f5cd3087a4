package jp.naisc.council.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.step.StepMap;

/** The last steps in memory: an editor that was away for a moment gets what it missed without a question to the log. */
final class RecentSteps {

    private static final int MOST = 2_000;

    private final Deque<LoggedStep> steps = new ArrayDeque<>();
    private final Deque<StepMap> maps = new ArrayDeque<>();

    void add(LoggedStep step, StepMap map) {
        steps.add(step);
        maps.add(map);
        if (steps.size() > MOST) {
            steps.removeFirst();
            maps.removeFirst();
        }
    }

    /** How the steps after a version moved positions, in order; nothing when one of them came from this editor itself. */
    Optional<List<StepMap>> mapsAfter(long version, long head, String client) {
        if (version == head) {
            return Optional.of(List.of());
        }
        if (version > head || steps.isEmpty() || steps.getFirst().n() > version + 1) {
            return Optional.empty();
        }
        var missed = new ArrayList<StepMap>();
        var map = maps.iterator();
        for (LoggedStep step : steps) {
            var moved = map.next();
            if (step.n() > version) {
                if (step.client().equals(client)) {
                    return Optional.empty();
                }
                missed.add(moved);
            }
        }
        return Optional.of(missed);
    }

    /** How the steps after a version moved positions; nothing when they reach further back than what is kept. */
    Optional<List<StepMap>> mapsAfter(long version, long head) {
        // no editor has an empty name
        return mapsAfter(version, head, "");
    }

    /** Whether somebody else wrote in this editor's name. */
    boolean hasOfAnother(String client, String author) {
        return steps.stream()
                .anyMatch(step -> step.client().equals(client) && !step.author().equals(author));
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
