package jp.naisc.council.drafting.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftMoment;
import jp.naisc.council.drafting.amendment.AmendmentNews;
import jp.naisc.council.drafting.comment.CommentNews;

/**
 * What there is to tell one person of a text since he last looked.
 *
 * @param text the text as it is before him
 * @param basis where what changed is counted from; empty where he has never looked
 * @param changes what is being counted; empty where nobody else wrote since
 * @param comments threads and answers he has not opened
 * @param amendments what became of his, as far as he has not read it
 * @param at when this was asked
 */
public record Since(
        DraftMoment.Key text,
        TextLanguage language,
        Optional<ReadingPosition> basis,
        Optional<CompletableFuture<TextChanges>> changes,
        CommentNews.News comments,
        List<AmendmentNews.Ended> amendments,
        Instant at) {

    public boolean isFirst() {
        return basis.isEmpty();
    }

    /** Answers to what he said or asked for: in threads, and about his amendments. */
    public int answers() {
        return comments.answers() + amendments.size();
    }

    /** Whether anything was said that he has not read. */
    public boolean hasTalk() {
        return comments.threads() > 0 || answers() > 0;
    }
}
