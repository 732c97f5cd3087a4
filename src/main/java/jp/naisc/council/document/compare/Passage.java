package jp.naisc.council.document.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.naisc.council.document.Provision;

/**
 * One provision in the reading of both texts as one (本文の中で): in full, changed or not. Without a provision on either
 * side it is the title. The passages, read for one side, are that side's text.
 *
 * @param change the number of the change it belongs to
 */
public record Passage(
        Optional<Provision> before, Optional<Provision> after, List<WordRun> words, OptionalInt change, Sort sort) {

    /** How the passage as a whole came to stand here; what happened to single words is in the runs. */
    public enum Sort {
        STAYED,
        CAME,
        WENT,
        MOVED,
        SPLIT,
        MERGED
    }
}
