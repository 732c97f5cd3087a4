package jp.naisc.council.drafting;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepResult;
import jp.naisc.council.document.suggest.Resolution;
import jp.naisc.council.document.suggest.Rewritten;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.document.suggest.Suggestions;
import jp.naisc.council.document.suggest.Verdict;
import jp.naisc.council.drafting.spi.DecisionFollower;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Service;

/**
 * Decides on suggestions: accepts, rejects, or accepts in other words. A decision becomes ordinary steps, which the text's
 * authority makes on the text as it is when their turn comes, and is stored with them: who decided, why, and about which
 * words. Only those who may edit the draft directly decide. What was filed as an amendment is decided with it and not here.
 */
@Service
public class SuggestionReview {

    private static final int LONGEST_REASON = 2_000;

    private final LiveTexts live;
    private final DraftRights rights;
    private final SuggestionDecisions decisions;
    private final List<DecisionFollower> followers;

    SuggestionReview(
            LiveTexts live, DraftRights rights, SuggestionDecisions decisions, List<DecisionFollower> followers) {
        this.live = live;
        this.rights = rights;
        this.decisions = decisions;
        this.followers = List.copyOf(followers);
    }

    /** The open suggestions in the order of the text, for people who may read the draft. */
    public List<Suggestion> open(Actor by, DraftId draft, TextLanguage language) {
        return document(by, draft, language).map(Suggestions::in).orElse(List.of());
    }

    /** The committed text with its suggestions, for people who may read the draft. */
    public Optional<Node> document(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        return live.desk(new DeskKey(draft, language)).map(desk -> desk.state().doc());
    }

    /**
     * Accepts or rejects suggestions, all together or not at all; those that are not open any more are left out.
     *
     * @param reason for the author; required when any is rejected
     */
    public ReviewResult decide(
            Actor by, DraftId draft, TextLanguage language, Map<String, Verdict> verdicts, String reason) {
        return decide(by, new DeskKey(draft, language), verdicts, reason, Set.of(), doc -> true, n -> {});
    }

    /**
     * Decides on suggestions that were filed together.
     *
     * @param still whether the text is as it must be for this, asked when its turn comes
     * @param alongside stored in the same transaction, after the number of the first step; throws {@link NoLongerSo} when
     *     the decision must not be made any more
     */
    public ReviewResult decideFiled(
            Actor by,
            DraftId draft,
            TextLanguage language,
            Map<String, Verdict> verdicts,
            String reason,
            Predicate<Node> still,
            Consumer<Long> alongside) {
        return decide(by, new DeskKey(draft, language), verdicts, reason, verdicts.keySet(), still, alongside);
    }

    private ReviewResult decide(
            Actor by,
            DeskKey key,
            Map<String, Verdict> verdicts,
            String reason,
            Set<String> released,
            Predicate<Node> still,
            Consumer<Long> alongside) {
        by.require(Act.READ_DRAFT);
        if (verdicts.containsValue(Verdict.REJECT) && reason.isBlank()) {
            return new ReviewResult.ReasonMissing();
        }
        Function<Suggestion, Optional<SuggestionDecisions.Verdict>> verdict =
                open -> switch (verdicts.getOrDefault(open.id(), Verdict.LEAVE)) {
                    case ACCEPT -> Optional.of(SuggestionDecisions.Verdict.ACCEPTED);
                    case REJECT -> Optional.of(SuggestionDecisions.Verdict.REJECTED);
                    case LEAVE -> Optional.empty();
                };
        return act(
                new Deciding(by, key, reason, verdict, released, still, alongside),
                doc -> Resolution.of(doc, mark -> verdicts.getOrDefault(mark.id(), Verdict.LEAVE)));
    }

    /** Accepts a suggestion of one run of words in other words than the author's, who is told why. */
    public ReviewResult acceptEdited(
            Actor by, DraftId draft, TextLanguage language, String suggestion, String words, String reason) {
        by.require(Act.READ_DRAFT);
        if (reason.isBlank()) {
            return new ReviewResult.ReasonMissing();
        }
        var now = open(by, draft, language).stream()
                .filter(open -> open.id().equals(suggestion))
                .findFirst();
        if (now.isPresent() && !Rewritten.isPossible(now.get())) {
            return new ReviewResult.NotOneRun();
        }
        return act(
                new Deciding(
                        by,
                        new DeskKey(draft, language),
                        reason,
                        open -> open.id().equals(suggestion)
                                ? Optional.of(SuggestionDecisions.Verdict.EDITED)
                                : Optional.empty(),
                        Set.of(),
                        doc -> true,
                        n -> {}),
                doc -> Rewritten.steps(doc, suggestion, words));
    }

