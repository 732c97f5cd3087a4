package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_ASSIGNMENT;
import static jp.naisc.db.Tables.COMMENT_MENTION;
import static jp.naisc.db.Tables.COMMENT_READING;
import static jp.naisc.db.Tables.COMMENT_REMARK;
import static jp.naisc.db.Tables.COMMENT_SETTLEMENT;
import static jp.naisc.db.Tables.COMMENT_THREAD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * What was said about a text since a moment and not opened yet, for one person: counted in the database, behind the one
 * predicate of {@link Visibility}, so that no number tells of a thread that this person may not read.
 */
@Service
public class CommentNews {

    /** A line is read, a long list is not: whoever wants all finds them beside the paper. */
    public static final int MOST_LINES = 5;

    private final CommentQueries queries;
    private final RemarkQueries remarks;
    private final DSLContext db;

    CommentNews(CommentQueries queries, RemarkQueries remarks, DSLContext db) {
        this.remarks = remarks;
        this.queries = queries;
        this.db = db;
    }

    /**
     * @param threads how many threads others have opened
     * @param answers how many threads of this person's were answered or settled by others
     * @param newest the last few of the threads
     * @param answered the last few of the answered
     */
    public record News(int threads, int answers, List<Line> newest, List<Line> answered) {
        public static final News NONE = new News(0, 0, List.of(), List.of());
    }

    /**
     * A thread as one line.
     *
     * @param opening the words it began with
     * @param last the remark that was made last
     */
    public record Line(CommentThread thread, String opening, Remark last) {}

    /** Nothing for people who read no comments. */
    public News since(Actor by, DraftId draft, TextLanguage language, Instant since) {
        if (!by.may(Act.COMMENT)) {
            return News.NONE;
        }
        var of = Visibility.of(by)
                .and(COMMENT_THREAD.DRAFT_ID.eq(draft.value()))
                .and(COMMENT_THREAD.LANG.eq(language.tag()));
        var opened = of.and(isUnopened(by, since));
        var answered = of.and(isOf(by)).and(isAnswered(by, since).or(isSettled(by, since)));
        int threads = count(opened);
        int answers = count(answered);
        return new News(
                threads,
                answers,
                threads == 0 ? List.of() : lines(by, opened),
                answers == 0 ? List.of() : lines(by, answered));
    }

    private int count(Condition which) {
        return db.fetchCount(COMMENT_THREAD, which);
    }

    private static Condition isUnopened(Actor by, Instant since) {
        return COMMENT_THREAD
                .AT
                .gt(since)
                .and(COMMENT_THREAD.AUTHOR.ne(by.id().value()))
                .and(notExists(selectOne().from(COMMENT_READING).where(reading(by))));
    }

    /** Threads that this person wrote in, is called in or was given; not those that are news as a whole. */
    private static Condition isOf(Actor by) {
        var me = by.id().value();
        return exists(selectOne()
                        .from(COMMENT_REMARK)
                        .where(COMMENT_REMARK.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                        .and(COMMENT_REMARK.AUTHOR.eq(me)))
                .or(exists(selectOne()
                        .from(COMMENT_REMARK)
                        .join(COMMENT_MENTION)
                        .on(COMMENT_MENTION.REMARK_ID.eq(COMMENT_REMARK.REMARK_ID))
                        .where(COMMENT_REMARK.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                        .and(COMMENT_MENTION.PERSON_ID.eq(me))))
                .or(exists(selectOne()
                        .from(COMMENT_ASSIGNMENT)
                        .where(COMMENT_ASSIGNMENT.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                        .and(COMMENT_ASSIGNMENT.ASSIGNEE.eq(me))));
    }

    private static Condition isAnswered(Actor by, Instant since) {
        var read = field(select(COMMENT_READING.SEQ).from(COMMENT_READING).where(reading(by)));
        return exists(selectOne()
                        .from(COMMENT_REMARK)
                        .where(COMMENT_REMARK.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                        .and(COMMENT_REMARK.SEQ.gt(1))
                        .and(COMMENT_REMARK.AUTHOR.ne(by.id().value()))
                        .and(COMMENT_REMARK.AT.gt(since))
                        .and(COMMENT_REMARK.SEQ.gt(coalesce(read, 0))))
                .and(isUnopened(by, since).not());
    }

    /** And not taken up again since. */
    private static Condition isSettled(Actor by, Instant since) {
        return exists(selectOne()
                        .from(COMMENT_SETTLEMENT)
                        .where(COMMENT_SETTLEMENT.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                        .and(COMMENT_SETTLEMENT.SETTLED)
                        .and(CommentQueries.isLast(
                                COMMENT_SETTLEMENT, COMMENT_SETTLEMENT.THREAD_ID, COMMENT_SETTLEMENT.SEQ))
                        .and(COMMENT_SETTLEMENT.DECIDED_BY.ne(by.id().value()))
                        .and(COMMENT_SETTLEMENT.AT.gt(since)))
                .and(isUnopened(by, since).not());
    }

    private static Condition reading(Actor by) {
        return COMMENT_READING
                .THREAD_ID
                .eq(COMMENT_THREAD.THREAD_ID)
                .and(COMMENT_READING.PERSON_ID.eq(by.id().value()));
    }

    private List<Line> lines(Actor by, Condition which) {
        List<UUID> last = db.select(COMMENT_THREAD.THREAD_ID)
                .from(COMMENT_THREAD)
                .join(COMMENT_REMARK)
                .on(COMMENT_REMARK.THREAD_ID.eq(COMMENT_THREAD.THREAD_ID))
                .where(which)
                .groupBy(COMMENT_THREAD.THREAD_ID)
                .orderBy(max(COMMENT_REMARK.AT).desc(), COMMENT_THREAD.THREAD_ID)
                .limit(MOST_LINES)
                .fetch(COMMENT_THREAD.THREAD_ID);
        var remarksOf = remarks.of(by, last.stream().map(ThreadId::new).toList()).stream()
                .collect(Collectors.groupingBy(Remark::thread));
        return queries.threads(by, COMMENT_THREAD.THREAD_ID.in(last)).stream()
                .flatMap(thread -> {
                    var said = remarksOf.getOrDefault(thread.id(), List.of());
                    return said.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Line(thread, said.getFirst().body(), said.getLast()));
                })
                .sorted(Comparator.comparing((Line line) -> line.last().at()).reversed())
                .toList();
    }
}
