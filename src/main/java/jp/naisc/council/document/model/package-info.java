/**
 * The text model: what a document is.
 *
 * <p>A document is a tree of immutable {@link jp.naisc.council.document.model.Node}s. Blocks hold blocks or inline
 * content; inline content is text and a few leaves (a line break, a reference), and carries
 * {@link jp.naisc.council.document.model.Mark}s: strong, a link, ruby. A policy text is flat: {@code doc} holds its title
 * and then one block after another, a heading, a paragraph, an item. That articles belong to chapters is derived from the
 * order of the blocks, never stored, so that a heading may change its rank without moving a single paragraph.
 *
 * <p>Places in a document are counted, not pointed at. Position 0 is the beginning of the content of the document; each
 * token to the right adds one: a UTF-16 unit of text, a leaf, the beginning or the end of a node.
 *
 * <pre>
 *   0   1 2 3    4           5   6 7    8
 *   &lt;title&gt; A I &lt;/title&gt; &lt;paragraph&gt; 案 &lt;/paragraph&gt;
 * </pre>
 *
 * A {@link jp.naisc.council.document.model.ResolvedPos} says which nodes stand around a position. A
 * {@link jp.naisc.council.document.model.Slice} is what lies between two: its outermost nodes may be open, cut through in
 * the middle. Replacing a range by a slice sews the open nodes together, and nothing is guessed: where the depths do not
 * line up or the sewn content would not be valid, the replacement is refused.
 *
 * <p>What is valid stands in one file, {@code frontend/editor/schema.json}, which the browser reads as well. Each node
 * type has a content expression, each attribute a rule; a name that the schema does not know is an error and not
 * something to drop. Two forms of one text would be two digests, so nodes keep a normal form: text with the same marks is
 * one node, marks stand in the order of the schema, attributes are complete and in the order of the schema. JSON is
 * written byte for byte as {@code JSON.stringify} writes it.
 *
 * <p>Who checks what: making a node checks its attributes; sewing checks the sewn nodes;
 * {@link jp.naisc.council.document.model.NodeCheck} checks everything that is new in a document and is called by the
 * authority after the steps of a submit. Reading JSON checks the size, the depth and the characters before it builds
 * anything.
 *
 * <p>The semantics are ProseMirror's (prosemirror-model), because the browser's editor is ProseMirror; the code is not.
 */
@NullMarked
@NamedInterface("model")
package jp.naisc.council.document.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
