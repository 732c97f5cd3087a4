package jp.naisc.council.drafting.amendment;

import static jp.naisc.db.Tables.AMENDMENT;
import static jp.naisc.db.Tables.AMENDMENT_CHANGE;
import static jp.naisc.db.Tables.AMENDMENT_CONFIRMATION;
import static jp.naisc.db.Tables.AMENDMENT_COSIGN;
import static jp.naisc.db.Tables.AMENDMENT_LINEAGE;
import static jp.naisc.db.Tables.AMENDMENT_MOVER;
import static jp.naisc.db.Tables.AMENDMENT_PART;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Digests;
import jp.naisc.council.base.Typed;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.HeldDrafts;
import jp.naisc.council.drafting.amendment.Amendment.Backer;
import jp.naisc.council.drafting.amendment.Amendment.Lineage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.record.EntryNo;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes amendments and every change of their state, each with its entry in the official record. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AmendmentRegister {

    private final DSLContext db;
    private final AmendmentRows rows;
    private final Claims claims;
    private final HeldDrafts drafts;
    private final OfficialRecord record;
    private final Announcements announcements;
    private final Clock clock;

    AmendmentRegister(
            DSLContext db,
            AmendmentRows rows,
            Claims claims,
            HeldDrafts drafts,
            OfficialRecord record,
            Announcements announcements,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.claims = claims;
        this.drafts = drafts;
        this.record = record;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** An amendment that is written down now; it gets the next number, and holds its suggestions from now on. */
    record Entry(
            DraftId draft,
            TextLanguage language,
            String reason,
            AmendmentSource source,
            List<Backer> movers,
            List<Piece> pieces) {}

    /** The caller holds the draft. */
    Amendment write(Actor by, Entry entry) {
        var id = AmendmentId.random();
        int no = db.select(coalesce(max(AMENDMENT.NO), inline(0)))
                        .from(AMENDMENT)
                        .where(AMENDMENT.DRAFT_ID.eq(entry.draft().value()))
                        .fetchSingle()
                        .value1()
                + 1;
        var filed = record.append(RecordDraft.of("AMENDMENT_FILED", subject(id), by.reference())
                .with("draft", entry.draft())
                .with("language", entry.language().tag())
                .with("number", "A-" + no)
                .with("reason", entry.reason())
                .with("words", digest(entry.pieces())));
        db.insertInto(AMENDMENT)
                .set(AMENDMENT.AMENDMENT_ID, id.value())
                .set(AMENDMENT.DRAFT_ID, entry.draft().value())
                .set(AMENDMENT.LANG, entry.language().tag())
                .set(AMENDMENT.NO, no)
                .set(AMENDMENT.REASON, entry.reason())
                .set(AMENDMENT.SOURCE_KIND, entry.source().kind().name())
                .set(AMENDMENT.SOURCE_REF, entry.source().reference())
                .set(AMENDMENT.FILED_BY, by.reference())
                .set(AMENDMENT.AT, clock.instant())
                .set(AMENDMENT.RECORD_NO, filed.value())
                .execute();
        for (int i = 0; i < entry.movers().size(); i++) {
            var mover = entry.movers().get(i);
            db.insertInto(AMENDMENT_MOVER)
                    .set(AMENDMENT_MOVER.AMENDMENT_ID, id.value())
                    .set(AMENDMENT_MOVER.SEQ, i)
                    .set(AMENDMENT_MOVER.PERSON, mover.person())
                    .set(
                            AMENDMENT_MOVER.CONSTITUENCY,
                            mover.constituency().map(Enum::name).orElse(null))
                    .execute();
        }
        insertParts(id, 0, entry.pieces());
        insertChange(by, id, 1, AmendmentState.DRAFT, "", numbered(by, id, no));
        var written = rows.find(id).orElseThrow();
        claims.hold(written);
        drafts.rulesChanged(entry.draft());
        announce(written);
        return written;
    }

    private EntryNo numbered(Actor by, AmendmentId id, int no) {
        return record.append(
                RecordDraft.of("AMENDMENT_DRAFT", subject(id), by.reference()).with("number", "A-" + no));
    }

    /** Moves an amendment on. The caller holds the draft and has asked {@link AmendmentProcess}. */
    Amendment move(Actor by, Amendment amendment, AmendmentState to, String reason) {
        var entry = record.append(RecordDraft.of("AMENDMENT_" + to, subject(amendment.id()), by.reference())
                .with("number", amendment.number())
                .with("reason", Typed.words(reason)));
        insertChange(by, amendment.id(), amendment.changes().size() + 1, to, Typed.words(reason), entry);
        if (!to.isAlive()) {
            claims.release(amendment.id());
            drafts.rulesChanged(amendment.draft());
        }
        announce(amendment);
        return rows.find(amendment.id()).orElseThrow();
    }

    private void insertChange(Actor by, AmendmentId id, int seq, AmendmentState state, String reason, EntryNo entry) {
        var insert = db.insertInto(AMENDMENT_CHANGE)
                .set(AMENDMENT_CHANGE.AMENDMENT_ID, id.value())
                .set(AMENDMENT_CHANGE.SEQ, seq)
                .set(AMENDMENT_CHANGE.STATE, state.name())
                .set(AMENDMENT_CHANGE.CHANGED_BY, by.reference())
                .set(AMENDMENT_CHANGE.AT, clock.instant())
                .set(AMENDMENT_CHANGE.RECORD_NO, entry.value());
        (reason.isEmpty() ? insert : insert.set(AMENDMENT_CHANGE.REASON, reason)).execute();
    }

    Amendment cosign(Actor by, Amendment amendment) {
        var entry = record.append(RecordDraft.of("AMENDMENT_COSIGNED", subject(amendment.id()), by.reference())
                .with("number", amendment.number()));
        db.insertInto(AMENDMENT_COSIGN)
                .set(AMENDMENT_COSIGN.AMENDMENT_ID, amendment.id().value())
                .set(AMENDMENT_COSIGN.PERSON, by.reference())
                .set(
                        AMENDMENT_COSIGN.CONSTITUENCY,
                        by.constituency().map(Enum::name).orElse(null))
                .set(AMENDMENT_COSIGN.AT, clock.instant())
                .set(AMENDMENT_COSIGN.RECORD_NO, entry.value())
                .execute();
        announce(amendment);
        return rows.find(amendment.id()).orElseThrow();
    }

    /** The mover stands by it with the words as they are now. */
    Amendment confirm(Actor by, Amendment amendment, List<Piece> now) {
        int round = db.select(coalesce(max(AMENDMENT_PART.ROUND), inline(0)))
                        .from(AMENDMENT_PART)
                        .where(AMENDMENT_PART.AMENDMENT_ID.eq(amendment.id().value()))
                        .fetchSingle()
                        .value1()
                + 1;
        var entry = record.append(RecordDraft.of("AMENDMENT_CONFIRMED", subject(amendment.id()), by.reference())
                .with("number", amendment.number())
                .with("words", digest(now)));
        db.insertInto(AMENDMENT_CONFIRMATION)
                .set(AMENDMENT_CONFIRMATION.AMENDMENT_ID, amendment.id().value())
                .set(AMENDMENT_CONFIRMATION.ROUND, round)
                .set(AMENDMENT_CONFIRMATION.CONFIRMED_BY, by.reference())
                .set(AMENDMENT_CONFIRMATION.AT, clock.instant())
                .set(AMENDMENT_CONFIRMATION.RECORD_NO, entry.value())
                .execute();
        insertParts(amendment.id(), round, now);
        announce(amendment);
        return rows.find(amendment.id()).orElseThrow();
    }

    void relate(Amendment parent, Amendment child, Lineage kind) {
        db.insertInto(AMENDMENT_LINEAGE)
                .set(AMENDMENT_LINEAGE.PARENT_ID, parent.id().value())
                .set(AMENDMENT_LINEAGE.CHILD_ID, child.id().value())
                .set(AMENDMENT_LINEAGE.KIND, kind.name())
                .execute();
    }

    private void insertParts(AmendmentId id, int round, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            db.insertInto(AMENDMENT_PART)
                    .set(AMENDMENT_PART.AMENDMENT_ID, id.value())
                    .set(AMENDMENT_PART.ROUND, round)
                    .set(AMENDMENT_PART.SEQ, i)
                    .set(AMENDMENT_PART.SUGGESTION_ID, piece.suggestion())
                    .set(
                            AMENDMENT_PART.PROVISION,
                            piece.provision().map(ProvisionId::toString).orElse(""))
                    .set(AMENDMENT_PART.LABEL, piece.label())
                    .set(AMENDMENT_PART.SHAPE, piece.shape().name())
                    .set(AMENDMENT_PART.RUNS, piece.packed())
                    .execute();
        }
    }

    private void announce(Amendment amendment) {
        announcements.announce(Amendments.CHANGED, amendment.draft().toString());
    }

    private static String subject(AmendmentId id) {
        return AmendmentReferences.PREFIX + id;
    }

    private static String digest(List<Piece> pieces) {
        return Digests.sha256(pieces.stream()
                .map(piece -> piece.provision().map(ProvisionId::toString).orElse("") + "\n" + piece.shape() + "\n"
                        + piece.packed())
                .collect(Collectors.joining("\n\n")));
    }

    /** As it is now, for whoever holds the draft. */
    Optional<Amendment> find(AmendmentId id) {
        return rows.find(id);
    }
}
