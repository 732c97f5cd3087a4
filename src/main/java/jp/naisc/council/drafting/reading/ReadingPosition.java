package jp.naisc.council.drafting.reading;

import java.time.Instant;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftMoment;

/**
 * Up to where a person knows a live text.
 *
 * @param step the last one this person has seen
 * @param seenAt when the text was last before him as it was after that step
 * @param talkAt threads and answers from then on are news until they are opened
 * @param earlier where he stood before he was shown the last changes of others
 */
public record ReadingPosition(
        DraftId draft, TextLanguage language, long step, Instant seenAt, Instant talkAt, Optional<Earlier> earlier) {

    /** A position that is past. */
    public record Earlier(DraftMoment.Key key, Instant seenAt) {}

    /** How an address names the text at this position. */
    public DraftMoment.Key key() {
        return new DraftMoment.Key(draft, step);
    }
}
