package jp.naisc.council.identity;

/** What came of beginning, ending or re-arranging a term. */
public sealed interface TermResult {

    record Begun(TermId id) implements TermResult {}

    record Changed() implements TermResult {}

    /** Somebody has the seat on one of these days. */
    record SeatTaken(Term by) implements TermResult {}

    /** The person has a seat on one of these days. */
    record PersonSeated(Term on) implements TermResult {}

    /** The person holds a role that a member may not hold. */
    record Separated(Separation.Conflict conflict) implements TermResult {}

    /** A term does not end before it starts. */
    record EndsBeforeItStarts() implements TermResult {}

    /** Nobody stands in for himself or for somebody while having a seat of his own. */
    record NotASubstitute() implements TermResult {}

    record NotFound() implements TermResult {}
}
