package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_MENTION;
import static jp.naisc.db.Tables.COMMENT_REMARK;
import static jp.naisc.db.Tables.COMMENT_THREAD;
import static jp.naisc.db.Tables.COMMENT_WORDING;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what was said in threads, for one person. Filtered by {@link Visibility} as {@link CommentQueries} is. */
@Repository
class RemarkQueries {

    private final DSLContext db;

    RemarkQueries(DSLContext db) {
        this.db = db;
    }

    /** The remarks of threads with their last wordings, in order. */
    List<Remark> of(Actor reader, Collection<ThreadId> threads) {
        if (threads.isEmpty()) {
            return List.of();
        }
        return remarks(
                reader,
                COMMENT_REMARK.THREAD_ID.in(
                        threads.stream().map(ThreadId::value).toList()));
    }

    Optional<Remark> find(Actor reader, RemarkId id) {
        return remarks(reader, COMMENT_REMARK.REMARK_ID.eq(id.value())).stream().findFirst();
    }

    private List<Remark> remarks(Actor reader, Condition which) {
        Condition seen = Visibility.of(reader).and(which);
        var called = db.select(COMMENT_MENTION.REMARK_ID, COMMENT_MENTION.PERSON_ID)
                .from(COMMENT_MENTION)
                .join(COMMENT_REMARK)
                .on(COMMENT_REMARK.REMARK_ID.eq(COMMENT_MENTION.REMARK_ID))
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_REMARK.THREAD_ID))
                .where(seen)
                .fetchGroups(COMMENT_MENTION.REMARK_ID, COMMENT_MENTION.PERSON_ID);
        return db.select()
                .from(COMMENT_REMARK)
                .join(COMMENT_THREAD)
                .on(COMMENT_THREAD.THREAD_ID.eq(COMMENT_REMARK.THREAD_ID))
                .join(COMMENT_WORDING)
                .on(COMMENT_WORDING.REMARK_ID.eq(COMMENT_REMARK.REMARK_ID))
                .where(seen)
                .and(isLastWording())
                .orderBy(COMMENT_REMARK.THREAD_ID, COMMENT_REMARK.SEQ)
                .fetch(row -> new Remark(
                        new RemarkId(row.get(COMMENT_REMARK.REMARK_ID)),
                        new ThreadId(row.get(COMMENT_REMARK.THREAD_ID)),
                        row.get(COMMENT_REMARK.SEQ),
                        new PersonId(row.get(COMMENT_REMARK.AUTHOR)),
                        row.get(COMMENT_REMARK.AT),
                        row.get(COMMENT_WORDING.BODY),
                        row.get(COMMENT_WORDING.REVISION) > 1
                                ? Optional.of(row.get(COMMENT_WORDING.AT))
                                : Optional.empty(),
                        called.getOrDefault(row.get(COMMENT_REMARK.REMARK_ID), List.of()).stream()
                                .map(PersonId::new)
                                .toList()));
    }

    /** The wording with the greatest number among those of the same remark. */
    private static Condition isLastWording() {
        return CommentQueries.isLast(COMMENT_WORDING, COMMENT_WORDING.REMARK_ID, COMMENT_WORDING.REVISION);
    }
}
