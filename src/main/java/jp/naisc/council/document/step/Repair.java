package jp.naisc.council.document.step;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.model.Node;

/** What the authority puts right after somebody's steps with steps of its own, as it does with the ids of provisions. */
@FunctionalInterface
public interface Repair {

    /** Nothing needs to be put right. */
    Repair NONE = (before, after, steps, maps) -> Optional.of(List.of());

    /**
     * The steps that put things right, none of which moves a position; empty when that cannot be done, and then nothing is
     * taken.
     *
     * @param before the text as it stands
     * @param after the text with the steps; shares with {@code before} what was not touched
     * @param steps the steps as they were sent
     * @param maps how each of them moves positions
     */
    Optional<List<Step>> of(Node before, Node after, List<Step> steps, List<StepMap> maps);
}
