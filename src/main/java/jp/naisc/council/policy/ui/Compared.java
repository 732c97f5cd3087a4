package jp.naisc.council.policy.ui;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;

/**
 * Two texts side by side, found by what an address says.
 *
 * @param versions what may be chosen, the newest first
 * @param live whether the text being worked on may be chosen too
 */
record Compared(
        Policy policy, TextLanguage language, Side before, Side after, List<PolicyVersion> versions, boolean live) {
    /**
     * One of the two.
     *
     * @param key what the address says: a version's number, or {@code live}
     * @param version empty for the text being worked on
     */
    record Side(String key, Optional<PolicyVersion> version, PolicyText text) {}
}
