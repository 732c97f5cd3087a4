package jp.naisc.council.drafting.comment;

/** A thread and what became of its words. */
public record PlacedThread(CommentThread thread, Outcome outcome) {

    /** With what became of its words by now; the same one where nothing did, so that many screens do not hold it anew. */
    PlacedThread with(Outcome now) {
        return now == outcome ? this : new PlacedThread(thread, now);
    }
}
