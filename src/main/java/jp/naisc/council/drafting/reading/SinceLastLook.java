package jp.naisc.council.drafting.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftMoment;
import jp.naisc.council.drafting.DraftMoments;
import jp.naisc.council.drafting.amendment.AmendmentNews;
import jp.naisc.council.drafting.comment.CommentNews;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Service;

/** Puts together what changed in a text, and what was said about it, since one person last looked. */
@Service
public class SinceLastLook {

    private final ReadingPositions positions;
    private final DraftMoments moments;
    private final ChangeCounting counting;
    private final CommentNews comments;
    private final AmendmentNews amendments;
    private final Clock clock;

    SinceLastLook(
            ReadingPositions positions,
            DraftMoments moments,
            ChangeCounting counting,
            CommentNews comments,
            AmendmentNews amendments,
            Clock clock) {
        this.positions = positions;
        this.moments = moments;
        this.counting = counting;
        this.comments = comments;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** Of the text as it is stored now. */
    public Since of(Actor by, DraftId draft, TextLanguage language) {
        return of(by, draft, language, moments.head(by, draft, language));
    }

    /** @param step of the text that is before the person */
    public Since of(Actor by, DraftId draft, TextLanguage language, long step) {
        by.require(Act.READ_DRAFT);
        var at = clock.instant();
        var text = new DraftMoment.Key(draft, step);
        return positions
                .basis(by, draft, language)
                .map(basis -> new Since(
                        text,
                        language,
                        Optional.of(basis),
                        changes(by, basis, text),
                        comments.since(by, draft, language, basis.talkAt()),
                        amendments.since(by, draft, language, basis.talkAt()),
                        at))
                .orElseGet(() -> new Since(
                        text, language, Optional.empty(), Optional.empty(), CommentNews.News.NONE, List.of(), at));
    }

    private Optional<CompletableFuture<TextChanges>> changes(Actor by, ReadingPosition basis, DraftMoment.Key text) {
        boolean written = !basis.draft().equals(text.draft())
                || moments.othersWrote(by, text.draft(), basis.language(), basis.step(), text.step());
        return written ? Optional.of(counting.between(by, basis.key(), text, basis.language())) : Optional.empty();
    }
}
