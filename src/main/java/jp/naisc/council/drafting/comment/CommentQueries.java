package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_ASSIGNMENT;
import static jp.naisc.db.Tables.COMMENT_MENTION;
import static jp.naisc.db.Tables.COMMENT_PLACEMENT;
import static jp.naisc.db.Tables.COMMENT_READING;
import static jp.naisc.db.Tables.COMMENT_REMARK;
import static jp.naisc.db.Tables.COMMENT_SETTLEMENT;
import static jp.naisc.db.Tables.COMMENT_THREAD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.comment.CommentThread.Assignment;
import jp.naisc.council.drafting.comment.CommentThread.Settlement;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads threads and remarks for one person. Every query here is filtered by {@link Visibility}; there is no other way in. */
@Repository
class CommentQueries {

    private static final int FEW = 40;

    private final DSLContext db;

    CommentQueries(DSLContext db) {
        this.db = db;
    }

    Optional<CommentThread> find(Actor reader, ThreadId id) {
        return threads(reader, COMMENT_THREAD.THREAD_ID.eq(id.value())).stream().findFirst();
    }

    List<CommentThread> of(Actor reader, DraftId draft, TextLanguage language) {
        return threads(reader, isOf(draft, language));
    }

    /** Those of the threads of a text that this person reads. */
    List<CommentThread> of(Actor reader, DraftId draft, TextLanguage language, Collection<ThreadId> these) {
        return these.isEmpty()
                ? List.of()
                : threads(reader, isOf(draft, language).and(isAmong(these)));
    }

    static Condition isOf(DraftId draft, TextLanguage language) {
        return COMMENT_THREAD.DRAFT_ID.eq(draft.value()).and(COMMENT_THREAD.LANG.eq(language.tag()));
    }

    static Condition isAmong(Collection<ThreadId> threads) {
        return COMMENT_THREAD.THREAD_ID.in(threads.stream().map(ThreadId::value).toList());
    }

    /** Open threads that somebody gave this person to see to. */
    List<CommentThread> assignedTo(Actor reader) {
        return threads(
                        reader,
                        COMMENT_THREAD.THREAD_ID.in(select(COMMENT_ASSIGNMENT.THREAD_ID)
                                .from(COMMENT_ASSIGNMENT)
                                .where(COMMENT_ASSIGNMENT.ASSIGNEE.eq(
                                        reader.id().value()))))
                .stream()
                .filter(thread -> thread.isOpen() && thread.isAssignedTo(reader.id()))
                .toList();
    }

    /**
     * Threads in which this person wrote or was called and somebody else has said something since. Which these are is asked
     * first, and only they are read: every screen counts them, and they are few of the many that one has taken part in.
     */
    List<CommentThread> withNews(Actor reader) {
        var me = reader.id().value();
        Condition takesPart = COMMENT_THREAD
                .THREAD_ID
                .in(select(COMMENT_REMARK.THREAD_ID).from(COMMENT_REMARK).where(COMMENT_REMARK.AUTHOR.eq(me)))
                .or(COMMENT_THREAD.THREAD_ID.in(select(COMMENT_REMARK.THREAD_ID)
                        .from(COMMENT_REMARK)
                        .join(COMMENT_MENTION)
                        .on(COMMENT_MENTION.REMARK_ID.eq(COMMENT_REMARK.REMARK_ID))
                        .where(COMMENT_MENTION.PERSON_ID.eq(me))));
        var news = unread(reader, Visibility.of(reader).and(takesPart)).keySet();
        return news.isEmpty() ? List.of() : threads(reader, COMMENT_THREAD.THREAD_ID.in(news));
    }

