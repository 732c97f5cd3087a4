package jp.naisc.council.drafting;

import static jp.naisc.db.Tables.DRAFT_STEP;
import static jp.naisc.db.Tables.SUGGESTION_DECIDED;
import static jp.naisc.db.Tables.SUGGESTION_DECISION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.suggest.SuggestionMark;
import jp.naisc.council.drafting.spi.SuggestionUse;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Who made which step of a draft, and how it became text when it was a suggestion. Words in which a suggestion was accepted
 * instead of its own are the suggestion's, too: they are its author's, and the decision says who put them so. In SQL.
 */
@Repository
class StepAuthors {

    /** A step as an origin of words. */
    record Made(String by, Instant at, Optional<WordOrigin.Decision> decision) {}

    private final DSLContext db;
    private final List<SuggestionUse> uses;

    StepAuthors(DSLContext db, List<SuggestionUse> uses) {
        this.db = db;
        this.uses = List.copyOf(uses);
    }

    /** The steps of these numbers; one that is not in the log is left out. */
    Map<Long, Made> of(DeskKey key, Collection<Long> numbers) {
        var made = new HashMap<Long, Made>();
        var decisions = new HashMap<String, Optional<WordOrigin.Decision>>();
        var rewritten = rewritten(key, numbers);
        db.select(DRAFT_STEP.N, DRAFT_STEP.AUTHOR, DRAFT_STEP.AT, DRAFT_STEP.STEP)
                .from(DRAFT_STEP)
                .where(DRAFT_STEP.DRAFT_ID.eq(key.draft().value()))
                .and(DRAFT_STEP.LANG.eq(key.language().tag()))
                .and(DRAFT_STEP.N.in(numbers))
                .forEach(row -> {
                    var edited = Optional.ofNullable(rewritten.get(row.value1()));
                    var suggestion = edited.map(Rewriting::suggestion).or(() -> suggestedIn(row.value4()));
                    made.put(
                            row.value1(),
                            new Made(
                                    edited.map(Rewriting::author).orElse(row.value2()),
                                    row.value3(),
                                    suggestion.flatMap(
                                            one -> decisions.computeIfAbsent(one, id -> decision(key, id)))));
                });
        return made;
    }

    private static Optional<String> suggestedIn(String step) {
        return SuggestionMark.addedBy(List.of(Step.fromJson(Schema.policy(), step))).stream()
                .map(SuggestionMark::id)
                .findFirst();
    }

    /** A suggestion that was accepted in other words. */
    private record Rewriting(String suggestion, String author) {}

    /** Those whose other words came with the steps of these numbers. */
    private Map<Long, Rewriting> rewritten(DeskKey key, Collection<Long> numbers) {
        return db.select(SUGGESTION_DECISION.N, SUGGESTION_DECIDED.SUGGESTION_ID, SUGGESTION_DECIDED.AUTHOR)
                .from(SUGGESTION_DECIDED)
                .join(SUGGESTION_DECISION)
                .on(SUGGESTION_DECISION.DECISION_ID.eq(SUGGESTION_DECIDED.DECISION_ID))
                .where(SUGGESTION_DECISION.DRAFT_ID.eq(key.draft().value()))
                .and(SUGGESTION_DECISION.LANG.eq(key.language().tag()))
                .and(SUGGESTION_DECISION.N.in(numbers))
                .and(SUGGESTION_DECIDED.VERDICT.eq(SuggestionDecisions.Verdict.EDITED.name()))
                .fetchMap(SUGGESTION_DECISION.N, row -> new Rewriting(row.value2(), row.value3()));
    }

    private Optional<WordOrigin.Decision> decision(DeskKey key, String suggestion) {
        return db.select(SUGGESTION_DECISION.DECIDED_BY, SUGGESTION_DECISION.AT, SUGGESTION_DECIDED.VERDICT)
                .from(SUGGESTION_DECIDED)
                .join(SUGGESTION_DECISION)
                .on(SUGGESTION_DECISION.DECISION_ID.eq(SUGGESTION_DECIDED.DECISION_ID))
                .where(SUGGESTION_DECIDED.SUGGESTION_ID.eq(suggestion))
                .and(SUGGESTION_DECISION.DRAFT_ID.eq(key.draft().value()))
                .and(SUGGESTION_DECISION.LANG.eq(key.language().tag()))
                .and(SUGGESTION_DECIDED.VERDICT.ne(SuggestionDecisions.Verdict.REJECTED.name()))
                .orderBy(SUGGESTION_DECISION.N.desc())
                .limit(1)
                .fetchOptional(row -> new WordOrigin.Decision(
                        row.value1(),
                        row.value2(),
                        row.value3().equals(SuggestionDecisions.Verdict.EDITED.name()),
                        uses.stream()
                                .flatMap(use -> use.amendmentOf(key.draft(), key.language(), suggestion).stream())
                                .findFirst()));
    }
}
