package jp.naisc.council.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.suggest.Resolution;
import jp.naisc.council.document.suggest.Rewritten;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.document.suggest.Suggestions;
import jp.naisc.council.document.suggest.Verdict;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Service;

/**
 * Decides on suggestions: accepts, rejects, or accepts in other words. A decision becomes ordinary steps, which the text's
 * authority makes on the text as it is when their turn comes, and is stored with them: who decided, why, and about which
 * words. Only those who may edit the draft directly decide.
 */
@Service
public class SuggestionReview {

    private static final int KEY_LENGTH = 10;
    private static final long PATIENCE_SECONDS = 20;
    private static final int LONGEST_REASON = 2_000;

    private final LiveTexts live;
    private final DraftRights rights;
    private final SuggestionDecisions decisions;

    SuggestionReview(LiveTexts live, DraftRights rights, SuggestionDecisions decisions) {
        this.live = live;
        this.rights = rights;
        this.decisions = decisions;
    }

    /** The open suggestions in the order of the text, for people who may read the draft. */
    public List<Suggestion> open(Actor by, DraftId draft, TextLanguage language) {
        by.require(Act.READ_DRAFT);
        return live.desk(new DeskKey(draft, language))
                .map(desk -> Suggestions.in(desk.state().doc()))
                .orElse(List.of());
    }

    /**
     * Accepts or rejects suggestions, all together or not at all; those that are not open any more are left out.
     *
     * @param reason for the author; required when any is rejected
     */
    public ReviewResult decide(
            Actor by, DraftId draft, TextLanguage language, Map<String, Verdict> verdicts, String reason) {
        boolean rejects = verdicts.containsValue(Verdict.REJECT);
        if (rejects && reason.isBlank()) {
            by.require(Act.READ_DRAFT);
            return new ReviewResult.ReasonMissing();
        }
        return act(
                by,
                new DeskKey(draft, language),
                reason,
                doc -> Resolution.of(doc, mark -> verdicts.getOrDefault(mark.id(), Verdict.LEAVE)),
                open -> switch (verdicts.getOrDefault(open.id(), Verdict.LEAVE)) {
                    case ACCEPT -> Optional.of(SuggestionDecisions.Verdict.ACCEPTED);
                    case REJECT -> Optional.of(SuggestionDecisions.Verdict.REJECTED);
                    case LEAVE -> Optional.empty();
                });
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
                by,
                new DeskKey(draft, language),
                reason,
                doc -> Rewritten.steps(doc, suggestion, words),
                open -> open.id().equals(suggestion)
                        ? Optional.of(SuggestionDecisions.Verdict.EDITED)
                        : Optional.empty());
    }

    private ReviewResult act(
            Actor by,
            DeskKey key,
            String reason,
            Function<Node, List<Step>> steps,
            Function<Suggestion, Optional<SuggestionDecisions.Verdict>> verdict) {
        by.require(Act.READ_DRAFT);
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
        }
        var access = rights.of(by, key.draft()).orElse(new DraftAccess.None());
        switch (access) {
            case DraftAccess.None none -> {
                return new ReviewResult.NoSuchDraft();
            }
            case DraftAccess.ReadOnly(DraftAccess.Reason why) -> {
                return new ReviewResult.ReadOnly(why);
            }
            case DraftAccess.MaySuggest(DraftAccess.Reason why) -> {
                return new ReviewResult.ReadOnly(why);
            }
            case DraftAccess.MayEdit mayEdit -> {
                return act(by, access, key, new Deciding(by, key, reason, verdict), steps);
            }
        }
    }

    private ReviewResult act(
            Actor by, DraftAccess access, DeskKey key, Deciding deciding, Function<Node, List<Step>> steps) {
        var answer = new CompletableFuture<ReviewResult>();
        var act = new Submitted.Act(
                participant(by, access),
                doc -> {
                    deciding.on(doc);
                    return steps.apply(doc);
                },
                deciding::store,
                ending -> answer.complete(deciding.result(ending)));
        if (!live.act(key, act)) {
            return new ReviewResult.NoSuchDraft();
        }
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return new ReviewResult.Unanswered();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new ReviewResult.Unanswered();
        }
    }

    /** Somebody who acts without an open editor: nobody sees him sit at the text. */
    private static Participant participant(Actor by, DraftAccess access) {
        var person = new LivePerson(Ids.shortName(KEY_LENGTH), by);
        return new Participant(person, InterfaceLanguage.JA, () -> Optional.of(by), access, new LiveListener() {
            @Override
            public void send(String frame) {
                // whoever decides hears the end of the act, not the desk's frames
            }

            @Override
            public void close() {
                // there is no connection
            }
        });
    }

    /** One decision on its way: what it is about is read from the text it is made on, perhaps several times. */
    private final class Deciding {
        private final Actor by;
        private final DeskKey key;
        private final String reason;
        private final Function<Suggestion, Optional<SuggestionDecisions.Verdict>> verdict;
        private List<SuggestionDecisions.Decided> decided = List.of();

        Deciding(
                Actor by,
                DeskKey key,
                String reason,
                Function<Suggestion, Optional<SuggestionDecisions.Verdict>> verdict) {
            this.by = by;
            this.key = key;
            this.reason = reason;
            this.verdict = verdict;
        }

        void on(Node doc) {
            decided = Suggestions.in(doc).stream()
                    .flatMap(open ->
                            verdict.apply(open).map(given -> SuggestionDecisions.Decided.of(open, given)).stream())
                    .toList();
        }

        void store(long n) {
            decisions.store(by, key, n, reason, decided);
        }

        ReviewResult result(Submitted.Ending ending) {
            return switch (ending) {
                case Submitted.Ending.Done done -> new ReviewResult.Decided(decided.size());
                case Submitted.Ending.Nothing nothing -> new ReviewResult.NoneOpen();
                case Submitted.Ending.Refused(var why) -> new ReviewResult.Refused(why);
                case Submitted.Ending.StageClosed closed -> new ReviewResult.ReadOnly(DraftAccess.Reason.STAGE_CLOSED);
                case Submitted.Ending.Failed failed -> new ReviewResult.Unanswered();
            };
        }
    }
}
