/**
 * Anchors that never lie: comments carried from one version of a text onto another of which no steps are known, such as
 * the draft of a new cycle, an imported text, or any two versions compared. (Within a live text the steps are known, and
 * {@link jp.naisc.council.document.step.AnchorSet} moves anchors along them.)
 *
 * <p>A {@link jp.naisc.council.document.anchor.Pinned} holds on to words of a provision, to a provision or to the
 * document. {@link jp.naisc.council.document.anchor.Carrying} says of each what became of it, and what it says is always
 * one of four things ({@link jp.naisc.council.document.anchor.Outcome}):
 *
 * <dl>
 *   <dt>exact
 *   <dd>the same words in the same provision;
 *   <dt>moved
 *   <dd>the same words, and they or their provision stand elsewhere: where, and how they came there;
 *   <dt>changed
 *   <dd>some of the words: which stand there now, and what was replaced, word by word;
 *   <dt>gone
 *   <dd>none of the words. Places where the exact words stand are named for a person to confirm; no pin is put there.
 * </dl>
 *
 * <p>The rules:
 *
 * <ol>
 *   <li>The words decide. The {@link jp.naisc.council.document.compare.Comparison} says which provision became which and
 *       which of its words stayed; ids are believed as far as the comparison believes them. Words that went into a part
 *       that was split off, or into the provision that another one was merged into, are followed there. If a stretch was
 *       cut in two, the pin holds on to the larger part.
 *   <li>Words inserted at the edge of a pin stay outside. Words that were replaced whole are inside with what stands in
 *       their place: 「一割」 in 「全体の一割を」 that became 「全体の一割五分を」 is changed to 「一割五分」. This is how the live text
 *       moves its anchors, too.
 *   <li>Words are those of the comparison. A replaced word counts as kept as far as the two begin or end alike, if that
 *       is at least half of the longer one. Marks are no words, nor is the number that a cross-reference shows; its target
 *       is.
 *   <li>Particles hold nothing: if only hiragana, small Latin words or punctuation are left of words that were more, the
 *       words are gone.
 *   <li>Same words in another provision are not the pin's words; 「国は、」 is everywhere. There is one exception, and it
 *       is no guess: words (at least eight Japanese or sixteen Latin characters), or the sentences around them, that
 *       stand in exactly one place of the text before and in exactly one of the text after. If less than half of the pin's
 *       words are where they were, it follows them there, and is called moved.
 *   <li>A pin on a whole provision holds on to its own words, not to what stands below. As long as the provision is
 *       there, it is not gone, whatever became of its words.
 *   <li>No character is cut apart, whatever it is made of (surrogates, combining marks, joined emoji); a stretch that
 *       would is widened.
 * </ol>
 *
 * <p>Everything here can be said with less certainty than the truth, since a text does not tell who typed what: words
 * deleted and typed again are moved or gone, and never exact at a place where the comparison does not see them stay.
 */
@NullMarked
@NamedInterface("anchor")
package jp.naisc.council.document.anchor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
