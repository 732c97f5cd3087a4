package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.model.Node;

/** Finds the block in which the words of an earlier block stand now: where the first of them that is left is. */
final class WordHomes {

    /** Tokens of the text, from one up to and without another. */
    private record Piece(int from, int to) {}

    private final Node after;
    private final List<StepMap> maps;

    WordHomes(Node after, List<StepMap> maps) {
        this.after = after;
        this.maps = maps;
    }

    /** The index of the block, or -1 when nothing of the old one is left. A block without words lives in its beginning. */
    int of(Node old, int position) {
        int first = firstLeft(new Piece(position + 1, position + old.nodeSize() - 1));
        if (first < 0) {
            first = firstLeft(new Piece(position, position + 1));
        }
        return first < 0 ? -1 : after.content().indexAt(first);
    }

    private int firstLeft(Piece piece) {
        List<Piece> left = piece.from() < piece.to() ? List.of(piece) : List.of();
        for (StepMap map : maps) {
            if (left.isEmpty()) {
                return -1;
            }
            left = through(map, left);
        }
        return left.stream().mapToInt(Piece::from).min().orElse(-1);
    }

    /** What a step leaves of the pieces, at its new place; whole pieces are kept, because a later step may take the first. */
    private static List<Piece> through(StepMap map, List<Piece> pieces) {
        var left = new ArrayList<Piece>(pieces.size());
        for (Piece piece : pieces) {
            int[] at = {piece.from(), 0};
            map.forEach((oldStart, oldEnd, newStart, newEnd) -> {
                if (oldStart >= piece.to()) {
                    return;
                }
                if (oldStart > at[0]) {
                    left.add(new Piece(at[0] + at[1], oldStart + at[1]));
                }
                at[0] = Math.max(at[0], oldEnd);
                at[1] = newEnd - oldEnd;
            });
            if (at[0] < piece.to()) {
                left.add(new Piece(at[0] + at[1], piece.to() + at[1]));
            }
        }
        return left;
    }
}
