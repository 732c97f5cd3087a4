package jp.naisc.council.drafting.comment;

import static jp.naisc.db.Tables.COMMENT_DRAFT;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.Typed;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Remarks begun and not sent yet. Only who writes one sees it; it is there after a reload, a time-out or a new sign-in. */
@Service
public class CommentDrafts {

    /** Where a remark would stand. */
    public record Place(String name) {

        /** A new thread. */
        public static final Place NEW = new Place("new");

        public static Place replyTo(ThreadId thread) {
            return new Place("reply " + thread);
        }

        public static Place rewording(RemarkId remark) {
            return new Place("edit " + remark);
        }
    }

    /** What was written so far; of a new thread also for whom and about what. */
    public record Unsent(String body, Optional<Scope> scope, Optional<Target> target) {

        public static Unsent of(String body) {
            return new Unsent(body, Optional.empty(), Optional.empty());
        }
    }

    /** Far more than anybody writes; a limit all the same. */
    private static final int MOST_KEPT = 10 * Remark.MAX_LENGTH;

    private final DSLContext db;
    private final Clock clock;

    CommentDrafts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Unsent> find(Actor by, DraftId draft, TextLanguage language, Place place) {
        by.require(Act.COMMENT);
        return db.selectFrom(COMMENT_DRAFT)
                .where(is(by, draft, language, place))
                .fetchOptional(row -> new Unsent(
                        row.getBody(),
                        Optional.ofNullable(row.getScope()).map(Scope::valueOf),
                        Optional.ofNullable(row.getTarget()).flatMap(Target::read)));
    }

    /** The places of a text in which this person has begun something. */
    public Set<Place> begun(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.COMMENT);
        return db.select(COMMENT_DRAFT.PLACE)
                .from(COMMENT_DRAFT)
                .where(COMMENT_DRAFT.PERSON_ID.eq(by.id().value()))
                .and(COMMENT_DRAFT.DRAFT_ID.eq(draft.value()))
                .and(COMMENT_DRAFT.LANG.eq(language.tag()))
                .fetchSet(row -> new Place(row.value1()));
    }

    /**
     * Keeps what was written so far, and for whom; with neither nothing is kept. What is too long to be sent is kept, too, so
     * that its author can shorten it.
     */
    public void keep(Actor by, DraftId draft, TextLanguage language, Place place, Unsent unsent) {
        by.require(Act.COMMENT);
        if (unsent.body().isBlank() && unsent.scope().isEmpty()) {
            forget(by, draft, language, place);
            return;
        }
        try {
            if (update(by, draft, language, place, unsent) == 0) {
                insert(by, draft, language, place, unsent);
            }
        } catch (DuplicateKeyException otherWindow) {
            update(by, draft, language, place, unsent);
        }
    }

    private int update(Actor by, DraftId draft, TextLanguage language, Place place, Unsent unsent) {
        return db.update(COMMENT_DRAFT)
                .set(COMMENT_DRAFT.BODY, fitting(unsent.body()))
                .set(COMMENT_DRAFT.SCOPE, unsent.scope().map(Scope::name).orElse(null))
                .set(COMMENT_DRAFT.TARGET, unsent.target().map(Target::write).orElse(null))
                .set(COMMENT_DRAFT.AT, clock.instant())
                .where(is(by, draft, language, place))
                .execute();
    }

    private void insert(Actor by, DraftId draft, TextLanguage language, Place place, Unsent unsent) {
        db.insertInto(COMMENT_DRAFT)
                .set(COMMENT_DRAFT.PERSON_ID, by.id().value())
                .set(COMMENT_DRAFT.DRAFT_ID, draft.value())
                .set(COMMENT_DRAFT.LANG, language.tag())
                .set(COMMENT_DRAFT.PLACE, place.name())
                .set(COMMENT_DRAFT.BODY, fitting(unsent.body()))
                .set(COMMENT_DRAFT.SCOPE, unsent.scope().map(Scope::name).orElse(null))
                .set(COMMENT_DRAFT.TARGET, unsent.target().map(Target::write).orElse(null))
                .set(COMMENT_DRAFT.AT, clock.instant())
                .execute();
    }

    /** It was sent, or its author threw it away. */
    public void forget(Actor by, DraftId draft, TextLanguage language, Place place) {
        by.require(Act.COMMENT);
        db.deleteFrom(COMMENT_DRAFT).where(is(by, draft, language, place)).execute();
    }

    /** Whether words of this length are kept to the last one. */
    public static boolean keepsWhole(String body) {
        return body.length() <= MOST_KEPT;
    }

    private static String fitting(String body) {
        return Shortened.beginning(Typed.whole(body), MOST_KEPT);
    }

    private static Condition is(Actor by, DraftId draft, TextLanguage language, Place place) {
        return COMMENT_DRAFT
                .PERSON_ID
                .eq(by.id().value())
                .and(COMMENT_DRAFT.DRAFT_ID.eq(draft.value()))
                .and(COMMENT_DRAFT.LANG.eq(language.tag()))
                .and(COMMENT_DRAFT.PLACE.eq(place.name()));
    }
}
