package jp.naisc.council.drafting.amendment;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.suggest.Verdict;
import jp.naisc.council.drafting.HeldDrafts;
import jp.naisc.council.drafting.NoLongerSo;
import jp.naisc.council.drafting.ReviewResult;
import jp.naisc.council.drafting.SuggestionReview;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Service;

/** Adopts and rejects amendments. The words and the state change in one transaction, or neither does. */
@Service
public class AmendmentDecisions {

    private final AmendmentDesk desk;
    private final AmendmentRows rows;
    private final AmendmentRegister register;
    private final SuggestionReview review;
    private final HeldDrafts drafts;

    AmendmentDecisions(
            AmendmentDesk desk,
            AmendmentRows rows,
            AmendmentRegister register,
            SuggestionReview review,
            HeldDrafts drafts) {
        this.desk = desk;
        this.rows = rows;
        this.register = register;
        this.review = review;
        this.drafts = drafts;
    }

    /** Adopts the whole. */
    public AmendmentResult adopt(Actor by, AmendmentId id, String reason) {
        by.require(Act.DECIDE_AMENDMENT);
        return rows.find(id)
                .map(amendment -> decide(by, amendment, AmendmentState.ADOPTED, amendment.suggestions(), reason))
                .orElseGet(AmendmentResult.NoSuchAmendment::new);
    }

    /** Adopts some of its suggestions and rejects the others, with a reason. */
    public AmendmentResult adoptPart(Actor by, AmendmentId id, Set<String> chosen, String reason) {
        by.require(Act.DECIDE_AMENDMENT);
        return rows.find(id)
                .map(amendment -> chosen.isEmpty()
                                || !amendment.suggestions().containsAll(chosen)
                                || chosen.size() == amendment.suggestions().size()
                        ? new AmendmentResult.NothingChosen()
                        : decide(by, amendment, AmendmentState.PARTLY_ADOPTED, chosen, reason))
                .orElseGet(AmendmentResult.NoSuchAmendment::new);
    }

    /** Rejects it with a reason, which its mover and co-signers are told. */
    public AmendmentResult reject(Actor by, AmendmentId id, String reason) {
        by.require(Act.DECIDE_AMENDMENT);
        return rows.find(id)
                .map(amendment -> decide(by, amendment, AmendmentState.REJECTED, Set.of(), reason))
                .orElseGet(AmendmentResult.NoSuchAmendment::new);
    }

    private AmendmentResult decide(Actor by, Amendment seen, AmendmentState to, Set<String> accepted, String reason) {
        var refused = desk.refusal(by, seen, to, reason);
        if (refused.isPresent()) {
            return refused.get();
        }
        Map<String, Verdict> verdicts = seen.suggestions().stream()
                .collect(toMap(id -> id, id -> accepted.contains(id) ? Verdict.ACCEPT : Verdict.REJECT));
        var made =
                review.decideFiled(by, seen.draft(), seen.language(), verdicts, reason, standsOn(seen, accepted), n -> {
                    var now = register.find(seen.id()).orElseThrow();
                    if (now.changes().size() != seen.changes().size()
                            || !now.confirmed().equals(seen.confirmed())) {
                        throw new NoLongerSo(seen.number());
                    }
                    register.move(by, now, to, reason);
                });
        return switch (made) {
            case ReviewResult.Decided decided ->
                AmendmentResult.Done.of(rows.find(seen.id()).orElseThrow());
            case ReviewResult.NoLonger moved -> {
                var now = rows.find(seen.id()).orElseThrow();
                yield now.changes().size() != seen.changes().size()
                        ? new AmendmentResult.NotNow(now.state())
                        : new AmendmentResult.InConflict();
            }
            case ReviewResult other -> new AmendmentResult.NotMade(other);
        };
    }

    /** What is adopted must say what its mover last stood by; asked on the very text it is adopted in. */
    private static Predicate<Node> standsOn(Amendment amendment, Set<String> accepted) {
        var then = amendment.confirmed().stream()
                .filter(piece -> accepted.contains(piece.suggestion()))
                .toList();
        return document -> !Ground.of(then, Pieces.in(document, accepted)).isChanged();
    }

    /** Closes an amendment of which nothing is left in the text. */
    public AmendmentResult closeOvertaken(Actor by, AmendmentId id) {
        by.require(Act.DECIDE_AMENDMENT);
        return desk.on(id, (amendment, cycle) -> {
            var refused = desk.refusal(by, amendment, AmendmentState.OVERTAKEN, "");
            if (refused.isPresent()) {
                return refused.get();
            }
            boolean gone = drafts.text(amendment.draft(), amendment.language())
                    .filter(text -> Pieces.in(text, amendment.suggestions()).isEmpty())
                    .isPresent();
            return gone
                    ? AmendmentResult.Done.of(register.move(by, amendment, AmendmentState.OVERTAKEN, ""))
                    : new AmendmentResult.NotGone();
        });
    }
}
