/**
 * Comparison of two texts, provision by provision and word by word.
 *
 * <p>A comparison answers what a Japanese reader asks of a 新旧対照表 (domain.md §7): which provisions were reworded, which
 * came, went, moved, were split or merged, and which only count differently now. It works in five steps, each in small
 * classes that know nothing of the later ones:
 *
 * <ol>
 *   <li><b>Outline.</b> {@code OutlineReader} reads a text into a flat list of blocks with a tree over it. Everything
 *       after works on blocks and could compare any structured text.
 *   <li><b>Alignment: which block became which.</b> {@code Aligner} runs passes from the certain to the probable, and
 *       each looks only at what is still free. Same id and same content; same id and alike; exact copies, where a
 *       content that occurs once on both sides is an anchor (patience diff, Bram Cohen) and repeated ones are paired
 *       outwards from anchors; containers by the votes of what they contain (bottom-up matching of GumTree, Falleri et
 *       al., <i>Fine-grained and accurate source code differencing</i>, 2014); near duplicates by shingles (Broder, <i>On
 *       the resemblance and containment of documents</i>, 1997), among the neighbours first, then anywhere through
 *       bottom-k sketches; and what is left by id alone. Ids come first but are not believed against the content, since
 *       ids derived on import count places.
 *   <li><b>What happened.</b> {@code Divisions} finds splits and mergers among the blocks left over; {@code Moves} finds
 *       what stands elsewhere: another container, or, among siblings, not in the heaviest rising subsequence of old
 *       places (Fredman, <i>On computing the length of longest increasing subsequences</i>, 1975), so that the smallest
 *       set is said to have moved. {@code Differences} gives every block exactly one standing and {@code ReadingOrder}
 *       makes both texts one sequence. Renumbering is no change: labels are generated and never compared.
 *   <li><b>Words.</b> {@code WordDiff} compares sentences, then the words of those that differ. Words are ICU's, joined
 *       where a reader sees one word ({@code JapaneseWords}). {@code SequenceDiff} is Myers' <i>An O(ND) difference
 *       algorithm</i> (1986) within a budget, with patience anchors beyond it. {@code Tidying} turns the shortest script
 *       into a readable one.
 *   <li><b>Readings.</b> The list of changes, the table ({@code Rows}) and the continuous reading ({@code Passage}) are
 *       made from the same {@code Findings}, so they cannot disagree.
 * </ol>
 *
 * <p>Two properties are held by tests over random edits: the runs of every provision give back both texts to the
 * character, and every provision of both texts is accounted for exactly once. No step is worse than n log n in the
 * number of blocks, apart from windows of constant width.
 */
@NullMarked
@NamedInterface("compare")
package jp.naisc.council.document.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
