package jp.naisc.council.drafting.amendment;

import static jp.naisc.db.Tables.AMENDMENT;
import static jp.naisc.db.Tables.AMENDMENT_CHANGE;
import static jp.naisc.db.Tables.AMENDMENT_PART;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.spi.SuggestionUse;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** By which amendment a suggestion became text; of one that was merged on the way, the one that was adopted. */
@Repository
class AdoptedIn implements SuggestionUse {

    private final DSLContext db;

    AdoptedIn(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Integer> amendmentOf(DraftId draft, TextLanguage language, String suggestion) {
        return db.select(AMENDMENT.NO)
                .from(AMENDMENT)
                .where(AMENDMENT.DRAFT_ID.eq(draft.value()))
                .and(AMENDMENT.LANG.eq(language.tag()))
                .and(exists(selectOne()
                        .from(AMENDMENT_PART)
                        .where(AMENDMENT_PART.AMENDMENT_ID.eq(AMENDMENT.AMENDMENT_ID))
                        .and(AMENDMENT_PART.SUGGESTION_ID.eq(suggestion))))
                .and(exists(selectOne()
                        .from(AMENDMENT_CHANGE)
                        .where(AMENDMENT_CHANGE.AMENDMENT_ID.eq(AMENDMENT.AMENDMENT_ID))
                        .and(AMENDMENT_CHANGE.STATE.in(
                                AmendmentState.ADOPTED.name(), AmendmentState.PARTLY_ADOPTED.name()))))
                .orderBy(AMENDMENT.NO.desc())
                .limit(1)
                .fetchOptional(AMENDMENT.NO);
    }
}
