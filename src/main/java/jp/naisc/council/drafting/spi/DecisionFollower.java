package jp.naisc.council.drafting.spi;

import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.identity.Actor;

/** Hears what a decision on suggestions leaves of the text, in the transaction that stores it. */
public interface DecisionFollower {

    /**
     * @param by who decided
     * @param after the text as it will be
     */
    void decided(Actor by, DraftId draft, TextLanguage language, Node after);
}
