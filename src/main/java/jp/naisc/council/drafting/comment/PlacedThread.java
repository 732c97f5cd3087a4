package jp.naisc.council.drafting.comment;

/** A thread and what became of its words. */
public record PlacedThread(CommentThread thread, Outcome outcome) {}
