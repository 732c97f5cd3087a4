package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Provisions that became several, or several that became one. A free block beside a reworded one is a part of it if its
 * words are found in the other side's whole, and not only because the paired part repeats them; a free heading after
 * its neighbour is a part of it if most of what stands below came from the neighbour.
 */
final class Divisions {

    private static final double MOSTLY = 0.5;

    private final Alignment alignment;

    /** Whole before → its parts after, in document order; a split has at least two. */
    private final Map<Integer, List<Integer>> splits = new TreeMap<>();

    /** Whole after → its parts before. */
    private final Map<Integer, List<Integer>> merges = new TreeMap<>();

    /** What of every whole has been found in its parts so far. */
    private final Map<Integer, Portions> portions = new HashMap<>();

    private final Map<Integer, Integer> wholeOfPartAfter = new TreeMap<>();
    private final Map<Integer, Integer> wholeOfPartBefore = new TreeMap<>();

    private Divisions(Alignment alignment) {
        this.alignment = alignment;
    }

    static Divisions of(Alignment alignment) {
        Divisions divisions = new Divisions(alignment);
        divisions.find(new Side(alignment, false), divisions.splits, divisions.wholeOfPartAfter);
        divisions.find(new Side(alignment, true), divisions.merges, divisions.wholeOfPartBefore);
        return divisions;
    }

    Map<Integer, List<Integer>> splits() {
        return splits;
    }

    Map<Integer, List<Integer>> merges() {
        return merges;
    }

    boolean isPartBefore(int a) {
        return wholeOfPartBefore.containsKey(a);
    }

    /** The block before that block {@code b} was cut out of, or {@link Alignment#NONE}. */
    int wholeOfPartAfter(int b) {
        return wholeOfPartAfter.getOrDefault(b, Alignment.NONE);
    }

    /** The block after that block {@code a} went into, or {@link Alignment#NONE}. */
    int wholeOfPartBefore(int a) {
        return wholeOfPartBefore.getOrDefault(a, Alignment.NONE);
    }

    /** A merger is a split seen backwards; this turns the alignment round so that one search serves both. */
    private record Side(Alignment alignment, boolean backwards) {
        Outline wholes() {
            return backwards ? alignment.after() : alignment.before();
        }

        Outline parts() {
            return backwards ? alignment.before() : alignment.after();
        }

        int wholeOf(int part) {
            return backwards ? alignment.afterOf(part) : alignment.beforeOf(part);
        }
    }

    private void find(Side side, Map<Integer, List<Integer>> groups, Map<Integer, Integer> wholeOfPart) {
        Outline parts = side.parts();
        portions.clear();
        for (int parent = Block.ROOT; parent < parts.size(); parent++) {
            int[] siblings = parts.children(parent);
            for (int i = 1; i < siblings.length; i++) {
                join(side, groups, wholeOfPart, siblings[i - 1], siblings[i]);
            }
            for (int i = siblings.length - 2; i >= 0; i--) {
                if (!parts.block(siblings[i]).isHeading()) {
                    join(side, groups, wholeOfPart, siblings[i + 1], siblings[i]);
                }
            }
        }
        groups.values().forEach(group -> group.sort(null));
    }

    /** Tries whether the free block {@code part} belongs to the whole that its neighbour belongs to. */
    private void join(
            Side side, Map<Integer, List<Integer>> groups, Map<Integer, Integer> wholeOfPart, int neighbour, int part) {
        if (side.wholeOf(part) != Alignment.NONE || wholeOfPart.containsKey(part)) {
            return;
        }
        int whole = side.wholeOf(neighbour);
        if (whole == Alignment.NONE) {
            whole = wholeOfPart.getOrDefault(neighbour, Alignment.NONE);
        }
        if (whole == Alignment.NONE
                || isTaken(side, whole, neighbour)
                || !side.parts()
                        .block(neighbour)
                        .kind()
                        .equals(side.parts().block(part).kind())) {
            return;
        }
        boolean belongs =
                switch (side.parts().block(part).family()) {
                    case HEADING -> holdsWhatWasBelow(side, whole, part);
                    case TEXT -> isCutFrom(side, whole, neighbour, part);
                    case TITLE, TABLE -> false;
                };
        if (belongs) {
            groups.computeIfAbsent(whole, any -> new ArrayList<>(List.of(neighbour)))
                    .add(part);
            wholeOfPart.put(part, whole);
        }
    }

    /** What was split is not at the same time said to be merged: one provision, one change. */
    private boolean isTaken(Side side, int whole, int neighbour) {
        return side.backwards
                && (splits.containsKey(alignment.beforeOf(whole))
                        || wholeOfPartAfter.containsKey(whole)
                        || splits.containsKey(neighbour));
    }

    /** The first neighbour that is asked about is the part that was paired with the whole. */
    private boolean isCutFrom(Side side, int whole, int neighbour, int part) {
        Portions found = portions.computeIfAbsent(whole, any -> {
            Portions first = new Portions(side.wholes().shingles(whole));
            first.add(side.parts().shingles(neighbour));
            return first;
        });
        Shingles words = side.parts().shingles(part);
        boolean belongs = found.isCompletedBy(words);
        if (belongs) {
            found.add(words);
        }
        return belongs;
    }

    private static boolean holdsWhatWasBelow(Side side, int whole, int part) {
        Outline parts = side.parts();
        int from = 0;
        for (int child : parts.children(part)) {
            int origin = side.wholeOf(child);
            if (origin != Alignment.NONE && side.wholes().parent(origin) == whole) {
                from += 1 + parts.block(child).text().length();
            }
        }
        int below = parts.weightBelow(part);
        return below > 0 && from >= MOSTLY * below;
    }
}
