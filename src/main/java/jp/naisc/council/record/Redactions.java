package jp.naisc.council.record;

import static jp.naisc.db.Tables.RECORD_PERSONAL;
import static jp.naisc.db.Tables.REDACTION;
import static jp.naisc.db.Tables.REDACTION_PROPOSAL;

import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Erases personal content from the record: one person proposes with a reason, another confirms. Text and salt go; the
 * entry keeps its digest, which no longer leads to anything. Who may do this is decided by the caller, who knows roles.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Redactions {

    public static final int MAX_REASON = 2_000;

    /** What came of it. */
    public sealed interface RedactionResult {

        record Proposed(EntryNo proposal) implements RedactionResult {}

        record Erased() implements RedactionResult {}

        /** There is no such content, or it is erased already. */
        record NothingThere() implements RedactionResult {}

        /** Who proposed cannot confirm. */
        record NeedsSecondPerson() implements RedactionResult {}
    }

    private final DSLContext db;
    private final OfficialRecord record;

    Redactions(DSLContext db, OfficialRecord record) {
        this.db = db;
        this.record = record;
    }

    public RedactionResult propose(String actor, EntryNo entry, String field, String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("a redaction has a reason");
        }
        if (!exists(entry, field)) {
            return new RedactionResult.NothingThere();
        }
        var proposal = record.append(RecordDraft.of("REDACTION_PROPOSED", "entry:" + entry, actor)
                .with("field", field)
                .with("reason", reason));
        db.insertInto(REDACTION_PROPOSAL)
                .set(REDACTION_PROPOSAL.ENTRY_NO, entry.value())
                .set(REDACTION_PROPOSAL.FIELD, field)
                .set(REDACTION_PROPOSAL.REASON, reason)
                .set(REDACTION_PROPOSAL.PROPOSED_BY, actor)
                .set(REDACTION_PROPOSAL.RECORD_NO, proposal.value())
                .execute();
        return new RedactionResult.Proposed(proposal);
    }

    public RedactionResult confirm(String actor, EntryNo proposalNo) {
        var found = db.selectFrom(REDACTION_PROPOSAL)
                .where(REDACTION_PROPOSAL.RECORD_NO.eq(proposalNo.value()))
                .fetchOptional();
        if (found.isEmpty()) {
            return new RedactionResult.NothingThere();
        }
        var proposal = found.get();
        if (proposal.getProposedBy().equals(actor)) {
            return new RedactionResult.NeedsSecondPerson();
        }
        var entry = new EntryNo(proposal.getEntryNo());
        if (!exists(entry, proposal.getField())) {
            return new RedactionResult.NothingThere();
        }
        var confirmed = record.append(RecordDraft.of("PERSONAL_CONTENT_ERASED", "entry:" + entry, actor)
                .with("field", proposal.getField())
                .with("proposal", proposalNo));
        try {
            db.insertInto(REDACTION)
                    .set(REDACTION.ENTRY_NO, entry.value())
                    .set(REDACTION.FIELD, proposal.getField())
                    .set(REDACTION.PROPOSAL_NO, proposalNo.value())
                    .set(REDACTION.RECORD_NO, confirmed.value())
                    .execute();
        } catch (DuplicateKeyException erasedMeanwhile) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new RedactionResult.NothingThere();
        }
        db.deleteFrom(RECORD_PERSONAL)
                .where(RECORD_PERSONAL.ENTRY_NO.eq(entry.value()))
                .and(RECORD_PERSONAL.FIELD.eq(proposal.getField()))
                .execute();
        return new RedactionResult.Erased();
    }

    private boolean exists(EntryNo entry, String field) {
        return db.fetchExists(
                RECORD_PERSONAL, RECORD_PERSONAL.ENTRY_NO.eq(entry.value()).and(RECORD_PERSONAL.FIELD.eq(field)));
    }
}
