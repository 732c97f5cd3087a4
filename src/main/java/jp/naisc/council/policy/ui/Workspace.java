package jp.naisc.council.policy.ui;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.ui.spi.LiveText;
import jp.naisc.council.policy.ui.spi.PaperMode;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/**
 * A workspace as it was opened.
 *
 * @param live the text being worked on, where there is one in this language
 * @param versions every version, the newest first
 * @param before the newest version older than what is shown: what changes are counted from
 */
record Workspace(
        PolicyContext context, Optional<LiveText> live, List<PolicyVersion> versions, Optional<PolicyText> before) {
    boolean showsLive() {
        return context.version().isEmpty() && live.isPresent();
    }

    /** What is wanted, where this person may do it with what is shown; else reading. */
    PaperMode mode(PaperMode wanted) {
        return showsLive()
                        && live.filter(text -> text.refusal(wanted).isEmpty()).isPresent()
                ? wanted
                : PaperMode.READ;
    }
}
