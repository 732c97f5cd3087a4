package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;

/** What steps leave of a stretch of text, and where it stands afterwards. */
public final class Remains {

    /** Tokens of a text, from one up to and without another. */
    public record Piece(int from, int to) {}

    private Remains() {}

    /** The pieces that are left, in the positions of the text after the steps; whole, because a later step may take the first. */
    public static List<Piece> of(List<StepMap> maps, int from, int to) {
        List<Piece> left = from < to ? List.of(new Piece(from, to)) : List.of();
        for (StepMap map : maps) {
            if (left.isEmpty()) {
                return left;
            }
            left = through(map, left);
        }
        return left;
    }

    private static List<Piece> through(StepMap map, List<Piece> pieces) {
        if (map.isEmpty()) {
            return pieces;
        }
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
