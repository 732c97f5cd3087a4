/**
 * Comments (コメント) on live drafts: threads on words, on a provision or on the whole text, and what became of the words they
 * are about.
 *
 * <p><b>Who reads what</b> is settled when a thread is opened ({@code Scope}) and never again: only {@code comment_thread}
 * has a scope, replies have none of their own, and no method takes one but the one that opens a thread. {@code Visibility}
 * is the one predicate; every query of {@code CommentQueries} and every act begins with it, so that a thread that somebody
 * may not read does not exist for him, whatever he asks for.
 *
 * <p><b>Where a thread is.</b> It is placed on words as they were after a step ({@code Placement}); the text's authority
 * carries that place through every later step ({@code CommentAnchors} is its {@code spi.AnchorSource}). {@code Outcome}
 * says what became of the words: exact, moved, changed or gone. Nothing is ever placed by a guess: what is gone keeps its
 * quote until a person confirms it or places it anew, which is another placement of the same thread. For every version cut,
 * {@code VersionOutcomes} stores what became of each thread in it.
 *
 * <p>Comments are working state and carry no record entry; their rows are written once and stay, edits of a remark are new
 * wordings. What is changed in place is only one's own: remarks begun ({@code CommentDrafts}) and what one has read.
 */
@NullMarked
package jp.naisc.council.drafting.comment;

import org.jspecify.annotations.NullMarked;
