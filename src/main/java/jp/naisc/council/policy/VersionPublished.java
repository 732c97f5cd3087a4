package jp.naisc.council.policy;

import java.time.Instant;

/** An edition was published or registered: what the public sees of this policy has changed. */
public record VersionPublished(PolicyId policy, VersionNumber version, Instant at) {}
