/**
 * Suggestions (書換え提案): tracked changes that stand in the live text as marks until somebody decides on them.
 *
 * <p>Words that somebody wants to add stand in the text with an {@code insertion} mark, words to go with a
 * {@code deletion} mark; on a whole block the same two marks speak of the provision. An {@code insertion} on a
 * {@code split} wants a block divided there, a {@code joining} mark on a block wants it joined to the one before, and a
 * {@code recasting} mark wants a block of another kind or words in another format
 * ({@link jp.naisc.council.document.suggest.Recast}). Nothing is copied and nothing is taken away, so other people's edits
 * in the same words are never lost. Each mark carries the suggestion's id and its author.
 *
 * <p>Everything follows from one function, {@link jp.naisc.council.document.suggest.StandingText}: the text without
 * certain suggestions. Without any it is what a version is cut from. Somebody who may only suggest may send whatever
 * leaves the text without his own suggestions as it was ({@link jp.naisc.council.document.suggest.SuggestionGuard}).
 * {@link jp.naisc.council.document.suggest.Resolution} turns decisions into ordinary steps. Direct edits beside suggestions
 * neither accept nor lose them: {@link jp.naisc.council.document.suggest.SuggestionRepair} puts right what they would.
 *
 * <p>Pure, like the rest of this module: who somebody is and what he may is the business of the drafting module.
 */
@NullMarked
@NamedInterface("suggest")
package jp.naisc.council.document.suggest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
