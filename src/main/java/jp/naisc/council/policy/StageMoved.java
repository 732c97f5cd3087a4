package jp.naisc.council.policy;

import java.time.Instant;

/** A revision cycle stands somewhere else now. */
public record StageMoved(PolicyId policy, CycleId cycle, Stage stage, Instant at) {}
