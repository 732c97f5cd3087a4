package jp.naisc.council.policy;

/** What came of taking an edition out of force. */
public sealed interface WithdrawResult {

    record Withdrawn(PolicyVersion version) implements WithdrawResult {}

    record AlreadyWithdrawn() implements WithdrawResult {}

    record ReasonMissing() implements WithdrawResult {}

    record NoSuchEdition() implements WithdrawResult {}
}
