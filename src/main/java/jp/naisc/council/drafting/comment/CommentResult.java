package jp.naisc.council.drafting.comment;

import jp.naisc.council.drafting.comment.CommentThread.Settlement;

/** What came of an act on comments. */
public sealed interface CommentResult {

    /** Done; {@code thread} is the one it was done to, or the new one. */
    record Done(ThreadId thread) implements CommentResult {}

    /** It is as was asked for already, and somebody else did it. */
    record DoneBefore(Settlement settlement) implements CommentResult {}

    /** Somebody else did something to it at this moment; what it is now should be looked at. */
    record MovedOn() implements CommentResult {}

    record NoWords() implements CommentResult {}

    record TooLong() implements CommentResult {}

    /** There is no such text, thread or remark, or this person may not read it, which is told nobody. */
    record NotThere() implements CommentResult {}

    /** The words that were selected are not in the text any more. */
    record WordsGone() implements CommentResult {}

    /** More was selected than one thread can be about. */
    record TooMuchSelected() implements CommentResult {}

    /** This person cannot open a thread of that scope. */
    record ScopeNotOpen() implements CommentResult {}

    /** The person who is to see to it does not read the thread. */
    record AssigneeDoesNotRead() implements CommentResult {}

    /** The revision is over; what was said stays readable. */
    record RevisionOver() implements CommentResult {}
}
