package jp.naisc.council.drafting.amendment.ui;

import jp.naisc.council.base.Announcements;
import jp.naisc.council.drafting.DraftAccess;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.DraftRights;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.SuggestionReview;
import jp.naisc.council.drafting.amendment.AmendmentDecisions;
import jp.naisc.council.drafting.amendment.AmendmentFiling;
import jp.naisc.council.drafting.amendment.AmendmentLife;
import jp.naisc.council.drafting.amendment.AmendmentTalk;
import jp.naisc.council.drafting.amendment.Amendments;
import jp.naisc.council.drafting.amendment.SecondingRule;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import org.springframework.stereotype.Component;

/** What the screens of amendments work with. */
@Component
record AmendmentServices(
        Drafts drafts,
        DraftRights rights,
        SuggestionReview review,
        Amendments amendments,
        AmendmentFiling filing,
        AmendmentLife life,
        AmendmentDecisions decisions,
        AmendmentTalk talk,
        SecondingRule rule,
        Faces faces,
        Announcements announcements) {

    /** Whether somebody may decide about amendments and suggestions of a draft now. */
    boolean mayDecide(Actor by, DraftId draft) {
        return by.may(Act.DECIDE_AMENDMENT)
                && rights.of(by, draft).orElse(new DraftAccess.None()) instanceof DraftAccess.MayEdit;
    }
}
