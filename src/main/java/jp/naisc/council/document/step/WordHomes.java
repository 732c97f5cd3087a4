package jp.naisc.council.document.step;

import java.util.List;
import jp.naisc.council.document.model.Node;

/** Finds the block in which the words of an earlier block stand now: where the first of them that is left is. */
final class WordHomes {

    private final Node after;
    private final List<StepMap> maps;

    WordHomes(Node after, List<StepMap> maps) {
        this.after = after;
        this.maps = maps;
    }

    /** The index of the block, or -1 when nothing of the old one is left. A block without words lives in its beginning. */
    int of(Node old, int position) {
        int first = firstLeft(position + 1, position + old.nodeSize() - 1);
        if (first < 0) {
            first = firstLeft(position, position + 1);
        }
        return first < 0 ? -1 : after.content().indexAt(first);
    }

    private int firstLeft(int from, int to) {
        return Remains.of(maps, from, to).stream()
                .mapToInt(Remains.Piece::from)
                .min()
                .orElse(-1);
    }
}
