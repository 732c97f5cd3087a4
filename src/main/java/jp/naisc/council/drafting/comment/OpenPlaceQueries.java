package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_PLACEMENT;
import static jp.naisc.db.Tables.COMMENT_SETTLEMENT;
import static jp.naisc.db.Tables.COMMENT_THREAD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads where open threads were placed, filtered by {@link Visibility}: as many as there are, so without their words. */
@Repository
class OpenPlaceQueries {

    private final DSLContext db;

    OpenPlaceQueries(DSLContext db) {
        this.db = db;
    }

    /** All of a text that this person reads. */
    Map<ThreadId, OpenPlace> of(Actor reader, DraftId draft, TextLanguage language) {
        return places(reader, draft, language, noCondition());
    }

    /** Those of these threads of a text that this person reads and that are open. */
    Map<ThreadId, OpenPlace> of(Actor reader, DraftId draft, TextLanguage language, Collection<ThreadId> these) {
        return these.isEmpty() ? Map.of() : places(reader, draft, language, CommentQueries.isAmong(these));
    }

    private Map<ThreadId, OpenPlace> places(Actor reader, DraftId draft, TextLanguage language, Condition which) {
        return db.select(
                        COMMENT_THREAD.THREAD_ID,
                        COMMENT_PLACEMENT.PLACE_KEY,
                        COMMENT_PLACEMENT.KIND,
                        COMMENT_PLACEMENT.N,
                        COMMENT_PLACEMENT.PROVISION)
                .from(COMMENT_THREAD)
                .join(COMMENT_PLACEMENT)
                .on(COMMENT_PLACEMENT.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                .where(Visibility.of(reader))
                .and(CommentQueries.isOf(draft, language))
                .and(which)
                .and(CommentQueries.isLast(COMMENT_PLACEMENT, COMMENT_PLACEMENT.THREAD_ID, COMMENT_PLACEMENT.SEQ))
                .and(notExists(selectOne()
                        .from(COMMENT_SETTLEMENT)
                        .where(COMMENT_SETTLEMENT.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                        .and(COMMENT_SETTLEMENT.SETTLED)
                        .and(CommentQueries.isLast(
                                COMMENT_SETTLEMENT, COMMENT_SETTLEMENT.THREAD_ID, COMMENT_SETTLEMENT.SEQ))))
                .fetchMap(
                        row -> new ThreadId(row.value1()),
                        row -> new OpenPlace(
                                row.value2(),
                                Placement.Kind.valueOf(row.value3()),
                                row.value4(),
                                Optional.ofNullable(row.value5()).flatMap(ProvisionId::parse)));
    }
}
