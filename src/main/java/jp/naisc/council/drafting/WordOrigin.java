package jp.naisc.council.drafting;

import java.time.Instant;
import java.util.Optional;
import jp.naisc.council.policy.VersionNumber;

/**
 * Where words come from.
 *
 * @param words a stretch of a provision's stored text that came in one way
 * @param by reference of the person who wrote or suggested them, or registered the version in which they first stand
 * @param at when they were written; for registered versions, when the version was entered here
 * @param registered whether they came with a text from outside, so that who wrote them first is not known here
 * @param decision how they entered the text when they were a suggestion
 * @param since the first version in which they stand; empty while they stand in no version yet
 */
public record WordOrigin(
        String words,
        String by,
        Instant at,
        boolean registered,
        Optional<Decision> decision,
        Optional<VersionNumber> since) {

    /**
     * A suggestion that became text.
     *
     * @param by who accepted it
     * @param edited whether it was accepted in other words
     * @param amendment number of the amendment it was part of
     */
    public record Decision(String by, Instant at, boolean edited, Optional<Integer> amendment) {}

    WordOrigin of(String some) {
        return new WordOrigin(some, by, at, registered, decision, since);
    }

    /** Whether both came in the same way; what one person writes in one sitting is one stretch. */
    public boolean isLike(WordOrigin other) {
        return by.equals(other.by)
                && registered == other.registered
                && decision.equals(other.decision)
                && since.equals(other.since)
                && Math.abs(at.getEpochSecond() - other.at.getEpochSecond()) <= SITTING_SECONDS;
    }

    private static final long SITTING_SECONDS = 6 * 3_600;
}
