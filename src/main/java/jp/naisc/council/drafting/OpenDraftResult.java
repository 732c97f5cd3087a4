package jp.naisc.council.drafting;

import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.VersionNumber;

/** What came of opening the live draft of a cycle. */
public sealed interface OpenDraftResult {

    record Opened(Draft draft) implements OpenDraftResult {}

    /** A cycle has one draft; somebody opened it already. */
    record AlreadyOpen(Draft draft) implements OpenDraftResult {}

    /**
     * There are no words to begin with that still stand: the text to begin with has to be brought.
     *
     * @param newest the newest of the withdrawn editions
     */
    record AllWithdrawn(VersionNumber newest) implements OpenDraftResult {}

    record NotAtThisStage(Stage stage) implements OpenDraftResult {}

    record NoSuchCycle() implements OpenDraftResult {}
}
