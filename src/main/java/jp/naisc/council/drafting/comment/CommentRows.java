package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_ASSIGNMENT;
import static jp.naisc.db.Tables.COMMENT_MENTION;
import static jp.naisc.db.Tables.COMMENT_PLACEMENT;
import static jp.naisc.db.Tables.COMMENT_REMARK;
import static jp.naisc.db.Tables.COMMENT_SETTLEMENT;
import static jp.naisc.db.Tables.COMMENT_THREAD;
import static jp.naisc.db.Tables.COMMENT_WORDING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows of comments. Each is written once: there is no update in here. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CommentRows {

    private final DSLContext db;
    private final Clock clock;

    CommentRows(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The only place in which a scope is written. */
    ThreadId insertThread(Actor by, DraftId draft, TextLanguage language, Scope scope) {
        var id = ThreadId.random();
        db.insertInto(COMMENT_THREAD)
                .set(COMMENT_THREAD.THREAD_ID, id.value())
                .set(COMMENT_THREAD.DRAFT_ID, draft.value())
                .set(COMMENT_THREAD.LANG, language.tag())
                .set(COMMENT_THREAD.SCOPE, scope.name())
                .set(
                        COMMENT_THREAD.CONSTITUENCY,
                        scope == Scope.CONSTITUENCY
                                ? by.constituency().map(Constituency::name).orElse(null)
                                : null)
                .set(COMMENT_THREAD.AUTHOR, by.id().value())
                .set(COMMENT_THREAD.AT, clock.instant())
                .execute();
        return id;
    }

    void insertPlacement(Actor by, ThreadId thread, String key, int seq, Spot spot, Placement.How how) {
        boolean words = spot.kind() == Placement.Kind.WORDS;
        db.insertInto(COMMENT_PLACEMENT)
                .set(COMMENT_PLACEMENT.PLACE_KEY, key)
                .set(COMMENT_PLACEMENT.THREAD_ID, thread.value())
                .set(COMMENT_PLACEMENT.SEQ, seq)
                .set(COMMENT_PLACEMENT.KIND, spot.kind().name())
                .set(COMMENT_PLACEMENT.N, spot.n())
                .set(COMMENT_PLACEMENT.POS_FROM, words ? spot.from() : null)
                .set(COMMENT_PLACEMENT.POS_TO, words ? spot.to() : null)
                .set(
                        COMMENT_PLACEMENT.PROVISION,
                        spot.provision().map(ProvisionId::value).orElse(null))
                .set(COMMENT_PLACEMENT.LABEL, spot.label())
                .set(COMMENT_PLACEMENT.QUOTE, spot.quote())
                .set(COMMENT_PLACEMENT.HOW, how.name())
                .set(COMMENT_PLACEMENT.PLACED_BY, by.id().value())
                .set(COMMENT_PLACEMENT.AT, clock.instant())
                .execute();
    }

    RemarkId insertRemark(Actor by, ThreadId thread, String body) {
        var id = RemarkId.random();
        db.insertInto(COMMENT_REMARK)
                .set(COMMENT_REMARK.REMARK_ID, id.value())
                .set(COMMENT_REMARK.THREAD_ID, thread.value())
                .set(COMMENT_REMARK.SEQ, nextRemark(thread))
                .set(COMMENT_REMARK.AUTHOR, by.id().value())
                .set(COMMENT_REMARK.AT, clock.instant())
                .execute();
        insertWording(id, 1, body);
        return id;
    }

    /** The wording after the last one. */
    void insertWording(RemarkId remark, String body) {
        int last = db.select(coalesce(max(COMMENT_WORDING.REVISION), 0))
                .from(COMMENT_WORDING)
                .where(COMMENT_WORDING.REMARK_ID.eq(remark.value()))
                .fetchSingle()
                .value1();
        insertWording(remark, last + 1, body);
    }

    private void insertWording(RemarkId remark, int revision, String body) {
        db.insertInto(COMMENT_WORDING)
                .set(COMMENT_WORDING.REMARK_ID, remark.value())
                .set(COMMENT_WORDING.REVISION, revision)
                .set(COMMENT_WORDING.BODY, body)
                .set(COMMENT_WORDING.AT, clock.instant())
                .execute();
    }

    void insertMentions(RemarkId remark, Collection<PersonId> called) {
        for (PersonId person : called) {
            db.insertInto(COMMENT_MENTION)
                    .set(COMMENT_MENTION.REMARK_ID, remark.value())
                    .set(COMMENT_MENTION.PERSON_ID, person.value())
                    .execute();
        }
    }

    void insertAssignment(Actor by, CommentThread seen, Optional<PersonId> assignee, Optional<LocalDate> due) {
        db.insertInto(COMMENT_ASSIGNMENT)
                .set(COMMENT_ASSIGNMENT.THREAD_ID, seen.id().value())
                .set(COMMENT_ASSIGNMENT.SEQ, seen.turns().assignment() + 1)
                .set(COMMENT_ASSIGNMENT.ASSIGNEE, assignee.map(PersonId::value).orElse(null))
                .set(COMMENT_ASSIGNMENT.DUE, due.orElse(null))
                .set(COMMENT_ASSIGNMENT.ASSIGNED_BY, by.id().value())
                .set(COMMENT_ASSIGNMENT.AT, clock.instant())
                .execute();
    }

    void insertSettlement(Actor by, CommentThread seen, boolean settled) {
        db.insertInto(COMMENT_SETTLEMENT)
                .set(COMMENT_SETTLEMENT.THREAD_ID, seen.id().value())
                .set(COMMENT_SETTLEMENT.SEQ, seen.turns().settlement() + 1)
                .set(COMMENT_SETTLEMENT.SETTLED, settled)
                .set(COMMENT_SETTLEMENT.DECIDED_BY, by.id().value())
                .set(COMMENT_SETTLEMENT.AT, clock.instant())
                .execute();
    }

    private int nextRemark(ThreadId thread) {
        return db.select(coalesce(max(COMMENT_REMARK.SEQ), 0))
                        .from(COMMENT_REMARK)
                        .where(COMMENT_REMARK.THREAD_ID.eq(thread.value()))
                        .fetchSingle()
                        .value1()
                + 1;
    }
}
