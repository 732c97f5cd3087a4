package jp.naisc.council.policy.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.ui.spi.LiveText;

/**
 * Two texts side by side, found by what an address says.
 *
 * @param versions what may be chosen, the newest first
 * @param live the text being worked on, which may be chosen too
 */
record Compared(
        Policy policy,
        TextLanguage language,
        Side before,
        Side after,
        List<PolicyVersion> versions,
        Optional<LiveText> live) {
    /**
     * One of the two.
     *
     * @param key what the address says: a version's number, {@code live}, or a moment of a text on its way
     * @param version empty for the text being worked on
     * @param moment since when it stood so; only of a text on its way that is past
     */
    record Side(String key, Optional<PolicyVersion> version, Optional<Instant> moment, PolicyText text) {}
}
