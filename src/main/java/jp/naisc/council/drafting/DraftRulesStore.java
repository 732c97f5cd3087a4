package jp.naisc.council.drafting;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static jp.naisc.db.Tables.DRAFT_FREEZE;
import static jp.naisc.db.Tables.DRAFT_RULES;
import static jp.naisc.db.Tables.DRAFT_THAW;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.spi.FiledSuggestions;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rules of drafts, and counts their changes. */
@Repository
class DraftRulesStore {

    /** Announced with the id of a draft when its rules changed. */
    static final String CHANGED = Freezes.CHANGED;

    private final DSLContext db;
    private final List<FiledSuggestions> filed;
    private final Announcements announcements;

    DraftRulesStore(DSLContext db, List<FiledSuggestions> filed, Announcements announcements) {
        this.db = db;
        this.filed = List.copyOf(filed);
        this.announcements = announcements;
    }

    /** The count is read first: rules that change meanwhile are at worst too new for it, and then what they judge is not stored. */
    DraftRules of(DeskKey key) {
        long epoch = epochs(Set.of(key.draft())).getOrDefault(key.draft(), 0L);
        var frozen = db.select(DRAFT_FREEZE.PROVISION, DRAFT_FREEZE.REASON)
                .from(DRAFT_FREEZE)
                .where(DRAFT_FREEZE.DRAFT_ID.eq(key.draft().value()))
                .and(notExists(selectOne().from(DRAFT_THAW).where(DRAFT_THAW.FREEZE_ID.eq(DRAFT_FREEZE.FREEZE_ID))))
                .orderBy(DRAFT_FREEZE.RECORD_NO)
                .fetch();
        return new DraftRules(
                epoch,
                frozen.stream()
                        .filter(row -> row.value1() == null)
                        .map(Record2::value2)
                        .findFirst(),
                headings(frozen),
                filed.stream()
                        .flatMap(source -> source.of(key.draft(), key.language()).stream())
                        .collect(toSet()));
    }

    private static Map<ProvisionId, String> headings(List<Record2<String, String>> frozen) {
        var headings = new LinkedHashMap<ProvisionId, String>();
        frozen.forEach(row -> Optional.ofNullable(row.value1())
                .flatMap(ProvisionId::parse)
                .ifPresent(heading -> headings.putIfAbsent(heading, row.value2())));
        return headings;
    }

    /** How often the rules of drafts changed; a draft whose rules never did is left out. */
    Map<DraftId, Long> epochs(Collection<DraftId> drafts) {
        return db
                .selectFrom(DRAFT_RULES)
                .where(DRAFT_RULES.DRAFT_ID.in(
                        drafts.stream().map(DraftId::value).toList()))
                .fetch()
                .stream()
                .collect(toMap(row -> new DraftId(row.getDraftId()), row -> row.getEpoch()));
    }

    /**
     * The rules change with this transaction, which holds the draft's cycle: steps wait for it, and those that were judged
     * before are judged again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(DraftId draft) {
        int counted = db.update(DRAFT_RULES)
                .set(DRAFT_RULES.EPOCH, DRAFT_RULES.EPOCH.plus(1))
                .where(DRAFT_RULES.DRAFT_ID.eq(draft.value()))
                .execute();
        if (counted == 0) {
            db.insertInto(DRAFT_RULES)
                    .set(DRAFT_RULES.DRAFT_ID, draft.value())
                    .set(DRAFT_RULES.EPOCH, 1L)
                    .execute();
        }
        announcements.announce(CHANGED, draft.toString());
    }
}
