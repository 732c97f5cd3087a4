package jp.naisc.council.drafting;

import java.time.Instant;
import jp.naisc.council.policy.CycleId;

/** The live draft of a revision cycle; its texts are read by {@link Drafts#text}. */
public record Draft(DraftId id, CycleId cycle, Instant openedAt) {}
