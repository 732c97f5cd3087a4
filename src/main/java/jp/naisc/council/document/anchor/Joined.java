package jp.naisc.council.document.anchor;

import java.util.Arrays;
import java.util.List;

/** The blocks on one side of a change as the comparison saw them: one after the other, one character between them. */
final class Joined {

    private final int[] blocks;
    private final BlockWords[] words;
    private final int[] firstText;
    private final int[] firstUnit;

    Joined(List<Integer> blocks, List<BlockWords> words) {
        this.blocks = blocks.stream().mapToInt(Integer::intValue).toArray();
        this.words = words.toArray(BlockWords[]::new);
        this.firstText = new int[this.blocks.length];
        this.firstUnit = new int[this.blocks.length];
        for (int i = 1; i < this.blocks.length; i++) {
            firstText[i] = firstText[i - 1] + this.words[i - 1].text().length() + 1;
            firstUnit[i] = firstUnit[i - 1] + this.words[i - 1].size() + 1;
        }
    }

    int block(int part) {
        return blocks[part];
    }

    BlockWords words(int part) {
        return words[part];
    }

    /** The unit at a place of the joined text. */
    int unitOf(int text) {
        int part = partOf(firstText, text);
        return firstUnit[part] + words[part].unitOf(text - firstText[part]);
    }

    /** The part that a unit, or the boundary behind it, belongs to. */
    int partOfUnit(int unit) {
        return partOf(firstUnit, unit);
    }

    int within(int unit) {
        return unit - firstUnit[partOfUnit(unit)];
    }

    /** How many units follow in the same part; 0 on a boundary. */
    int left(int unit) {
        int part = partOfUnit(unit);
        return firstUnit[part] + words[part].size() - unit;
    }

    private static int partOf(int[] firsts, int at) {
        int found = Arrays.binarySearch(firsts, at);
        return found >= 0 ? found : -found - 2;
    }
}