    List<CommentThread> threads(Actor reader, Condition which) {
        Condition seen = Visibility.of(reader).and(which);
        var found = db.select()
                .from(COMMENT_THREAD)
                .join(COMMENT_PLACEMENT)
                .on(COMMENT_PLACEMENT.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                .where(seen)
                .and(isLast(COMMENT_PLACEMENT, COMMENT_PLACEMENT.THREAD_ID, COMMENT_PLACEMENT.SEQ))
                .orderBy(COMMENT_THREAD.AT, COMMENT_THREAD.THREAD_ID)
                .fetch();
        if (found.isEmpty()) {
            return List.of();
        }
        Function<Field<UUID>, Condition> those = those(found.map(row -> row.get(COMMENT_THREAD.THREAD_ID)), seen);
        var settlements = settlements(those.apply(COMMENT_SETTLEMENT.THREAD_ID));
        var assignments = assignments(those.apply(COMMENT_ASSIGNMENT.THREAD_ID));
        var remarks = db.select(COMMENT_REMARK.THREAD_ID, count())
                .from(COMMENT_REMARK)
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_REMARK.THREAD_ID))
                .where(those.apply(COMMENT_REMARK.THREAD_ID))
                .groupBy(COMMENT_REMARK.THREAD_ID)
                .fetchMap(COMMENT_REMARK.THREAD_ID, count());
        var unread = unread(reader, those.apply(COMMENT_REMARK.THREAD_ID));
        return found.map(row -> {
            var id = row.get(COMMENT_THREAD.THREAD_ID);
            return new CommentThread(
                    new ThreadId(id),
                    new DraftId(row.get(COMMENT_THREAD.DRAFT_ID)),
                    TextLanguage.ofTag(row.get(COMMENT_THREAD.LANG)),
                    Scope.valueOf(row.get(COMMENT_THREAD.SCOPE)),
                    Optional.ofNullable(row.get(COMMENT_THREAD.CONSTITUENCY)).map(Constituency::valueOf),
                    new PersonId(row.get(COMMENT_THREAD.AUTHOR)),
                    row.get(COMMENT_THREAD.AT),
                    placement(row),
                    new CommentThread.Turns(
                            turn(settlements.get(id), COMMENT_SETTLEMENT.SEQ),
                            turn(assignments.get(id), COMMENT_ASSIGNMENT.SEQ)),
                    settlement(settlements.get(id)),
                    assignment(assignments.get(id)),
                    remarks.getOrDefault(id, 0),
                    unread.getOrDefault(id, 0));
        });
    }

    /**
     * Rows about threads that this person was found to read. A few are looked up by the table's own key: a database that is
     * given them by way of the threads reads the whole table first.
     */
    private static Function<Field<UUID>, Condition> those(List<UUID> found, Condition seen) {
        return thread -> found.size() <= FEW ? thread.in(found) : seen;
    }

    /** The last row of each, whether it settled the thread or took it up again. */
    private Map<UUID, Record> settlements(Condition those) {
        var last = new HashMap<UUID, Record>();
        db.select(COMMENT_SETTLEMENT.fields())
                .from(COMMENT_SETTLEMENT)
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_SETTLEMENT.THREAD_ID))
                .where(those)
                .and(isLast(COMMENT_SETTLEMENT, COMMENT_SETTLEMENT.THREAD_ID, COMMENT_SETTLEMENT.SEQ))
                .forEach(row -> last.put(row.get(COMMENT_SETTLEMENT.THREAD_ID), row));
        return last;
    }

    private static Optional<Settlement> settlement(@Nullable Record row) {
        return Optional.ofNullable(row)
                .filter(last -> last.get(COMMENT_SETTLEMENT.SETTLED))
                .map(last -> new Settlement(
                        new PersonId(last.get(COMMENT_SETTLEMENT.DECIDED_BY)), last.get(COMMENT_SETTLEMENT.AT)));
    }

    /** The last row of each, whether it gave the thread to somebody or to nobody. */
    private Map<UUID, Record> assignments(Condition those) {
        var last = new HashMap<UUID, Record>();
        db.select(COMMENT_ASSIGNMENT.fields())
                .from(COMMENT_ASSIGNMENT)
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_ASSIGNMENT.THREAD_ID))
                .where(those)
                .and(isLast(COMMENT_ASSIGNMENT, COMMENT_ASSIGNMENT.THREAD_ID, COMMENT_ASSIGNMENT.SEQ))
                .forEach(row -> last.put(row.get(COMMENT_ASSIGNMENT.THREAD_ID), row));
        return last;
    }

    private static Optional<Assignment> assignment(@Nullable Record row) {
        return Optional.ofNullable(row)
                .filter(last -> last.get(COMMENT_ASSIGNMENT.ASSIGNEE) != null)
                .map(last -> new Assignment(
                        new PersonId(last.get(COMMENT_ASSIGNMENT.ASSIGNEE)),
                        Optional.ofNullable(last.get(COMMENT_ASSIGNMENT.DUE)),
                        new PersonId(last.get(COMMENT_ASSIGNMENT.ASSIGNED_BY)),
                        last.get(COMMENT_ASSIGNMENT.AT)));
    }

    private static int turn(@Nullable Record row, Field<Integer> seq) {
        return row == null ? 0 : row.get(seq);
    }

    private Map<UUID, Integer> unread(Actor reader, Condition those) {
        var me = reader.id().value();
        return db.select(COMMENT_REMARK.THREAD_ID, count())
                .from(COMMENT_REMARK)
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_REMARK.THREAD_ID))
                .leftJoin(COMMENT_READING)
                .on(COMMENT_READING.THREAD_ID.eq(COMMENT_REMARK.THREAD_ID).and(COMMENT_READING.PERSON_ID.eq(me)))
                .where(those)
                .and(COMMENT_REMARK.AUTHOR.ne(me))
                .and(COMMENT_REMARK.SEQ.gt(coalesce(COMMENT_READING.SEQ, 0)))
                .and(COMMENT_REMARK
                        .SEQ
                        .gt(1)
                        .or(DSL.exists(select(COMMENT_MENTION.PERSON_ID)
                                .from(COMMENT_MENTION)
                                .where(COMMENT_MENTION.REMARK_ID.eq(COMMENT_REMARK.REMARK_ID))
                                .and(COMMENT_MENTION.PERSON_ID.eq(me)))))
                .groupBy(COMMENT_REMARK.THREAD_ID)
                .fetchMap(COMMENT_REMARK.THREAD_ID, count());
    }

    static Placement placement(Record row) {
        return new Placement(
                row.get(COMMENT_PLACEMENT.PLACE_KEY),
                row.get(COMMENT_PLACEMENT.SEQ),
                Placement.Kind.valueOf(row.get(COMMENT_PLACEMENT.KIND)),
                row.get(COMMENT_PLACEMENT.N),
                orZero(row, COMMENT_PLACEMENT.POS_FROM),
                orZero(row, COMMENT_PLACEMENT.POS_TO),
                Optional.ofNullable(row.get(COMMENT_PLACEMENT.PROVISION)).flatMap(ProvisionId::parse),
                row.get(COMMENT_PLACEMENT.LABEL),
                row.get(COMMENT_PLACEMENT.QUOTE),
                Placement.How.valueOf(row.get(COMMENT_PLACEMENT.HOW)),
                new PersonId(row.get(COMMENT_PLACEMENT.PLACED_BY)),
                row.get(COMMENT_PLACEMENT.AT));
    }

    private static int orZero(Record row, Field<Integer> field) {
        return Optional.ofNullable(row.get(field)).orElse(0);
    }

    /** The row with the greatest number among those of the same owner. */
    static Condition isLast(Table<?> table, Field<UUID> owner, Field<Integer> number) {
        var others = table.as("others");
        var numbers = Objects.requireNonNull(others.field(number));
        var owners = Objects.requireNonNull(others.field(owner));
        return number.eq(select(max(numbers)).from(others).where(owners.eq(owner)));
    }
}
