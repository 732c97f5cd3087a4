package jp.naisc.council.policy;

/** What came of entering a policy in the register. */
public sealed interface CreatePolicyResult {

    record Created(Policy policy) implements CreatePolicyResult {}

    /** Another policy has this address already; addresses are permanent and never given twice. */
    record SlugTaken(Slug slug) implements CreatePolicyResult {}
}
