package jp.naisc.council.policy.ui.spi;

import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.RevisionCycle;

/** The texts being worked on. {@code policy} knows finished versions only; drafting contributes the live ones. */
public interface LiveTexts {
    /** The live text of a cycle as this person may read it. */
    Optional<LiveText> find(Actor by, RevisionCycle cycle, TextLanguage language);
}
