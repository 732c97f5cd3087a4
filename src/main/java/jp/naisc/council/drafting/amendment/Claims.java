package jp.naisc.council.drafting.amendment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static jp.naisc.db.Tables.AMENDMENT_CLAIM;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.spi.FiledSuggestions;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which amendment that is alive holds which suggestion; no two hold the same. */
@Repository
class Claims implements FiledSuggestions {

    private final DSLContext db;

    Claims(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<String> of(DraftId draft, TextLanguage language) {
        return holders(draft, language).keySet();
    }

    Map<String, AmendmentId> holders(DraftId draft, TextLanguage language) {
        return db
                .selectFrom(AMENDMENT_CLAIM)
                .where(AMENDMENT_CLAIM.DRAFT_ID.eq(draft.value()))
                .and(AMENDMENT_CLAIM.LANG.eq(language.tag()))
                .fetch()
                .stream()
                .collect(toMap(row -> row.getSuggestionId(), row -> new AmendmentId(row.getAmendmentId())));
    }

    /** Those of the suggestions that an amendment holds. */
    Set<String> taken(DraftId draft, TextLanguage language, Collection<String> suggestions) {
        var held = holders(draft, language).keySet();
        return suggestions.stream().filter(held::contains).collect(toSet());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Amendment amendment) {
        for (String suggestion : amendment.suggestions()) {
            db.insertInto(AMENDMENT_CLAIM)
                    .set(AMENDMENT_CLAIM.DRAFT_ID, amendment.draft().value())
                    .set(AMENDMENT_CLAIM.LANG, amendment.language().tag())
                    .set(AMENDMENT_CLAIM.SUGGESTION_ID, suggestion)
                    .set(AMENDMENT_CLAIM.AMENDMENT_ID, amendment.id().value())
                    .execute();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void release(AmendmentId amendment) {
        db.deleteFrom(AMENDMENT_CLAIM)
                .where(AMENDMENT_CLAIM.AMENDMENT_ID.eq(amendment.value()))
                .execute();
    }
}
