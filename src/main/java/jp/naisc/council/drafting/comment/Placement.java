package jp.naisc.council.drafting.comment;

import java.time.Instant;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.identity.PersonId;

/**
 * What a thread is about, as somebody said it.
 *
 * @param key names this placement among all anchors of the text
 * @param seq 1 for the one with which the thread was opened
 * @param n the step after which it was placed
 * @param from of words; 0 otherwise
 * @param to of words; 0 otherwise
 * @param provision where it was; empty for the title and the whole text
 * @param label how the provision was called then
 * @param quote the words then; of a provision its own words
 */
public record Placement(
        String key,
        int seq,
        Kind kind,
        long n,
        int from,
        int to,
        Optional<ProvisionId> provision,
        String label,
        String quote,
        How how,
        PersonId by,
        Instant at) {

    /** What it is placed on. */
    public enum Kind {
        WORDS,
        PROVISION,
        DOCUMENT
    }

    /** Why there is this placement. */
    public enum How {
        OPENED,
        /** Somebody said that the thread holds for the words as they had become. */
        CONFIRMED,
        /** Somebody gave the thread other words. */
        REPLACED
    }
}
