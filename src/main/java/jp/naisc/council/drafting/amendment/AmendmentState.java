package jp.naisc.council.drafting.amendment;

/** Where an amendment stands. */
public enum AmendmentState {
    /** Numbered, and its words cannot change any more, but not before the council yet. */
    DRAFT,
    /** Before the council; asks for support. */
    TABLED,
    /** Has the support that the rule asks for; to be decided. */
    SUPPORTED,
    ADOPTED,
    PARTLY_ADOPTED,
    REJECTED,
    WITHDRAWN,
    /** Went on in another amendment, joint or divided. */
    MERGED,
    /** Another change took its words out of the text. */
    OVERTAKEN;

    /** Whether something may still become of it; only then does it hold its suggestions. */
    public boolean isAlive() {
        return this == DRAFT || this == TABLED || this == SUPPORTED;
    }

    /** Whether the council decided about it. */
    public boolean isDecided() {
        return this == ADOPTED || this == PARTLY_ADOPTED || this == REJECTED;
    }
}
