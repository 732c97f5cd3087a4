package jp.naisc.council.document.step;

import java.util.List;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import org.jspecify.annotations.Nullable;

/** What somebody's steps must leave as it is, beyond what the schema asks. Asked when everything else is in order. */
@FunctionalInterface
public interface Guard {

    /** Everything is allowed that the schema allows. */
    Guard NONE = (before, after, steps) -> null;

    /**
     * What speaks against a change.
     *
     * @param reason the code for the person
     * @param message for the log; contains no words of the text
     */
    record Objection(RefusalReason reason, String message) {}

    /**
     * Looks at a change; null when nothing speaks against it.
     *
     * @param before the text as it stands
     * @param after the text as it would be, with the authority's own repairs; shares with {@code before} what was not touched
     * @param steps the steps as they were sent
     */
    @Nullable
    Objection objection(Node before, Node after, List<Step> steps);

    /** This guard, and then another. */
    default Guard and(Guard other) {
        return (before, after, steps) -> {
            Objection first = objection(before, after, steps);
            return first != null ? first : other.objection(before, after, steps);
        };
    }
}
