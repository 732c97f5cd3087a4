package jp.naisc.council.drafting;

import static jp.naisc.db.Tables.DRAFT_FREEZE;
import static jp.naisc.db.Tables.DRAFT_THAW;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.Typed;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 凍結: lets a heading with all that belongs to it, or a whole draft, rest for a vote or a consultation, in both languages.
 * From the moment it is recorded no step that touches it is stored, on any node: steps and freezes hold the same cycle.
 */
@Service
public class Freezes {

    /** Announced with the id of a draft when the rules of its text changed: something may rest, or rest no more. */
    public static final String CHANGED = "drafting.rules";

    private static final int LONGEST_REASON = 500;

    /**
     * Something that rests.
     *
     * @param provision the heading; empty when the whole draft rests
     */
    public record Freeze(UUID id, Optional<ProvisionId> provision, String reason, String by, Instant at) {}

    /** What came of freezing. */
    public sealed interface Result {

        record Done(Freeze freeze) implements Result {}

        /** It rests already, by itself or with the whole. */
        record Resting(Freeze freeze) implements Result {}

        record ReasonMissing() implements Result {}

        /** There is no such heading in the text. */
        record NoSuchHeading() implements Result {}

        record NoSuchDraft() implements Result {}
    }

    private final DSLContext db;
    private final TransactionOperations transaction;
    private final DraftLog log;
    private final DraftRulesStore rules;
    private final RevisionCycles cycles;
    private final OfficialRecord record;
    private final Clock clock;

    Freezes(
            DSLContext db,
            TransactionOperations transaction,
            DraftLog log,
            DraftRulesStore rules,
            RevisionCycles cycles,
            OfficialRecord record,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.log = log;
        this.rules = rules;
        this.cycles = cycles;
        this.record = record;
        this.clock = clock;
    }

    /** What rests now, the oldest first. */
    public List<Freeze> of(DraftId draft) {
        return db.selectFrom(DRAFT_FREEZE)
                .where(DRAFT_FREEZE.DRAFT_ID.eq(draft.value()))
                .and(notExists(selectOne().from(DRAFT_THAW).where(DRAFT_THAW.FREEZE_ID.eq(DRAFT_FREEZE.FREEZE_ID))))
                .orderBy(DRAFT_FREEZE.RECORD_NO)
                .fetch(row -> new Freeze(
                        row.getFreezeId(),
                        Optional.ofNullable(row.getProvision()).flatMap(ProvisionId::parse),
                        row.getReason(),
                        row.getFrozenBy(),
                        row.getAt()));
    }

    /** @param provision a heading; empty for the whole draft */
    public Result freeze(Actor by, DraftId id, Optional<ProvisionId> provision, String reason) {
        by.require(Act.FREEZE_DRAFT);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new Result.ReasonMissing();
        }
        return Objects.requireNonNull(transaction.execute(status -> freezeNow(by, id, provision, reason)));
    }

    private Result freezeNow(Actor by, DraftId id, Optional<ProvisionId> provision, String reason) {
        var draft = log.find(id);
        if (draft.isEmpty() || cycles.hold(draft.get().cycle()).isEmpty()) {
            return new Result.NoSuchDraft();
        }
        if (provision.isPresent() && !isHeading(id, provision.get())) {
            return new Result.NoSuchHeading();
        }
        var resting = of(id).stream()
                .filter(freeze ->
                        freeze.provision().isEmpty() || freeze.provision().equals(provision))
                .findFirst();
        return resting.<Result>map(Result.Resting::new).orElseGet(() -> insert(by, id, provision, Typed.words(reason)));
    }

    private Result insert(Actor by, DraftId draft, Optional<ProvisionId> provision, String reason) {
        var freeze = new Freeze(Ids.random(), provision, reason, by.reference(), clock.instant());
        var entry = record.append(RecordDraft.of("DRAFT_FROZEN", "draft:" + draft, by.reference())
                .with("provision", provision.map(ProvisionId::toString).orElse("*"))
                .with("reason", reason));
        db.insertInto(DRAFT_FREEZE)
                .set(DRAFT_FREEZE.FREEZE_ID, freeze.id())
                .set(DRAFT_FREEZE.DRAFT_ID, draft.value())
                .set(
                        DRAFT_FREEZE.PROVISION,
                        provision.map(ProvisionId::toString).orElse(null))
                .set(DRAFT_FREEZE.REASON, reason)
                .set(DRAFT_FREEZE.FROZEN_BY, by.reference())
                .set(DRAFT_FREEZE.AT, freeze.at())
                .set(DRAFT_FREEZE.RECORD_NO, entry.value())
                .execute();
        rules.changed(draft);
        return new Result.Done(freeze);
    }

    /** Lets it go on. False when it does not rest any more, or no reason is given. */
    public boolean thaw(Actor by, DraftId id, UUID freeze, String reason) {
        by.require(Act.FREEZE_DRAFT);
        boolean sound = !reason.isBlank() && reason.length() <= LONGEST_REASON;
        return sound && Boolean.TRUE.equals(transaction.execute(status -> thawNow(by, id, freeze, reason)));
    }

    private boolean thawNow(Actor by, DraftId id, UUID freeze, String reason) {
        var draft = log.find(id);
        if (draft.isEmpty()
                || cycles.hold(draft.get().cycle()).isEmpty()
                || of(id).stream().noneMatch(resting -> resting.id().equals(freeze))) {
            return false;
        }
        var entry = record.append(RecordDraft.of("DRAFT_THAWED", "draft:" + id, by.reference())
                .with("freeze", freeze)
                .with("reason", Typed.words(reason)));
        db.insertInto(DRAFT_THAW)
                .set(DRAFT_THAW.FREEZE_ID, freeze)
                .set(DRAFT_THAW.REASON, Typed.words(reason))
                .set(DRAFT_THAW.THAWED_BY, by.reference())
                .set(DRAFT_THAW.AT, clock.instant())
                .set(DRAFT_THAW.RECORD_NO, entry.value())
                .execute();
        rules.changed(id);
        return true;
    }

    private boolean isHeading(DraftId draft, ProvisionId id) {
        return log.languages(draft).stream().anyMatch(language -> isHeading(new DeskKey(draft, language), id));
    }

    private boolean isHeading(DeskKey key, ProvisionId id) {
        return log.load(key)
                .flatMap(state -> state.standing().provision(id))
                .filter(provision -> provision.kind().isHeading())
                .isPresent();
    }
}
