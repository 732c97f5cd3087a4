package jp.naisc.council.drafting.amendment;

import java.util.List;
import java.util.Set;
import jp.naisc.council.drafting.ReviewResult;
import jp.naisc.council.policy.Stage;

/** What came of an act on amendments. */
public sealed interface AmendmentResult {

    /** @param amendments as they stand now: the one, or those that came out of it */
    record Done(List<Amendment> amendments) implements AmendmentResult {
        static Done of(Amendment amendment) {
            return new Done(List.of(amendment));
        }

        public Amendment amendment() {
            return amendments.getFirst();
        }
    }

    record NoSuchAmendment() implements AmendmentResult {}

    record NoSuchDraft() implements AmendmentResult {}

    /** Nothing was chosen, or not what can be done with it. */
    record NothingChosen() implements AmendmentResult {}

    record ReasonMissing() implements AmendmentResult {}

    /** Somebody else's, or not this person's to do. */
    record NotYours() implements AmendmentResult {}

    /** Whoever moves an amendment does not decide about it. */
    record OwnAmendment() implements AmendmentResult {}

    /** From where it stands now this does not follow. */
    record NotNow(AmendmentState now) implements AmendmentResult {}

    /** The words are not as they were shown; nothing was filed. @param suggestions which */
    record WordsChanged(Set<String> suggestions) implements AmendmentResult {}

    /** Another amendment holds them already. @param suggestions which */
    record Taken(Set<String> suggestions) implements AmendmentResult {}

    record StageClosed(Stage stage) implements AmendmentResult {}

    /** The words around it changed since its mover last stood by it; the mover is asked first. */
    record InConflict() implements AmendmentResult {}

    /** Something of it is still in the text. */
    record NotGone() implements AmendmentResult {}

    /** The text's authority did not make the change. */
    record NotMade(ReviewResult why) implements AmendmentResult {}
}
