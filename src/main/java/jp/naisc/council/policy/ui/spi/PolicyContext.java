package jp.naisc.council.policy.ui.spi;

import java.util.Optional;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.RevisionCycle;

/**
 * What the workspace shows to whom.
 *
 * @param cycle the cycle under way, if one is
 * @param language of the text, not of the screen
 * @param version the version shown; empty while the live text is shown
 * @param text empty while nothing was written or registered in this language
 * @param live whether there is a live text, shown or not
 */
public record PolicyContext(
        Actor by,
        Policy policy,
        Optional<RevisionCycle> cycle,
        TextLanguage language,
        Optional<PolicyVersion> version,
        boolean live,
        Optional<PolicyText> text) {}
