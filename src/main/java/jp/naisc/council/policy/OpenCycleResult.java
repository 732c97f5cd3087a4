package jp.naisc.council.policy;

/** What came of opening the next revision of a policy. */
public sealed interface OpenCycleResult {

    record Opened(RevisionCycle cycle) implements OpenCycleResult {}

    /** A policy is revised by one cycle at a time. */
    record AlreadyRunning(RevisionCycle cycle) implements OpenCycleResult {}

    record NoSuchPolicy() implements OpenCycleResult {}
}
