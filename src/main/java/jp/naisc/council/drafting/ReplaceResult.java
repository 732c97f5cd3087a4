package jp.naisc.council.drafting;

import jp.naisc.council.document.model.RefusalReason;

/** What came of replacing the text of a draft. */
public sealed interface ReplaceResult {

    /**
     * It is the text now, for everybody who has it open.
     *
     * @param before the step after which the text before stands; it can be brought back from there
     * @param after the last of the steps that replaced it
     */
    record Replaced(long before, long after) implements ReplaceResult {}

    /** The text says this already. */
    record Unchanged() implements ReplaceResult {}

    /** Somebody wrote after the comparison was made, and their words would be lost unseen. */
    record MovedOn() implements ReplaceResult {}

    /** Suggestions stand in the text, and would go with it: they are to be decided first. */
    record OpenSuggestions(int count) implements ReplaceResult {}

    record ReadOnly(DraftAccess.Reason why) implements ReplaceResult {}

    /** The authority does not take it. */
    record Refused(RefusalReason reason) implements ReplaceResult {}

    /** The text's authority did not answer in time; whether it was done shows when the draft is opened. */
    record Unanswered() implements ReplaceResult {}

    record NoSuchDraft() implements ReplaceResult {}
}
