package jp.naisc.council.drafting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static jp.naisc.db.Tables.DRAFT;
import static jp.naisc.db.Tables.DRAFT_SNAPSHOT;
import static jp.naisc.db.Tables.DRAFT_STEP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.PackedText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.drafting.spi.AnchorSource;
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
    private final List<AnchorSource> anchors;
    private final Clock clock;

    DraftLog(DSLContext db, List<AnchorSource> anchors, Clock clock) {
        this.db = db;
        this.anchors = List.copyOf(anchors);
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

    /**
     * The text after step {@code n}. A few hundred steps are replayed, and more only where something was anchored before the
     * last snapshot that the node which kept it had not heard of: words can only be followed with the text they stand in.
     */
    Optional<DeskState> load(DeskKey key, long n) {
        return snapshot(key, n).map(start -> {
            var missing = placementsNotIn(key, start.anchors(), n);
            DeskState state = start.with(start.anchors().with(carried(key, missing, start)));
            for (List<LoggedStep> submitted : submissions(key, start.version(), n)) {
                state = after(state, submitted, missing);
            }
            return state;
        });
    }

    /** Those that were anchored before a snapshot or at it, as they are at the snapshot. */
    private AnchorSet<String> carried(DeskKey key, Map<Long, List<Anchor<String>>> missing, DeskState snapshot) {
        long first = missing.keySet().stream().mapToLong(n -> n).min().orElse(snapshot.version() + 1);
        if (first >= snapshot.version()) {
            return anchored(AnchorSet.empty(), missing, snapshot.version());
        }
        DeskState start = snapshot(key, first).orElse(snapshot);
        var followed = new DeskState.Followed(start.doc(), anchored(AnchorSet.empty(), missing, start.version()));
        return followed(followed, steps(key, start.version(), snapshot.version()), missing);
    }

    /** After a submission, with what was placed behind it or, by a node of earlier days, between its steps. */
    private static DeskState after(
            DeskState before, List<LoggedStep> submitted, Map<Long, List<Anchor<String>>> placed) {
        DeskState after = before.after(submitted);
        return submitted.stream().anyMatch(step -> placed.containsKey(step.n()))
                ? after.with(after.anchors()
                        .with(followed(new DeskState.Followed(before.doc(), AnchorSet.empty()), submitted, placed)))
                : after;
    }

    private static AnchorSet<String> followed(
            DeskState.Followed start, List<LoggedStep> steps, Map<Long, List<Anchor<String>>> placed) {
        var now = start;
        for (LoggedStep step : steps) {
            now = now.after(step);
            now = new DeskState.Followed(now.doc(), anchored(now.anchors(), placed, step.n()));
        }
        return now.anchors();
    }

    private static AnchorSet<String> anchored(AnchorSet<String> set, Map<Long, List<Anchor<String>>> placed, long n) {
        var here = placed.getOrDefault(n, List.of());
        return here.isEmpty() ? set : set.with(AnchorSet.of(here, List.of()));
    }

    /**
     * What was anchored up to a step and is not in a snapshot, by the step at which it was anchored: what came later, and
     * what the node that kept the snapshot had not heard of.
     */
    private Map<Long, List<Anchor<String>>> placementsNotIn(DeskKey key, AnchorSet<String> kept, long upTo) {
        Set<String> known = kept.keys();
        return anchors.stream()
                .flatMap(source -> source.placed(key.draft(), key.language()).stream())
                .filter(placed -> placed.n() <= upTo && !known.contains(placed.key()))
                .collect(groupingBy(
                        AnchorSource.Placement::n,
                        mapping(
                                placed -> new Anchor<>(placed.key(), placed.from(), placed.to(), placed.quote()),
                                toList())));
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
                    return new DeskState(
                            row.value1(),
                            doc,
                            Tracks.attribution(tracks),
                            Tracks.anchors(tracks),
                            Tracks.owners(tracks));
                });
    }

    /** The steps after one number up to and with another, in order. */
    List<LoggedStep> steps(DeskKey key, long after, long upTo) {
        return rows(key, after, upTo).map(DraftLog::toStep);
    }

    /**
     * The same steps as they were submitted: what one submission took out and put in was moved, however often the log is
     * read. The steps of a submission were stored at one moment under one editor's name, the authority's own for the same
     * person behind them; no editor has two submissions in one commit (see {@link Round}).
     */
    List<List<LoggedStep>> submissions(DeskKey key, long after, long upTo) {
        var submissions = new ArrayList<List<LoggedStep>>();
        Instant at = null;
        LoggedStep first = null;
        for (var row : rows(key, after, upTo)) {
            LoggedStep step = toStep(row);
            boolean goesOn = first != null
                    && row.value5().equals(at)
                    && step.author().equals(first.author())
                    && (step.client().equals(first.client()) || step.client().equals(LoggedStep.SERVER));
            if (!goesOn) {
                submissions.add(new ArrayList<>());
                at = row.value5();
                first = step;
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

    /** Who made a step, and when. */
    Optional<LiveAnchors.Change> change(DeskKey key, long n) {
        return db.select(DRAFT_STEP.AUTHOR, DRAFT_STEP.AT)
                .from(DRAFT_STEP)
                .where(isOf(key))
                .and(DRAFT_STEP.N.eq(n))
                .fetchOptional(row -> new LiveAnchors.Change(row.value1(), row.value2()));
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

    /** Reference of the person who opened a draft. */
    String openedBy(DraftId draft) {
        return db.select(DRAFT.OPENED_BY)
                .from(DRAFT)
                .where(DRAFT.DRAFT_ID.eq(draft.value()))
                .fetchSingle()
                .value1();
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
