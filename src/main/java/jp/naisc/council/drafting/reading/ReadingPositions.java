package jp.naisc.council.drafting.reading;

import static jp.naisc.db.Tables.DRAFT_STEP;
import static jp.naisc.db.Tables.READING_POSITION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftMoment;
import jp.naisc.council.drafting.DraftMoments;
import jp.naisc.council.drafting.DraftRights;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.db.tables.records.ReadingPositionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Keeps up to where people know the live texts; everybody's own, read and moved by nobody else. */
@Service
public class ReadingPositions {

    private final DSLContext db;
    private final Drafts drafts;
    private final DraftMoments moments;
    private final DraftRights rights;
    private final RevisionCycles cycles;
    private final Clock clock;

    ReadingPositions(
            DSLContext db,
            Drafts drafts,
            DraftMoments moments,
            DraftRights rights,
            RevisionCycles cycles,
            Clock clock) {
        this.db = db;
        this.drafts = drafts;
        this.moments = moments;
        this.rights = rights;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** This person's own position in a text. */
    public Optional<ReadingPosition> find(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        return positions(by, language, List.of(draft)).stream().findFirst();
    }

    /** Where what changed is counted from: the position in this text, or the last one in a draft before it. */
    public Optional<ReadingPosition> basis(Actor by, DraftId draft, TextLanguage language) {
        return find(by, draft, language).or(() -> ofDraftBefore(by, draft, language));
    }

    private Optional<ReadingPosition> ofDraftBefore(Actor by, DraftId draft, TextLanguage language) {
        var before = drafts.find(draft)
                .flatMap(found -> cycles.find(found.cycle()))
                .map(cycle -> cycles.of(cycle.policy()).stream()
                        .filter(other -> other.ordinal() < cycle.ordinal())
                        .flatMap(other -> drafts.of(other.id()).stream())
                        .map(Draft::id)
                        .toList())
                .orElse(List.of());
        return positions(by, language, before).stream().findFirst();
    }

    private List<ReadingPosition> positions(Actor by, TextLanguage language, Collection<DraftId> among) {
        return among.isEmpty()
                ? List.of()
                : db.selectFrom(READING_POSITION)
                        .where(READING_POSITION.PERSON_ID.eq(by.id().value()))
                        .and(READING_POSITION.DRAFT_ID.in(
                                among.stream().map(DraftId::value).toList()))
                        .and(READING_POSITION.LANG.eq(language.tag()))
                        .orderBy(READING_POSITION.SEEN_AT.desc())
                        .fetch(ReadingPositions::read);
    }

    private static ReadingPosition read(ReadingPositionRecord row) {
        var draft = new DraftId(row.getDraftId());
        return new ReadingPosition(
                draft,
                TextLanguage.ofTag(row.getLang()),
                row.getStep(),
                row.getSeenAt(),
                row.getTalkAt(),
                Optional.ofNullable(row.getEarlierAt())
                        .map(at -> new ReadingPosition.Earlier(new DraftMoment.Key(draft, row.getEarlierStep()), at)));
    }

    /**
     * The text was before this person without a break from one step to another. The first time he looks at a text this
     * becomes his position; where he knows a draft before this one it does not, for then there is something to show first.
     */
    public void watched(Actor by, DraftId draft, TextLanguage language, long from, long to) {
        by.require(Act.READ_DRAFT);
        long seen = inLog(by, draft, language, to);
        if (seen < from) {
            return;
        }
        var now = clock.instant();
        var knewTheBeginning = READING_POSITION
                .STEP
                .ge(from)
                .or(notExists(selectOne()
                        .from(DRAFT_STEP)
                        .where(DRAFT_STEP.DRAFT_ID.eq(draft.value()))
                        .and(DRAFT_STEP.LANG.eq(language.tag()))
                        .and(DRAFT_STEP.N.gt(READING_POSITION.STEP))
                        .and(DRAFT_STEP.N.le(from))
                        .and(DRAFT_STEP.AUTHOR.ne(by.reference()))));
        int followed = db.update(READING_POSITION)
                .set(READING_POSITION.STEP, seen)
                .set(READING_POSITION.SEEN_AT, now)
                .where(own(by, draft, language))
                .and(READING_POSITION.STEP.lt(seen))
                .and(knewTheBeginning)
                .execute();
        if (followed == 0 && !lookedAgain(by, draft, language, seen, now)) {
            begin(by, draft, language, seen, now);
        }
    }

    /** The text as this person knows it was before him again; false where there is no position. */
    private boolean lookedAgain(Actor by, DraftId draft, TextLanguage language, long seen, Instant now) {
        db.update(READING_POSITION)
                .set(READING_POSITION.SEEN_AT, now)
                .where(own(by, draft, language))
                .and(READING_POSITION.STEP.eq(seen))
                .and(READING_POSITION.SEEN_AT.lt(now))
                .execute();
        return db.fetchExists(READING_POSITION, own(by, draft, language));
    }

    private void begin(Actor by, DraftId draft, TextLanguage language, long seen, Instant now) {
        if (ofDraftBefore(by, draft, language).isEmpty() && !insert(by, draft, language, seen, now)) {
            // another window was first: from here on both stood before the same text
            advance(by, draft, language, seen, now);
        }
    }

    /**
     * This person was shown what changed from one text to another: from his position, or from before it. Anything else
     * shows only a part, and moves nothing.
     */
    public void shown(Actor by, DraftMoment.Key from, DraftId draft, TextLanguage language, long to) {
        by.require(Act.READ_DRAFT);
        var basis = basis(by, draft, language);
        boolean whole = basis.filter(known -> known.draft().equals(from.draft()) && from.step() <= known.step())
                .isPresent();
        if (whole) {
            pass(by, draft, language, to);
        }
    }

    /**
     * This person says that he knows the text, and what was said about it.
     *
     * @param to the step of the text that was before him when he said so
     * @param told when what was said about the text was told to him
     */
    public void confirm(Actor by, DraftId draft, TextLanguage language, long to, Instant told) {
        by.require(Act.READ_DRAFT);
        pass(by, draft, language, to);
        db.update(READING_POSITION)
                .set(READING_POSITION.TALK_AT, told)
                .where(own(by, draft, language))
                .and(READING_POSITION.TALK_AT.lt(told))
                .execute();
    }

    /** Past changes of others; where he stood is kept. */
    private void pass(Actor by, DraftId draft, TextLanguage language, long to) {
        long seen = inLog(by, draft, language, to);
        if (seen < 0) {
            return;
        }
        var now = clock.instant();
        if (!passed(by, draft, language, seen, now)
                && !lookedAgain(by, draft, language, seen, now)
                && !insert(by, draft, language, seen, now)) {
            passed(by, draft, language, seen, now);
        }
    }

    private void advance(Actor by, DraftId draft, TextLanguage language, long seen, Instant now) {
        db.update(READING_POSITION)
                .set(READING_POSITION.STEP, seen)
                .set(READING_POSITION.SEEN_AT, now)
                .where(own(by, draft, language))
                .and(READING_POSITION.STEP.lt(seen))
                .execute();
    }

    private boolean passed(Actor by, DraftId draft, TextLanguage language, long seen, Instant now) {
        return db.update(READING_POSITION)
                        .set(READING_POSITION.EARLIER_STEP, READING_POSITION.STEP)
                        .set(READING_POSITION.EARLIER_AT, READING_POSITION.SEEN_AT)
                        .set(READING_POSITION.STEP, seen)
                        .set(READING_POSITION.SEEN_AT, now)
                        .where(own(by, draft, language))
                        .and(READING_POSITION.STEP.lt(seen))
                        .execute()
                > 0;
    }

    /** From when on talk is news goes over from the draft before this one. False where there is a position by now. */
    private boolean insert(Actor by, DraftId draft, TextLanguage language, long seen, Instant now) {
        var talkedSince =
                ofDraftBefore(by, draft, language).map(ReadingPosition::talkAt).orElse(now);
        try {
            db.insertInto(READING_POSITION)
                    .set(READING_POSITION.PERSON_ID, by.id().value())
                    .set(READING_POSITION.DRAFT_ID, draft.value())
                    .set(READING_POSITION.LANG, language.tag())
                    .set(READING_POSITION.STEP, seen)
                    .set(READING_POSITION.SEEN_AT, now)
                    .set(READING_POSITION.TALK_AT, talkedSince)
                    .execute();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** A screen may say anything: nobody has seen more than there is; -1 of a text that this person does not read. */
    private long inLog(Actor by, DraftId draft, TextLanguage language, long step) {
        boolean reads = rights.of(by, draft)
                        .filter(access -> !(access instanceof DraftAccess.None))
                        .isPresent()
                && drafts.languages(draft).contains(language);
        return reads && step >= 0 ? Math.min(step, moments.head(by, draft, language)) : -1;
    }

    private static Condition own(Actor by, DraftId draft, TextLanguage language) {
        return READING_POSITION
                .PERSON_ID
                .eq(by.id().value())
                .and(READING_POSITION.DRAFT_ID.eq(draft.value()))
                .and(READING_POSITION.LANG.eq(language.tag()));
    }
}
