/**
 * Since you last looked: what changed in a live text since a person last had it before him.
 *
 * <p><b>The position</b> ({@code ReadingPosition}) belongs to one person and one language of one draft. It is the last step
 * of the text that this person is known to have seen, and it moves in three ways only, never backwards:
 * <ul>
 *   <li><b>By being there</b> ({@code watched}). A screen tells, at most once a minute and only while its window is in
 *       front and somebody is at it, which steps were on it without a break. The position follows if it stood at the first
 *       of them, or if nobody else wrote in between. So whoever writes along with others, or writes alone, is not told on
 *       the next morning what he saw come about; and whoever arrives when others have written keeps his position however
 *       long he stays, until the next.
 *   <li><b>By being shown</b> ({@code shown}). The comparison from the position to the text as it is was on the screen for
 *       some seconds.
 *   <li><b>By saying so</b> ({@code confirm}).
 * </ul>
 * Opening and closing moves nothing: the comparison stays. Where the position moved past changes of others, the one before
 * is kept ({@code earlier}), so that what was shown is found again.
 *
 * <p>With two windows each tells of its own; the database compares, in one statement, so the greater step stays whatever
 * arrives first. What one has not said about comments is told by the comments themselves: which threads somebody opened,
 * {@code comment_reading} knows; the position only holds from when on they count.
 *
 * <p>A draft that is opened anew, for the next edition, has a position of its own. Until there is one, what changed is
 * counted from the last one of the draft before: that text is still in its log.
 */
@NullMarked
package jp.naisc.council.drafting.reading;

import org.jspecify.annotations.NullMarked;
