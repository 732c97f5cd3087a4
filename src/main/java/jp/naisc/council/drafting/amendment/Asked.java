package jp.naisc.council.drafting.amendment;

/** What an amendment asks of people who do not stand behind it. */
public enum Asked {
    /** Support or concern, of everybody who has said neither. */
    SIGNAL(AmendmentState.TABLED),
    /** To be adopted or rejected, of whoever decides. */
    DECISION(AmendmentState.SUPPORTED);

    private final AmendmentState state;

    Asked(AmendmentState state) {
        this.state = state;
    }

    /** The state in which it is asked. */
    AmendmentState state() {
        return state;
    }
}
