package jp.naisc.council.drafting;

import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.compare.Comparison;

/**
 * A text that would take the place of a draft's, beside the draft's own. Nothing of it is stored.
 *
 * @param now what it was compared with; it takes the place of exactly this
 * @param wanted with the ids its provisions have in the draft
 */
public record DraftProposal(DraftText now, PolicyText wanted, Comparison comparison) {

    static DraftProposal of(DraftText now, PolicyText wanted) {
        return new DraftProposal(now, wanted, Comparison.of(now.text(), wanted));
    }
}
