package jp.naisc.council.drafting;

import java.util.Set;
import jp.naisc.council.document.model.RefusalReason;

/** What came of deciding on suggestions. */
public sealed interface ReviewResult {

    /** It is the text now. @param count suggestions that were decided */
    record Decided(int count) implements ReviewResult {}

    /** None of them is open any more: somebody else was faster. */
    record NoneOpen() implements ReviewResult {}

    /** Whoever made a suggestion is owed a reason when it is rejected or altered. */
    record ReasonMissing() implements ReviewResult {}

    /** Some of them were filed as an amendment: they are decided with it. Nothing was decided. */
    record Filed(Set<String> suggestions) implements ReviewResult {}

    /** What they belong to is not as it was when the person decided. Nothing was decided. */
    record NoLonger() implements ReviewResult {}

    /** The altered words do not fit: the suggestion is not one run of words. */
    record NotOneRun() implements ReviewResult {}

    record ReadOnly(DraftAccess.Reason why) implements ReviewResult {}

    record Refused(RefusalReason reason) implements ReviewResult {}

    /** The text's authority did not answer; whether it was done shows in the text. */
    record Unanswered() implements ReviewResult {}

    record NoSuchDraft() implements ReviewResult {}
}
