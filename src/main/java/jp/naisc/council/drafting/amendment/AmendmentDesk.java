package jp.naisc.council.drafting.amendment;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftRights;
import jp.naisc.council.drafting.HeldDrafts;
import jp.naisc.council.drafting.ReviewResult;
import jp.naisc.council.drafting.amendment.AmendmentProcess.Hand;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.RevisionCycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where acts on amendments are done: one after another for each draft, each asked whether it may be done now. */
@Component
class AmendmentDesk {

    private final TransactionOperations transaction;
    private final HeldDrafts drafts;
    private final DraftRights rights;
    private final AmendmentRegister register;
    private final AmendmentRows rows;
    private final SecondingRule rule;

    AmendmentDesk(
            TransactionOperations transaction,
            HeldDrafts drafts,
            DraftRights rights,
            AmendmentRegister register,
            AmendmentRows rows,
            SecondingRule rule) {
        this.transaction = transaction;
        this.drafts = drafts;
        this.rights = rights;
        this.register = register;
        this.rows = rows;
        this.rule = rule;
    }

    /** In one transaction that holds the draft: the amendment is read again, for it may have moved. */
    AmendmentResult on(AmendmentId id, BiFunction<Amendment, RevisionCycle, AmendmentResult> work) {
        return rows.find(id)
                .map(seen -> holding(seen.draft(), cycle -> rows.find(id)
                        .map(now -> work.apply(now, cycle))
                        .orElseGet(AmendmentResult.NoSuchAmendment::new)))
                .orElseGet(AmendmentResult.NoSuchAmendment::new);
    }

    AmendmentResult holding(DraftId draft, Function<RevisionCycle, AmendmentResult> work) {
        return execute(() -> drafts.hold(draft).map(work).orElseGet(AmendmentResult.NoSuchDraft::new));
    }

    private AmendmentResult execute(Supplier<AmendmentResult> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Why somebody may not move an amendment to a state; empty when he may. */
    Optional<AmendmentResult> refusal(Actor by, Amendment amendment, AmendmentState to, String reason) {
        var move = AmendmentProcess.between(amendment.state(), to);
        if (move.isEmpty()) {
            return Optional.of(new AmendmentResult.NotNow(amendment.state()));
        }
        if (move.get().reason() && reason.isBlank()) {
            return Optional.of(new AmendmentResult.ReasonMissing());
        }
        if (reason.length() > Filing.LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + Filing.LONGEST_REASON + " characters");
        }
        var hands = move.get().hands();
        boolean mover = amendment.isMovedBy(by.reference());
        if (hands.contains(Hand.MOVER) && mover) {
            return Optional.empty();
        }
        if (!hands.contains(Hand.DECIDER)) {
            return Optional.of(new AmendmentResult.NotYours());
        }
        return mover ? Optional.of(new AmendmentResult.OwnAmendment()) : undecided(by, amendment.draft());
    }

    /** Why somebody may not decide about amendments of a draft. */
    Optional<AmendmentResult> undecided(Actor by, DraftId draft) {
        if (!by.may(Act.DECIDE_AMENDMENT)) {
            return Optional.of(new AmendmentResult.NotYours());
        }
        return switch (rights.of(by, draft).orElse(new DraftAccess.None())) {
            case DraftAccess.MayEdit mayEdit -> Optional.empty();
            case DraftAccess.MaySuggest(DraftAccess.Reason why) -> Optional.of(readOnly(why));
            case DraftAccess.ReadOnly(DraftAccess.Reason why) -> Optional.of(readOnly(why));
            case DraftAccess.None none -> Optional.of(new AmendmentResult.NoSuchDraft());
        };
    }

    private static AmendmentResult readOnly(DraftAccess.Reason why) {
        return new AmendmentResult.NotMade(new ReviewResult.ReadOnly(why));
    }

    /** Puts it before the council; where the rule asks for nothing more, it is supported at once. */
    Amendment tabled(Actor by, Amendment amendment) {
        return supportedIfSo(by, register.move(by, amendment, AmendmentState.TABLED, ""));
    }

    Amendment supportedIfSo(Actor by, Amendment amendment) {
        return amendment.state() == AmendmentState.TABLED && rule.isMet(amendment)
                ? register.move(by, amendment, AmendmentState.SUPPORTED, "")
                : amendment;
    }
}
