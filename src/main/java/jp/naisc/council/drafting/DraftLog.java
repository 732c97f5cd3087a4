package jp.naisc.council.drafting;

import static jp.naisc.db.Tables.DRAFT;
import static jp.naisc.db.Tables.DRAFT_SNAPSHOT;
import static jp.naisc.db.Tables.DRAFT_STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.PackedText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.policy.CycleId;
import jp.naisc.council.record.EntryNo;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Result;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, their step logs and snapshots, in SQL. */
@Repository
class DraftLog {

    private final DSLContext db;
    private final Clock clock;

    DraftLog(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Draft> find(DraftId id) {
        return db.selectFrom(DRAFT).where(DRAFT.DRAFT_ID.eq(id.value())).fetchOptional(DraftLog::toDraft);
    }

    Optional<Draft> ofCycle(CycleId cycle) {
        return db.selectFrom(DRAFT).where(DRAFT.CYCLE_ID.eq(cycle.value())).fetchOptional(DraftLog::toDraft);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Draft draft, String openedBy, EntryNo entry) {
        db.insertInto(DRAFT)
                .set(DRAFT.DRAFT_ID, draft.id().value())
                .set(DRAFT.CYCLE_ID, draft.cycle().value())
                .set(DRAFT.OPENED_BY, openedBy)
                .set(DRAFT.AT, draft.openedAt())
                .set(DRAFT.RECORD_NO, entry.value())
                .execute();
    }

    List<TextLanguage> languages(DraftId draft) {
        return db.select(DRAFT_SNAPSHOT.LANG)
                .from(DRAFT_SNAPSHOT)
                .where(DRAFT_SNAPSHOT.DRAFT_ID.eq(draft.value()))
                .and(DRAFT_SNAPSHOT.N.eq(0L))
                .orderBy(DRAFT_SNAPSHOT.LANG.desc())
                .fetch(row -> TextLanguage.ofTag(row.value1()));
    }

    /** The text as it stands now: the last snapshot and the steps since. */
    Optional<DeskState> load(DeskKey key) {
        return load(key, Long.MAX_VALUE);
    }

    /** The text after step {@code n}; never more than a few hundred steps are replayed. */
    Optional<DeskState> load(DeskKey key, long n) {
        return snapshot(key, n).map(start -> {
            DeskState state = start;
            for (List<LoggedStep> submitted : submissions(key, start.version(), n)) {
                state = state.after(submitted);
            }
            return state;
        });
    }

    private Optional<DeskState> snapshot(DeskKey key, long n) {
        return db.select(DRAFT_SNAPSHOT.N, DRAFT_SNAPSHOT.DOC, DRAFT_SNAPSHOT.TRACKS)
                .from(DRAFT_SNAPSHOT)
                .where(DRAFT_SNAPSHOT.DRAFT_ID.eq(key.draft().value()))
                .and(DRAFT_SNAPSHOT.LANG.eq(key.language().tag()))
                .and(DRAFT_SNAPSHOT.N.le(n))
                .orderBy(DRAFT_SNAPSHOT.N.desc())
                .limit(1)
                .fetchOptional(row -> {
                    Node doc = Node.fromJson(Schema.policy(), PackedText.unpack(row.value2()));
                    if (row.value3() == null) {
                        return DeskState.beginning(doc);
                    }
                    String tracks = PackedText.unpack(row.value3());
                    return new DeskState(row.value1(), doc, Tracks.attribution(tracks), Tracks.anchors(tracks));
                });
    }

    /** The steps after one number up to and with another, in order. */
    List<LoggedStep> steps(DeskKey key, long after, long upTo) {
        return rows(key, after, upTo).map(DraftLog::toStep);
    }

    /**
     * The same steps as they were submitted: what one submission took out and put in was moved, however often the log is
     * read. The steps of a submission were stored at one moment under one editor's name, the authority's own behind them; no
     * editor has two submissions in one commit (see {@link Round}).
     */
    List<List<LoggedStep>> submissions(DeskKey key, long after, long upTo) {
        var submissions = new ArrayList<List<LoggedStep>>();
        Instant at = null;
        String client = null;
        for (var row : rows(key, after, upTo)) {
            LoggedStep step = toStep(row);
            boolean goesOn = row.value5().equals(at)
                    && (step.client().equals(client) || step.client().equals(LoggedStep.SERVER));
            if (!goesOn) {
                submissions.add(new ArrayList<>());
                at = row.value5();
                client = step.client();
            }
            submissions.getLast().add(step);
        }
        return submissions;
    }

    private Result<Record5<Long, String, String, String, Instant>> rows(DeskKey key, long after, long upTo) {
        return db.select(DRAFT_STEP.N, DRAFT_STEP.STEP, DRAFT_STEP.CLIENT, DRAFT_STEP.AUTHOR, DRAFT_STEP.AT)
                .from(DRAFT_STEP)
                .where(isOf(key))
                .and(DRAFT_STEP.N.gt(after))
                .and(DRAFT_STEP.N.le(upTo))
                .orderBy(DRAFT_STEP.N)
                .fetch();
    }

    private static LoggedStep toStep(Record5<Long, String, String, String, Instant> row) {
        return new LoggedStep(row.value1(), row.value2(), row.value3(), row.value4());
    }

    /** The number of the last step. */
    long head(DeskKey key) {
        Long last = db.select(max(DRAFT_STEP.N))
                .from(DRAFT_STEP)
                .where(isOf(key))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    /** When the last step of a draft was stored, the last by number; empty while nobody has written. */
    Optional<Instant> lastEdit(DraftId draft) {
        var later = DRAFT_STEP.as("later");
        return db.select(max(DRAFT_STEP.AT))
                .from(DRAFT_STEP)
                .where(DRAFT_STEP.DRAFT_ID.eq(draft.value()))
                .and(DRAFT_STEP.N.eq(select(max(later.N))
                        .from(later)
                        .where(later.DRAFT_ID.eq(DRAFT_STEP.DRAFT_ID).and(later.LANG.eq(DRAFT_STEP.LANG)))))
                .fetchOptional()
                .map(row -> row.value1());
    }

    /** Stores a text and its tracks; another node may have stored the very same before. */
    void insertSnapshot(DeskKey key, DeskState state) {
        try {
            db.insertInto(DRAFT_SNAPSHOT)
                    .set(DRAFT_SNAPSHOT.DRAFT_ID, key.draft().value())
                    .set(DRAFT_SNAPSHOT.LANG, key.language().tag())
                    .set(DRAFT_SNAPSHOT.N, state.version())
                    .set(DRAFT_SNAPSHOT.DOC, PackedText.pack(state.doc().toJson()))
                    .set(DRAFT_SNAPSHOT.TRACKS, PackedText.pack(Tracks.write(state)))
                    .set(DRAFT_SNAPSHOT.AT, clock.instant())
                    .execute();
        } catch (DuplicateKeyException there) {
            // the same steps give the same text, whoever replays them
        }
    }

    /** The text a draft begins with. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertBeginning(DeskKey key, Node doc) {
        db.insertInto(DRAFT_SNAPSHOT)
                .set(DRAFT_SNAPSHOT.DRAFT_ID, key.draft().value())
                .set(DRAFT_SNAPSHOT.LANG, key.language().tag())
                .set(DRAFT_SNAPSHOT.N, 0L)
                .set(DRAFT_SNAPSHOT.DOC, PackedText.pack(doc.toJson()))
                .set(DRAFT_SNAPSHOT.AT, clock.instant())
                .execute();
    }

    private static Condition isOf(DeskKey key) {
        return DRAFT_STEP
                .DRAFT_ID
                .eq(key.draft().value())
                .and(DRAFT_STEP.LANG.eq(key.language().tag()));
    }

    private static Draft toDraft(Record row) {
        return new Draft(new DraftId(row.get(DRAFT.DRAFT_ID)), new CycleId(row.get(DRAFT.CYCLE_ID)), row.get(DRAFT.AT));
    }
}
