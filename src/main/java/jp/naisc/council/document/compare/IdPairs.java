package jp.naisc.council.document.compare;

import java.util.HashMap;
import java.util.Map;

/**
 * Pairs blocks by their ids. An id given by the drafting server names one provision for ever, but an id derived on
 * import counts places ({@code compute.p3}): after a paragraph was put in before it, it names another paragraph. So
 * an id alone is believed only when the content does not contradict it, or when nothing better was found in the end.
 */
final class IdPairs {

    private static final double CLEARLY_ALIKE = 0.6;
    private static final double ALIKE = 0.35;

    private final Alignment alignment;
    private final int[] sameId;

    IdPairs(Alignment alignment) {
        this.alignment = alignment;
        Outline before = alignment.before();
        Outline after = alignment.after();
        Map<String, Integer> byId = new HashMap<>(after.size() * 2);
        for (Block block : after.blocks()) {
            if (block.id() != null) {
                byId.putIfAbsent(block.id(), block.index());
            }
        }
        sameId = new int[before.size()];
        for (Block block : before.blocks()) {
            Integer found = block.id() == null ? null : byId.remove(block.id());
            sameId[block.index()] =
                    found != null && after.block(found).family() == block.family() ? found : Alignment.NONE;
        }
    }

    /** Same id, same content: certain. An article without a caption says nothing by itself and waits for its paragraphs. */
    void pairUnchanged() {
        eachFree((a, b) -> alignment.isUnchanged(a, b)
                && !alignment.before().block(a).text().isEmpty());
    }

    /** Same id, reworded. A weak likeness yields to an exact copy found elsewhere: there the id only counts places. */
    void pairAlike(TwinPairs twins) {
        eachFree((a, b) -> alignment.areAlike(a, b, CLEARLY_ALIKE)
                || (alignment.areAlike(a, b, ALIKE) && !twins.hasTwinElsewhere(a, b)));
    }

    /** Headings whose paragraphs did not vote for another one: retitled. */
    void pairHeadings() {
        eachFree((a, b) -> alignment.before().block(a).isHeading());
    }

    /** Nothing better was found: the provision was rewritten entirely. */
    void pairRest() {
        eachFree((a, b) -> true);
    }

    private interface Test {
        boolean accepts(int a, int b);
    }

    private void eachFree(Test test) {
        for (int a = 0; a < sameId.length; a++) {
            int b = sameId[a];
            if (b != Alignment.NONE && alignment.areFree(a, b) && test.accepts(a, b)) {
                alignment.pair(a, b);
            }
        }
    }
}
