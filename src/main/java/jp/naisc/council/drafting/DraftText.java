package jp.naisc.council.drafting;

import jp.naisc.council.document.PolicyText;

/** The words of a draft in one language after a number of steps. */
public record DraftText(long step, PolicyText text) {}
