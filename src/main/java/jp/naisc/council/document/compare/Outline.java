package jp.naisc.council.document.compare;

import java.util.Arrays;
import java.util.List;

/** A text as a flat sequence of blocks with its tree: what the comparison works on, whatever the text came from. */
final class Outline {

    private final List<Block> blocks;
    private final int[][] children;
    private final int[] roots;
    private final Shingles[] shingles;

    Outline(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        int[] counts = new int[blocks.size() + 1];
        for (Block block : blocks) {
            if (block.parent() >= block.index()) {
                throw new IllegalArgumentException("a block stands after the block that contains it");
            }
            counts[block.parent() + 1]++;
        }
        int[][] lists = new int[blocks.size() + 1][];
        Arrays.setAll(lists, i -> new int[counts[i]]);
        int[] filled = new int[lists.length];
        for (Block block : blocks) {
            int slot = block.parent() + 1;
            lists[slot][filled[slot]++] = block.index();
        }
        this.roots = lists[0];
        this.children = Arrays.copyOfRange(lists, 1, lists.length);
        this.shingles = new Shingles[blocks.size()];
    }

    int size() {
        return blocks.size();
    }

    Block block(int index) {
        return blocks.get(index);
    }

    List<Block> blocks() {
        return blocks;
    }

    int parent(int index) {
        return blocks.get(index).parent();
    }

    /** Children in document order; of {@link Block#ROOT} the blocks that nothing contains. */
    int[] children(int index) {
        return index == Block.ROOT ? roots : children[index];
    }

    Shingles shingles(int index) {
        Shingles known = shingles[index];
        if (known == null) {
            known = Shingles.of(blocks.get(index).text());
            shingles[index] = known;
        }
        return known;
    }

    /** How much text stands directly below a block: the weight of its vote (see {@link HeadingVotes}). */
    int weightBelow(int index) {
        int weight = 0;
        for (int child : children(index)) {
            weight += 1 + blocks.get(child).text().length();
        }
        return weight;
    }
}
