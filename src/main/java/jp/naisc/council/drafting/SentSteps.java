package jp.naisc.council.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Steps on their way to editors. An editor takes the leading steps of a frame that bear its own name for its
 * acknowledgement and all later ones for other people's; its own steps therefore travel in frames of their own.
 */
final class SentSteps {

    private final long from;
    private final List<LoggedStep> steps = new ArrayList<>();
    private final List<@Nullable String> keys = new ArrayList<>();

    /** @param from the version before the first of them */
    SentSteps(long from) {
        this.from = from;
    }

    /** Steps of the log, of which nobody says by whom of those who are here. */
    static SentSteps of(long from, List<LoggedStep> steps) {
        return of(from, steps, client -> null);
    }

    /** @param keys of the people by the names of their editors */
    static SentSteps of(long from, List<LoggedStep> steps, Function<String, @Nullable String> keys) {
        var sent = new SentSteps(from);
        steps.forEach(step -> sent.add(step, keys.apply(step.client())));
        return sent;
    }

    /** @param key of the person as the others see him, so that his cursor goes along; null for somebody nobody sees */
    void add(LoggedStep step, @Nullable String key) {
        steps.add(step);
        keys.add(key);
    }

    long from() {
        return from;
    }

    List<LoggedStep> steps() {
        return steps;
    }

    @Nullable
    String key(int index) {
        return keys.get(index);
    }

    boolean hasOf(String client) {
        return steps.stream().anyMatch(step -> step.client().equals(client));
    }

    /** The frames for an editor of this name, in order; at least one. */
    List<SentSteps> partsFor(String client) {
        var parts = new ArrayList<SentSteps>();
        SentSteps part = new SentSteps(from);
        parts.add(part);
        for (int i = 0; i < steps.size(); i++) {
            boolean own = steps.get(i).client().equals(client);
            boolean ownBefore = i > 0 && steps.get(i - 1).client().equals(client);
            if (i > 0 && own != ownBefore) {
                part = new SentSteps(from + i);
                parts.add(part);
            }
            part.add(steps.get(i), keys.get(i));
        }
        return parts;
    }

    String frame(@Nullable Instant at) {
        return Frames.steps(this, at);
    }
}
