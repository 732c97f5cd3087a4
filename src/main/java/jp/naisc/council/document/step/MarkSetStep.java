package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Node;

/**
 * Several mark steps as one. A client sends this when it undoes a mark step that did not change its whole range alike:
 * half of a sentence was strong before, so undoing "strong" must take the mark from the other half only.
 *
 * <p>The list is flat. The browser's library nests one such step in another when it inverts them, and then cannot read
 * its own JSON; we read the nested form and pass on the flat one, which does the same.
 */
public record MarkSetStep(List<RangeMarkStep> steps) implements Step {

    public MarkSetStep {
        steps = List.copyOf(steps);
    }

    /** Adds a step to a list, or lengthens the last one when the new one only continues it. */
    static void push(List<RangeMarkStep> steps, RangeMarkStep next) {
        RangeMarkStep last = steps.isEmpty() ? null : steps.getLast();
        if (last == null
                || last.getClass() != next.getClass()
                || last.to() != next.from()
                || !last.mark().equals(next.mark())) {
            steps.add(next);
            return;
        }
        steps.removeLast();
        steps.add(
                switch (next) {
                    case AddMarkStep add -> new AddMarkStep(last.from(), add.to(), add.mark());
                    case RemoveMarkStep remove -> new RemoveMarkStep(last.from(), remove.to(), remove.mark());
                });
    }

    /** The only step of the list, or all of them as one. */
    static Step orSingle(List<RangeMarkStep> steps) {
        return steps.size() == 1 ? steps.getFirst().asStep() : new MarkSetStep(steps);
    }

    @Override
    public StepResult apply(Node document) {
        Node result = document;
        for (RangeMarkStep step : steps) {
            switch (step.asStep().apply(result)) {
                case StepResult.Applied(Node next) -> result = next;
                case StepResult.Failed failed -> {
                    return failed;
                }
            }
        }
        return new StepResult.Applied(result);
    }

    @Override
    public Step invert(Node before) {
        List<RangeMarkStep> undo = new ArrayList<>();
        for (RangeMarkStep step : steps) {
            switch (step.asStep().invert(before)) {
                case RangeMarkStep single -> undo.add(single);
                case MarkSetStep(List<RangeMarkStep> several) -> undo.addAll(several);
                default -> throw new IllegalStateException("a mark step is undone by mark steps");
            }
        }
        return new MarkSetStep(undo);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        List<RangeMarkStep> mapped = new ArrayList<>();
        for (RangeMarkStep step : steps) {
            if (step.asStep().map(mapping).orElse(null) instanceof RangeMarkStep alive) {
                mapped.add(alive);
            }
        }
        return mapped.isEmpty() ? Optional.empty() : Optional.of(new MarkSetStep(mapped));
    }

    @Override
    public void writeJson(StringBuilder out) {
        Steps.open(out, "markSet").append(",\"steps\":[");
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            steps.get(i).asStep().writeJson(out);
        }
        out.append("]}");
    }
}
