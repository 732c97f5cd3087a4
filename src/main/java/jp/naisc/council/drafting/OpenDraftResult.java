package jp.naisc.council.drafting;

import jp.naisc.council.policy.Stage;

/** What came of opening the live draft of a cycle. */
public sealed interface OpenDraftResult {

    record Opened(Draft draft) implements OpenDraftResult {}

    /** A cycle has one draft; somebody opened it already. */
    record AlreadyOpen(Draft draft) implements OpenDraftResult {}

    record NotAtThisStage(Stage stage) implements OpenDraftResult {}

    record NoSuchCycle() implements OpenDraftResult {}
}
