/**
 * 修正提案: suggestions of the live text that somebody files under a number, with a reason, so that the council decides on
 * them.
 *
 * <p><b>Words are read under a lock.</b> Whoever files holds the draft still ({@code HeldDrafts}): in that transaction the
 * words are read from the log, compared with what the mover saw, and kept as filed; from its commit on their author cannot
 * change them ({@code Claims}, which the text's authority asks). A keystroke that was judged before is judged again.
 *
 * <p><b>State and text change together.</b> {@code AmendmentProcess} is the one table of states. An adoption is a decision
 * of {@code SuggestionReview}, with the change of state stored in the transaction of its steps; every other change holds
 * the draft too, so two people who act at once act one after the other, and unique keys settle the rest.
 *
 * <p><b>Nothing is re-based by guesswork.</b> Suggestions are marks and move with the text. {@code Ground} compares the
 * words as filed with the words as they are; where they differ, the mover is asked.
 */
@NullMarked
package jp.naisc.council.drafting.amendment;

import org.jspecify.annotations.NullMarked;
