package jp.naisc.council.drafting;

import static jp.naisc.db.Tables.DRAFT_RAPPORTEUR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** 起草委員: the members whom the secretariat lets write in a draft directly. */
@Service
public class Rapporteurs {

    /** Announced with the id of a draft when its rapporteurs changed. */
    public static final String CHANGED = "drafting.rapporteurs";

    private final DSLContext db;
    private final TransactionOperations transaction;
    private final OfficialRecord record;
    private final Announcements announcements;
    private final Clock clock;

    Rapporteurs(
            DSLContext db,
            TransactionOperations transaction,
            OfficialRecord record,
            Announcements announcements,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.record = record;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Names a rapporteur. False when the person was one already. */
    public boolean appoint(Actor by, DraftId draft, PersonId person) {
        return change(by, draft, person, true);
    }

    /** Open editors of the person become read-only at once. False when the person was none. */
    public boolean remove(Actor by, DraftId draft, PersonId person) {
        return change(by, draft, person, false);
    }

    private boolean change(Actor by, DraftId draft, PersonId person, boolean appointed) {
        by.require(Act.NAME_RAPPORTEURS);
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> changeNow(by, draft, person, appointed)));
        } catch (DuplicateKeyException somebodyElse) {
            // the other one's decision about this person stands; ours would have overwritten it unseen
            return false;
        }
    }

    private boolean changeNow(Actor by, DraftId draft, PersonId person, boolean appointed) {
        // the number first: who decides between the two questions is seen by the second, who decides later has the
        // number
        int seq = lastSeq(draft, person) + 1;
        if (isRapporteur(draft, person) == appointed) {
            return false;
        }
        var kind = appointed ? "RAPPORTEUR_NAMED" : "RAPPORTEUR_REMOVED";
        var entry = record.append(
                RecordDraft.of(kind, "draft:" + draft, by.reference()).with("person", person));
        db.insertInto(DRAFT_RAPPORTEUR)
                .set(DRAFT_RAPPORTEUR.DRAFT_ID, draft.value())
                .set(DRAFT_RAPPORTEUR.PERSON, person.toString())
                .set(DRAFT_RAPPORTEUR.SEQ, seq)
                .set(DRAFT_RAPPORTEUR.APPOINTED, appointed)
                .set(DRAFT_RAPPORTEUR.DECIDED_BY, by.reference())
                .set(DRAFT_RAPPORTEUR.AT, clock.instant())
                .set(DRAFT_RAPPORTEUR.RECORD_NO, entry.value())
                .execute();
        announcements.announce(CHANGED, draft.toString());
        return true;
    }

    private int lastSeq(DraftId draft, PersonId person) {
        return db.select(coalesce(max(DRAFT_RAPPORTEUR.SEQ), inline(0)))
                .from(DRAFT_RAPPORTEUR)
                .where(DRAFT_RAPPORTEUR.DRAFT_ID.eq(draft.value()))
                .and(DRAFT_RAPPORTEUR.PERSON.eq(person.toString()))
                .fetchSingle()
                .value1();
    }

    public boolean isRapporteur(DraftId draft, PersonId person) {
        return db.fetchExists(DRAFT_RAPPORTEUR, appointed(draft).and(DRAFT_RAPPORTEUR.PERSON.eq(person.toString())));
    }

    public List<PersonId> of(DraftId draft) {
        return db.select(DRAFT_RAPPORTEUR.PERSON)
                .from(DRAFT_RAPPORTEUR)
                .where(appointed(draft))
                .orderBy(DRAFT_RAPPORTEUR.RECORD_NO)
                .fetch(row -> new PersonId(UUID.fromString(row.value1())));
    }

    /** The last row of a person counts. */
    private static Condition appointed(DraftId draft) {
        var later = DRAFT_RAPPORTEUR.as("later");
        return DRAFT_RAPPORTEUR
                .DRAFT_ID
                .eq(draft.value())
                .and(DRAFT_RAPPORTEUR.APPOINTED)
                .and(DRAFT_RAPPORTEUR.SEQ.eq(select(max(later.SEQ))
                        .from(later)
                        .where(later.DRAFT_ID.eq(DRAFT_RAPPORTEUR.DRAFT_ID))
                        .and(later.PERSON.eq(DRAFT_RAPPORTEUR.PERSON))));
    }
}
