package jp.naisc.council.drafting;

import static jp.naisc.db.Tables.SUGGESTION_DECIDED;
import static jp.naisc.db.Tables.SUGGESTION_DECISION;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.Typed;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was decided about suggestions, in SQL. */
@Repository
public class SuggestionDecisions {

    /** Announced with the id of a draft when suggestions in it were decided. */
    public static final String DECIDED = "drafting.suggestions.decided";

    /** What was decided about one. */
    public enum Verdict {
        ACCEPTED,
        /** Accepted in other words. */
        EDITED,
        REJECTED
    }

    /**
     * One suggestion that was decided, with the words it was about.
     *
     * @param author the author's reference
     * @param provision where it began
     */
    public record Decided(
            String suggestion,
            String author,
            Verdict verdict,
            Optional<ProvisionId> provision,
            String removed,
            String added) {

        static Decided of(Suggestion open, Verdict verdict) {
            return new Decided(
                    open.id(), open.by(), verdict, open.parts().getFirst().provision(), open.removed(), open.added());
        }
    }

    /** A decision as its author is told of it. */
    public record Told(DraftId draft, String language, Decided decided, String reason, String decidedBy, Instant at) {}

    private final DSLContext db;
    private final OfficialRecord record;
    private final Announcements announcements;
    private final Clock clock;

    SuggestionDecisions(DSLContext db, OfficialRecord record, Announcements announcements, Clock clock) {
        this.db = db;
        this.record = record;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** @param n number of the first of the steps that carry it out, stored in the same transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    void store(Actor by, DeskKey key, long n, String reason, List<Decided> decided) {
        var id = Ids.random();
        var entry = record.append(RecordDraft.of("SUGGESTIONS_DECIDED", "draft:" + key.draft(), by.reference())
                .with("language", key.language().tag())
                .with("step", n)
                .with("accepted", count(decided, Verdict.ACCEPTED))
                .with("edited", count(decided, Verdict.EDITED))
                .with("rejected", count(decided, Verdict.REJECTED))
                .with("decision", id));
        var insert = db.insertInto(SUGGESTION_DECISION)
                .set(SUGGESTION_DECISION.DECISION_ID, id)
                .set(SUGGESTION_DECISION.DRAFT_ID, key.draft().value())
                .set(SUGGESTION_DECISION.LANG, key.language().tag())
                .set(SUGGESTION_DECISION.N, n)
                .set(SUGGESTION_DECISION.DECIDED_BY, by.reference())
                .set(SUGGESTION_DECISION.AT, clock.instant())
                .set(SUGGESTION_DECISION.RECORD_NO, entry.value());
        (reason.isBlank() ? insert : insert.set(SUGGESTION_DECISION.REASON, Typed.words(reason))).execute();
        for (Decided one : decided) {
            db.insertInto(SUGGESTION_DECIDED)
                    .set(SUGGESTION_DECIDED.DECISION_ID, id)
                    .set(SUGGESTION_DECIDED.SUGGESTION_ID, one.suggestion())
                    .set(SUGGESTION_DECIDED.AUTHOR, one.author())
                    .set(SUGGESTION_DECIDED.VERDICT, one.verdict().name())
                    .set(
                            SUGGESTION_DECIDED.PROVISION,
                            one.provision().map(ProvisionId::toString).orElse(null))
                    .set(SUGGESTION_DECIDED.REMOVED, one.removed())
                    .set(SUGGESTION_DECIDED.ADDED, one.added())
                    .execute();
        }
        announcements.announce(DECIDED, key.draft().toString());
    }

    private static long count(List<Decided> decided, Verdict verdict) {
        return decided.stream().filter(one -> one.verdict() == verdict).count();
    }

    /** What was decided about an author's suggestions since a moment, the newest first. */
    public List<Told> about(String author, Instant since) {
        return db.select()
                .from(SUGGESTION_DECIDED)
                .join(SUGGESTION_DECISION)
                .on(SUGGESTION_DECISION.DECISION_ID.eq(SUGGESTION_DECIDED.DECISION_ID))
                .where(SUGGESTION_DECIDED.AUTHOR.eq(author))
                .and(SUGGESTION_DECISION.AT.gt(since))
                .orderBy(SUGGESTION_DECISION.AT.desc(), SUGGESTION_DECIDED.SUGGESTION_ID)
                .fetch(row -> new Told(
                        new DraftId(row.get(SUGGESTION_DECISION.DRAFT_ID)),
                        row.get(SUGGESTION_DECISION.LANG),
                        new Decided(
                                row.get(SUGGESTION_DECIDED.SUGGESTION_ID),
                                row.get(SUGGESTION_DECIDED.AUTHOR),
                                Verdict.valueOf(row.get(SUGGESTION_DECIDED.VERDICT)),
                                Optional.ofNullable(row.get(SUGGESTION_DECIDED.PROVISION))
                                        .flatMap(ProvisionId::parse),
                                row.get(SUGGESTION_DECIDED.REMOVED),
                                row.get(SUGGESTION_DECIDED.ADDED)),
                        Optional.ofNullable(row.get(SUGGESTION_DECISION.REASON)).orElse(""),
                        row.get(SUGGESTION_DECISION.DECIDED_BY),
                        row.get(SUGGESTION_DECISION.AT)));
    }
}
