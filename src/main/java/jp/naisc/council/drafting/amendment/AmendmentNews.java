package jp.naisc.council.drafting.amendment;

import static jp.naisc.db.Tables.AMENDMENT;
import static jp.naisc.db.Tables.AMENDMENT_CHANGE;
import static jp.naisc.db.Tables.AMENDMENT_COSIGN;
import static jp.naisc.db.Tables.AMENDMENT_MOVER;
import static jp.naisc.db.Tables.AMENDMENT_READ;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** What others made, since a moment, of amendments that somebody moved or co-signed, as far as he has not read it. */
@Service
public class AmendmentNews {

    private static final List<String> ENDED = Arrays.stream(AmendmentState.values())
            .filter(state -> !state.isAlive())
            .map(Enum::name)
            .toList();

    private final DSLContext db;

    AmendmentNews(DSLContext db) {
        this.db = db;
    }

    /** What became of one. */
    public record Ended(AmendmentId id, int no, AmendmentState state, Instant at) {
        public String number() {
            return "A-" + no;
        }
    }

    /** The last first. */
    public List<Ended> since(Actor by, DraftId draft, TextLanguage language, Instant since) {
        by.require(Act.READ_DRAFT);
        var me = by.reference();
        return db.select(AMENDMENT.AMENDMENT_ID, AMENDMENT.NO, AMENDMENT_CHANGE.STATE, AMENDMENT_CHANGE.AT)
                .from(AMENDMENT)
                .join(AMENDMENT_CHANGE)
                .on(AMENDMENT_CHANGE.AMENDMENT_ID.eq(AMENDMENT.AMENDMENT_ID))
                .where(AMENDMENT.DRAFT_ID.eq(draft.value()))
                .and(AMENDMENT.LANG.eq(language.tag()))
                .and(AMENDMENT_CHANGE.STATE.in(ENDED))
                .and(AMENDMENT_CHANGE.AT.gt(since))
                .and(AMENDMENT_CHANGE.CHANGED_BY.ne(me))
                .and(exists(selectOne()
                                .from(AMENDMENT_MOVER)
                                .where(AMENDMENT_MOVER.AMENDMENT_ID.eq(AMENDMENT.AMENDMENT_ID))
                                .and(AMENDMENT_MOVER.PERSON.eq(me)))
                        .or(exists(selectOne()
                                .from(AMENDMENT_COSIGN)
                                .where(AMENDMENT_COSIGN.AMENDMENT_ID.eq(AMENDMENT.AMENDMENT_ID))
                                .and(AMENDMENT_COSIGN.PERSON.eq(me)))))
                .and(notExists(selectOne()
                        .from(AMENDMENT_READ)
                        .where(AMENDMENT_READ.AMENDMENT_ID.eq(AMENDMENT.AMENDMENT_ID))
                        .and(AMENDMENT_READ.PERSON.eq(me))))
                .orderBy(AMENDMENT_CHANGE.AT.desc(), AMENDMENT.NO)
                .fetch(row -> new Ended(
                        new AmendmentId(row.value1()),
                        row.value2(),
                        AmendmentState.valueOf(row.value3()),
                        row.value4()));
    }
}
