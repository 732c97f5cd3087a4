package jp.naisc.council.record;

import static jp.naisc.db.Tables.RECORD_ENTRY;
import static jp.naisc.db.Tables.RECORD_PERSONAL;
import static jp.naisc.db.Tables.REDACTION;
import static jp.naisc.db.Tables.REDACTION_DECLINE;
import static jp.naisc.db.Tables.REDACTION_PROPOSAL;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.naisc.db.tables.records.RedactionProposalRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases personal content from the record: one person proposes with a reason, another confirms or declines. Text and salt
 * go; the entry keeps its digest, which no longer leads to anything. Who may do this is decided by the caller, who knows
 * roles. Two decisions about one entry wait for each other on the entry's row.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Redactions {

    public static final int MAX_REASON = 2_000;

    /** What came of it. */
    public sealed interface RedactionResult {

        record Proposed(EntryNo proposal) implements RedactionResult {}

        record Erased() implements RedactionResult {}

        /** Taken back by who proposed it, or declined by another. */
        record Declined() implements RedactionResult {}

        /** There is no such content, or it is erased already, or the proposal is decided. */
        record NothingThere() implements RedactionResult {}

        /** Somebody has proposed the same; that proposal waits for its second person. */
        record AlreadyProposed() implements RedactionResult {}

        /** Who proposed cannot confirm. */
        record NeedsSecondPerson() implements RedactionResult {}

        /** Who proposed may not erase any more; whoever still may declines this proposal and proposes anew. */
        record ProposerMayNoLonger() implements RedactionResult {}

        /** Every proposal and every refusal has a reason, of at most {@link #MAX_REASON} characters. */
        record ReasonMissing() implements RedactionResult {}
    }

    private final DSLContext db;
    private final OfficialRecord record;

    Redactions(DSLContext db, OfficialRecord record) {
        this.db = db;
        this.record = record;
    }

    public RedactionResult propose(String actor, EntryNo entry, String field, String reason) {
        if (!isReason(reason)) {
            return new RedactionResult.ReasonMissing();
        }
        if (!lock(entry) || !exists(entry, field)) {
            return new RedactionResult.NothingThere();
        }
        if (db.fetchExists(REDACTION_PROPOSAL, isAbout(entry, field).and(isOpen()))) {
            return new RedactionResult.AlreadyProposed();
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

    /**
     * The second of two.
     *
     * @param mayStill whether the first, as the record names people, may still do this; asked inside the transaction, and to
     *     be held true until its end
     */
    public RedactionResult confirm(String actor, EntryNo proposalNo, Predicate<String> mayStill) {
        var found = open(proposalNo);
        if (found.isEmpty()) {
            return new RedactionResult.NothingThere();
        }
        var proposal = found.get();
        if (proposal.getProposedBy().equals(actor)) {
            return new RedactionResult.NeedsSecondPerson();
        }
        if (!mayStill.test(proposal.getProposedBy())) {
            return new RedactionResult.ProposerMayNoLonger();
        }
        var entry = new EntryNo(proposal.getEntryNo());
        if (!exists(entry, proposal.getField())) {
            return new RedactionResult.NothingThere();
        }
        var confirmed = record.append(RecordDraft.of("PERSONAL_CONTENT_ERASED", "entry:" + entry, actor)
                .with("field", proposal.getField())
                .with("proposal", proposalNo));
        db.insertInto(REDACTION)
                .set(REDACTION.ENTRY_NO, entry.value())
                .set(REDACTION.FIELD, proposal.getField())
                .set(REDACTION.PROPOSAL_NO, proposalNo.value())
                .set(REDACTION.RECORD_NO, confirmed.value())
                .execute();
        db.deleteFrom(RECORD_PERSONAL)
                .where(RECORD_PERSONAL.ENTRY_NO.eq(entry.value()))
                .and(RECORD_PERSONAL.FIELD.eq(proposal.getField()))
                .execute();
        return new RedactionResult.Erased();
    }

    /** Leaves the content where it is: who proposed takes it back, anybody else declines it. */
    public RedactionResult decline(String actor, EntryNo proposalNo, String reason) {
        if (!isReason(reason)) {
            return new RedactionResult.ReasonMissing();
        }
        var found = open(proposalNo);
        if (found.isEmpty()) {
            return new RedactionResult.NothingThere();
        }
        var proposal = found.get();
        var declined = record.append(RecordDraft.of("REDACTION_DECLINED", "entry:" + proposal.getEntryNo(), actor)
                .with("field", proposal.getField())
                .with("proposal", proposalNo)
                .with("reason", reason));
        db.insertInto(REDACTION_DECLINE)
                .set(REDACTION_DECLINE.PROPOSAL_NO, proposalNo.value())
                .set(REDACTION_DECLINE.REASON, reason)
                .set(REDACTION_DECLINE.RECORD_NO, declined.value())
                .execute();
        return new RedactionResult.Declined();
    }

    /** What waits for a second person, oldest first. */
    public List<ErasureProposal> open() {
        var proposalEntry = RECORD_ENTRY.as("proposal_entry");
        return db.select()
                .from(REDACTION_PROPOSAL)
                .join(RECORD_ENTRY)
                .on(RECORD_ENTRY.NO.eq(REDACTION_PROPOSAL.ENTRY_NO))
                .join(proposalEntry)
                .on(proposalEntry.NO.eq(REDACTION_PROPOSAL.RECORD_NO))
                .join(RECORD_PERSONAL)
                .on(RECORD_PERSONAL.ENTRY_NO.eq(REDACTION_PROPOSAL.ENTRY_NO))
                .and(RECORD_PERSONAL.FIELD.eq(REDACTION_PROPOSAL.FIELD))
                .where(isOpen())
                .orderBy(REDACTION_PROPOSAL.RECORD_NO)
                .fetch(row -> new ErasureProposal(
                        new EntryNo(row.get(REDACTION_PROPOSAL.RECORD_NO)),
                        new EntryNo(row.get(REDACTION_PROPOSAL.ENTRY_NO)),
                        row.get(RECORD_ENTRY.KIND),
                        row.get(RECORD_ENTRY.SUBJECT),
                        row.get(REDACTION_PROPOSAL.FIELD),
                        row.get(RECORD_PERSONAL.CONTENT),
                        row.get(REDACTION_PROPOSAL.REASON),
                        row.get(REDACTION_PROPOSAL.PROPOSED_BY),
                        row.get(proposalEntry.AT)));
    }

    /** A proposal nobody has decided, held with its entry until the end of the transaction. */
    private Optional<RedactionProposalRecord> open(EntryNo proposalNo) {
        var about = db.select(REDACTION_PROPOSAL.ENTRY_NO)
                .from(REDACTION_PROPOSAL)
                .where(REDACTION_PROPOSAL.RECORD_NO.eq(proposalNo.value()))
                .fetchOptional(row -> new EntryNo(row.value1()));
        if (about.isEmpty() || !lock(about.get())) {
            return Optional.empty();
        }
        return db.selectFrom(REDACTION_PROPOSAL)
                .where(REDACTION_PROPOSAL.RECORD_NO.eq(proposalNo.value()))
                .and(isOpen())
                .fetchOptional();
    }

    private static Condition isAbout(EntryNo entry, String field) {
        return REDACTION_PROPOSAL.ENTRY_NO.eq(entry.value()).and(REDACTION_PROPOSAL.FIELD.eq(field));
    }

    private static Condition isOpen() {
        return DSL.notExists(selectOne().from(REDACTION).where(REDACTION.PROPOSAL_NO.eq(REDACTION_PROPOSAL.RECORD_NO)))
                .and(DSL.notExists(selectOne()
                        .from(REDACTION_DECLINE)
                        .where(REDACTION_DECLINE.PROPOSAL_NO.eq(REDACTION_PROPOSAL.RECORD_NO))));
    }

    private static boolean isReason(String reason) {
        return !reason.isBlank() && reason.length() <= MAX_REASON;
    }

    private boolean lock(EntryNo entry) {
        return db.select(RECORD_ENTRY.NO)
                .from(RECORD_ENTRY)
                .where(RECORD_ENTRY.NO.eq(entry.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    private boolean exists(EntryNo entry, String field) {
        return db.fetchExists(
                RECORD_PERSONAL, RECORD_PERSONAL.ENTRY_NO.eq(entry.value()).and(RECORD_PERSONAL.FIELD.eq(field)));
    }
}
