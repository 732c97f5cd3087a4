package jp.naisc.council.policy.ui.spi;

import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.RevisionCycle;

/** The texts being worked on. {@code policy} knows finished versions only; drafting contributes the live ones. */
public interface LiveTexts {
    /** The live text of a cycle as this person may read it. */
    Optional<LiveText> find(Actor by, RevisionCycle cycle, TextLanguage language);

    /** A text of a policy as it stood at a moment that an address names; empty where there is none or he may not read it. */
    Optional<PastText> past(Actor by, Policy policy, String key, TextLanguage language);
}
