package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_PLACEMENT;
import static jp.naisc.db.Tables.COMMENT_THREAD;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.spi.AnchorSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tells the text's authority which words comments were placed on. Whose they are stays here: an anchor says nothing of that. */
@Component
class CommentAnchors implements AnchorSource {

    private final DSLContext db;

    CommentAnchors(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Placement> placed(DraftId draft, TextLanguage language) {
        return placements(draft, language, DSL.noCondition());
    }

    @Override
    public Optional<Placement> placed(DraftId draft, TextLanguage language, String key) {
        return placements(draft, language, COMMENT_PLACEMENT.PLACE_KEY.eq(key)).stream()
                .findFirst();
    }

    private List<Placement> placements(DraftId draft, TextLanguage language, Condition which) {
        return db.select(
                        COMMENT_PLACEMENT.PLACE_KEY,
                        COMMENT_PLACEMENT.N,
                        COMMENT_PLACEMENT.POS_FROM,
                        COMMENT_PLACEMENT.POS_TO,
                        COMMENT_PLACEMENT.QUOTE)
                .from(COMMENT_PLACEMENT)
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_PLACEMENT.THREAD_ID))
                .where(COMMENT_THREAD.DRAFT_ID.eq(draft.value()))
                .and(COMMENT_THREAD.LANG.eq(language.tag()))
                .and(COMMENT_PLACEMENT.KIND.eq("WORDS"))
                .and(which)
                .fetch(row -> new Placement(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
