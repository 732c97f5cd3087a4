package jp.naisc.council.policy;

import static jp.naisc.db.Tables.POLICY;
import static jp.naisc.db.Tables.POLICY_VERSION;
import static jp.naisc.db.Tables.REVISION_CYCLE;
import static jp.naisc.db.Tables.STAGE_CHANGE;
import static jp.naisc.db.Tables.STAGE_REQUEST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.record.EntryNo;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cycles and their ways, in SQL. */
@Repository
class CycleRepository {

    private final DSLContext db;

    CycleRepository(DSLContext db) {
        this.db = db;
    }

    Optional<RevisionCycle> find(CycleId id) {
        return cycles(REVISION_CYCLE.CYCLE_ID.eq(id.value())).stream().findFirst();
    }

    /** Whoever asks for the same cycle in this way waits until the transaction ends. */
    Optional<RevisionCycle> hold(CycleId id) {
        db.select(REVISION_CYCLE.CYCLE_ID)
                .from(REVISION_CYCLE)
                .where(REVISION_CYCLE.CYCLE_ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** The same for several, but without waiting: what somebody else holds is left out. */
    List<RevisionCycle> holdFree(Collection<CycleId> ids) {
        var these = db.select(REVISION_CYCLE.CYCLE_ID)
                .from(REVISION_CYCLE)
                .where(REVISION_CYCLE.CYCLE_ID.in(
                        ids.stream().map(CycleId::value).toList()));
        // H2 knows no shared lock of a row; there is one node then, and one of its threads asks
        var held = (db.family() == SQLDialect.H2 ? these.forUpdate() : these.forShare())
                .skipLocked()
                .fetch(REVISION_CYCLE.CYCLE_ID);
        return cycles(REVISION_CYCLE.CYCLE_ID.in(held));
    }

    List<RevisionCycle> of(PolicyId policy) {
        return cycles(REVISION_CYCLE.POLICY_ID.eq(policy.value()));
    }

    List<RevisionCycle> at(Stage stage) {
        return cycles(STAGE_CHANGE.STAGE.eq(stage.name()));
    }

    private List<RevisionCycle> cycles(Condition which) {
        var later = STAGE_CHANGE.as("later");
        return db.select(REVISION_CYCLE.fields())
                .select(STAGE_CHANGE.STAGE, STAGE_CHANGE.SEQ, STAGE_CHANGE.AT)
                .from(REVISION_CYCLE)
                .join(STAGE_CHANGE)
                .on(STAGE_CHANGE.CYCLE_ID.eq(REVISION_CYCLE.CYCLE_ID))
                .where(which)
                .and(STAGE_CHANGE.SEQ.eq(
                        select(max(later.SEQ)).from(later).where(later.CYCLE_ID.eq(REVISION_CYCLE.CYCLE_ID))))
                .orderBy(REVISION_CYCLE.ORDINAL.desc())
                .fetch(CycleRepository::toCycle);
    }

    List<StageChange> way(CycleId cycle) {
        return db.selectFrom(STAGE_CHANGE)
                .where(STAGE_CHANGE.CYCLE_ID.eq(cycle.value()))
                .orderBy(STAGE_CHANGE.SEQ)
                .fetch(row -> new StageChange(
                        row.getSeq(),
                        Stage.valueOf(row.getStage()),
                        Optional.ofNullable(row.getReason()),
                        row.getMovedBy(),
                        Optional.ofNullable(row.getSecondedBy()),
                        row.getAt(),
                        new EntryNo(row.getRecordNo())));
    }

    int lastOrdinal(PolicyId policy) {
        return db.select(coalesce(max(REVISION_CYCLE.ORDINAL), inline(0)))
                .from(REVISION_CYCLE)
                .where(REVISION_CYCLE.POLICY_ID.eq(policy.value()))
                .fetchSingle()
                .value1();
    }

    int lastEdition(PolicyId policy) {
        // held until the cycle is there: an edition that is being registered in this moment is seen, or sees the cycle
        db.select(POLICY.POLICY_ID)
                .from(POLICY)
                .where(POLICY.POLICY_ID.eq(policy.value()))
                .forUpdate()
                .fetch();
        return db.select(coalesce(max(POLICY_VERSION.EDITION), inline(0)))
                .from(POLICY_VERSION)
                .where(POLICY_VERSION.POLICY_ID.eq(policy.value()))
                .and(POLICY_VERSION.DRAFT.eq(0))
                .fetchSingle()
                .value1();
    }

    Optional<String> requester(CycleId cycle, int seq, Stage to) {
        return db.select(STAGE_REQUEST.REQUESTED_BY)
                .from(STAGE_REQUEST)
                .where(STAGE_REQUEST.CYCLE_ID.eq(cycle.value()))
                .and(STAGE_REQUEST.SEQ.eq(seq))
                .and(STAGE_REQUEST.STAGE.eq(to.name()))
                .fetchOptional(STAGE_REQUEST.REQUESTED_BY);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(CycleId id, PolicyId policy, int ordinal, int edition, Titles titles, Instant at, EntryNo entry) {
        db.insertInto(REVISION_CYCLE)
                .set(REVISION_CYCLE.CYCLE_ID, id.value())
                .set(REVISION_CYCLE.POLICY_ID, policy.value())
                .set(REVISION_CYCLE.ORDINAL, ordinal)
                .set(REVISION_CYCLE.EDITION, edition)
                .set(REVISION_CYCLE.TITLE_JA, titles.ja())
                .set(REVISION_CYCLE.TITLE_EN, titles.en())
                .set(REVISION_CYCLE.AT, at)
                .set(REVISION_CYCLE.RECORD_NO, entry.value())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertChange(
            CycleId cycle,
            int seq,
            Stage to,
            @Nullable String reason,
            String by,
            @Nullable String second,
            Instant at,
            EntryNo entry) {
        db.insertInto(STAGE_CHANGE)
                .set(STAGE_CHANGE.CYCLE_ID, cycle.value())
                .set(STAGE_CHANGE.SEQ, seq)
                .set(STAGE_CHANGE.STAGE, to.name())
                .set(STAGE_CHANGE.REASON, reason)
                .set(STAGE_CHANGE.MOVED_BY, by)
                .set(STAGE_CHANGE.SECONDED_BY, second)
                .set(STAGE_CHANGE.AT, at)
                .set(STAGE_CHANGE.RECORD_NO, entry.value())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertRequest(CycleId cycle, int seq, Stage to, String by, Instant at, EntryNo entry) {
        db.insertInto(STAGE_REQUEST)
                .set(STAGE_REQUEST.CYCLE_ID, cycle.value())
                .set(STAGE_REQUEST.SEQ, seq)
                .set(STAGE_REQUEST.STAGE, to.name())
                .set(STAGE_REQUEST.REQUESTED_BY, by)
                .set(STAGE_REQUEST.AT, at)
                .set(STAGE_REQUEST.RECORD_NO, entry.value())
                .execute();
    }

    private static RevisionCycle toCycle(Record row) {
        return new RevisionCycle(
                new CycleId(row.get(REVISION_CYCLE.CYCLE_ID)),
                new PolicyId(row.get(REVISION_CYCLE.POLICY_ID)),
                row.get(REVISION_CYCLE.ORDINAL),
                row.get(REVISION_CYCLE.EDITION),
                new Titles(row.get(REVISION_CYCLE.TITLE_JA), row.get(REVISION_CYCLE.TITLE_EN)),
                Stage.valueOf(row.get(STAGE_CHANGE.STAGE)),
                row.get(STAGE_CHANGE.SEQ),
                row.get(STAGE_CHANGE.AT));
    }
}