    private ReviewResult act(Deciding deciding, Function<Node, List<Step>> steps) {
        if (deciding.reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
        }
        var access = rights.of(deciding.by, deciding.key.draft()).orElse(new DraftAccess.None());
        return switch (access) {
            case DraftAccess.None none -> new ReviewResult.NoSuchDraft();
            case DraftAccess.ReadOnly(DraftAccess.Reason why) -> new ReviewResult.ReadOnly(why);
            case DraftAccess.MaySuggest(DraftAccess.Reason why) -> new ReviewResult.ReadOnly(why);
            case DraftAccess.MayEdit mayEdit ->
                live.desk(deciding.key)
                        .map(desk -> DeskActs.carryOut(
                                        desk,
                                        deciding.by,
                                        access,
                                        doc -> deciding.on(doc, desk.rules().filed(), steps),
                                        deciding::store)
                                .map(deciding::result)
                                .orElseGet(ReviewResult.Unanswered::new))
                        .orElseGet(ReviewResult.NoSuchDraft::new);
        };
    }

    /** One decision on its way: what it is about is read from the text it is made on, perhaps several times. */
    private final class Deciding {
        private final Actor by;
        private final DeskKey key;
        private final String reason;
        private final Function<Suggestion, Optional<SuggestionDecisions.Verdict>> verdict;
        private final Set<String> released;
        private final Predicate<Node> still;
        private final Consumer<Long> alongside;
        private List<SuggestionDecisions.Decided> decided = List.of();
        private Set<String> held = Set.of();
        private boolean holds = true;
        private Optional<Node> after = Optional.empty();

        /** @param released suggestions that may be decided here although they were filed */
        Deciding(
                Actor by,
                DeskKey key,
                String reason,
                Function<Suggestion, Optional<SuggestionDecisions.Verdict>> verdict,
                Set<String> released,
                Predicate<Node> still,
                Consumer<Long> alongside) {
            this.by = by;
            this.key = key;
            this.reason = reason;
            this.verdict = verdict;
            this.released = Set.copyOf(released);
            this.still = still;
            this.alongside = alongside;
        }

        List<Step> on(Node doc, Set<String> filed, Function<Node, List<Step>> wanted) {
            decided = Suggestions.in(doc).stream()
                    .flatMap(open ->
                            verdict.apply(open).map(given -> SuggestionDecisions.Decided.of(open, given)).stream())
                    .toList();
            held = decided.stream()
                    .map(SuggestionDecisions.Decided::suggestion)
                    .filter(id -> filed.contains(id) && !released.contains(id))
                    .collect(toSet());
            holds = still.test(doc);
            if (!held.isEmpty() || !holds) {
                return List.of();
            }
            var steps = wanted.apply(doc);
            // nobody has to hear what is left while nothing else is filed
            after = released.containsAll(filed) ? Optional.empty() : after(doc, steps);
            return steps;
        }

        private Optional<Node> after(Node doc, List<Step> steps) {
            Node now = doc;
            for (Step step : steps) {
                if (!(step.apply(now) instanceof StepResult.Applied(Node next))) {
                    return Optional.empty();
                }
                now = next;
            }
            return Optional.of(now);
        }

        void store(long n) {
            decisions.store(by, key, n, reason, decided);
            alongside.accept(n);
            after.ifPresent(
                    now -> followers.forEach(follower -> follower.decided(by, key.draft(), key.language(), now)));
        }

        ReviewResult result(Submitted.Ending ending) {
            return switch (ending) {
                case Submitted.Ending.Done done -> new ReviewResult.Decided(decided.size());
                case Submitted.Ending.Nothing nothing ->
                    !holds
                            ? new ReviewResult.NoLonger()
                            : held.isEmpty() ? new ReviewResult.NoneOpen() : new ReviewResult.Filed(held);
                case Submitted.Ending.Refused(var why) -> new ReviewResult.Refused(why);
                case Submitted.Ending.Declined declined -> new ReviewResult.NoLonger();
                case Submitted.Ending.StageClosed closed -> new ReviewResult.ReadOnly(DraftAccess.Reason.STAGE_CLOSED);
                case Submitted.Ending.Failed failed -> new ReviewResult.Unanswered();
            };
        }
    }
}
