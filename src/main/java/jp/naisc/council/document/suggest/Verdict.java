package jp.naisc.council.document.suggest;

/** What is decided about a suggestion. */
public enum Verdict {
    /** The change is made. */
    ACCEPT,
    /** The text stays as it would be without it. */
    REJECT,
    /** Nothing is decided yet. */
    LEAVE
}
