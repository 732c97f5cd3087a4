package jp.naisc.council.policy.ui.spi;

import java.time.Instant;
import jp.naisc.council.document.PolicyText;

/**
 * A text on its way as it stood at an earlier moment.
 *
 * @param key how addresses name it
 * @param at when it came to stand so
 */
public record PastText(String key, Instant at, PolicyText text) {}
