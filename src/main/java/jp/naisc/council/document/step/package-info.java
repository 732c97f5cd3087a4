/**
 * Steps: how a document changes, and who decides.
 *
 * <p>A {@link jp.naisc.council.document.step.Step} is one small change as a value. Nine kinds are enough for everything an
 * editor does: replace a range, replace around a kept gap, set or remove a mark on a range (or several as a set), set or
 * remove a mark on a node, set an attribute of a node or of the document. Applied to a document, a step gives another
 * document or says why it does not fit. It never fits "more or less".
 *
 * <p>A step moves what lies behind it. Its {@link jp.naisc.council.document.step.StepMap} says how: a list of ranges with
 * their old and new lengths. Everything that remembers a place in the text lives by these maps and is never searched
 * anew: the step of another person that was made at the same time, the anchor of a comment
 * ({@link jp.naisc.council.document.step.AnchorSet}), the record of who brought which words
 * ({@link jp.naisc.council.document.step.Attribution}).
 *
 * <pre>
 *   before   … A I の 活 用 …        replace 12–14 by three characters
 *   map      [12, 2, 3]             11 → 11   12 → 12   13 → 12 or 15   14 → 15   20 → 21
 * </pre>
 *
 * On the edge of a change, and inside it, a position must say to which side it belongs; that is the {@code assoc} of
 * {@link jp.naisc.council.document.step.Mappable}. A {@link jp.naisc.council.document.step.Mapping} is a chain of maps. It
 * may know that one map undoes another; a position that the first deleted is then restored exactly where it was.
 *
 * <p>Who checks what. Reading a step ({@link jp.naisc.council.document.step.Step#fromJson}) refuses unknown kinds, keys,
 * attributes and characters. Applying it checks that it fits and that the nodes it sews together stay valid, no more: that
 * is what the browser does, too. The {@link jp.naisc.council.document.step.Authority} stands above both. It sets limits
 * before anything is parsed, checks every node that is new once all steps of a submit are applied, refuses the marks that
 * are closed in this text, and repairs the ids of provisions with steps of its own. A submit is taken whole or not at
 * all. Versions, people and storage are the business of the drafting module.
 *
 * <p>The browser has the same machinery from ProseMirror, and both must agree on every byte, or two people see different
 * texts. {@code DifferentialStepTest} holds them together: the real packages make tens of thousands of random and hostile
 * steps, and documents, inverses, mapped positions and refusals must be the same here. On purpose there are two
 * differences: what the rules of this package call strict is refused, and a set of mark steps is always flat (the
 * browser's library nests them when it undoes an undo, and cannot read that back).
 */
@NullMarked
@NamedInterface("step")
package jp.naisc.council.document.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
