package jp.naisc.council.document.anchor;

import java.util.Arrays;
import java.util.function.Function;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * The words of one block in units: a unit is a UTF-16 unit of the text, or a cross-reference. In a plain paragraph a unit
 * is a character of the readable text and a position of the document at once. References make the readable text longer
 * than the units, and the cells of a table put positions between them; then tables of numbers lead from one to the other.
 */
final class BlockWords {

    /** Stands for a cross-reference in the units. */
    static final char REFERENCE = '\uFFFC';

    static final BlockWords EMPTY = new BlockWords("");

    private final String text;
    private final String units;

    /** Where each unit begins in the readable text, and its end; null where units are the readable text. */
    private final int @Nullable [] texts;

    /** Positions before and behind each unit. */
    private final int[] starts;

    private final int[] ends;
    private final @Nullable String[] targets;

    private BlockWords(String plain) {
        this.text = plain;
        this.units = plain;
        this.texts = null;
        this.starts = new int[0];
        this.ends = starts;
        this.targets = new String[0];
    }

    private BlockWords(BlockReader reader) {
        this.text = reader.text();
        this.units = reader.units();
        this.texts = reader.texts();
        this.starts = reader.starts();
        this.ends = reader.ends();
        this.targets = reader.targets();
    }

    /** @param reference how the reference to a target reads at this place */
    static BlockWords of(Node block, Function<String, String> reference) {
        if (block.childCount() == 1 && block.child(0).isText()) {
            return new BlockWords(block.child(0).text());
        }
        BlockReader reader = new BlockReader(reference, block.content().size());
        reader.read(block, 0);
        return reader.isPlain() ? new BlockWords(reader.text()) : new BlockWords(reader);
    }

    /** What a reader reads; the same characters as {@code Provision.text()}. */
    String text() {
        return text;
    }

    String text(int from, int to) {
        return text.substring(textOf(from), textOf(to));
    }

    int size() {
        return units.length();
    }

    char unit(int at) {
        return units.charAt(at);
    }

    int textOf(int unit) {
        return texts == null ? unit : texts[unit];
    }

    /** The unit that a character of the readable text belongs to. */
    int unitOf(int textOffset) {
        if (texts == null) {
            return textOffset;
        }
        int found = Arrays.binarySearch(texts, textOffset);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether the readable text can be cut there: not inside the number that a reference shows. */
    boolean isCut(int textOffset) {
        return texts == null || Arrays.binarySearch(texts, textOffset) >= 0;
    }

    /** The first position of words that begin with this unit. */
    int startPosition(int unit) {
        return texts == null ? unit : starts[unit];
    }

    /** The position behind words that end before this unit. */
    int endPosition(int unit) {
        return texts == null ? unit : ends[unit - 1];
    }

    /** The first unit that lies behind a position. */
    int unitFrom(int position) {
        if (texts == null) {
            return Math.min(position, size());
        }
        int unit = 0;
        while (unit < size() && ends[unit] <= position) {
            unit++;
        }
        return unit;
    }

    /** The end of the units that lie before a position. */
    int unitTo(int position) {
        if (texts == null) {
            return Math.min(position, size());
        }
        int unit = size();
        while (unit > 0 && starts[unit - 1] >= position) {
            unit--;
        }
        return unit;
    }

    /** Whether a stretch reads the same as a stretch of another block; references by their targets. */
    boolean isSame(int from, int to, BlockWords other, int at) {
        if (at + to - from > other.size() || !units.regionMatches(from, other.units, at, to - from)) {
            return false;
        }
        if (texts == null && other.texts == null) {
            return true;
        }
        for (int i = 0; i < to - from; i++) {
            String target = target(from + i);
            if (target == null ? other.target(at + i) != null : !target.equals(other.target(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** Where words that begin with this unit begin if no character of a reader is to be cut apart. */
    int floor(int unit) {
        int cut = unit;
        for (int i = 0; i < Graphemes.LONGEST && !mayCut(cut); i++) {
            cut--;
        }
        return isInsidePair(cut) ? cut - 1 : cut;
    }

    /** Where words that end before this unit end if no character of a reader is to be cut apart. */
    int ceiling(int unit) {
        int cut = unit;
        for (int i = 0; i < Graphemes.LONGEST && !mayCut(cut); i++) {
            cut++;
        }
        return isInsidePair(cut) ? cut + 1 : cut;
    }

    private boolean isInsidePair(int unit) {
        return Graphemes.isInsidePair(text, textOf(unit));
    }

    boolean mayCut(int unit) {
        return Graphemes.mayCut(text, textOf(unit));
    }

    private @Nullable String target(int unit) {
        return texts == null ? null : targets[unit];
    }

    boolean hasSentenceEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = units.charAt(i);
            boolean isStop = c == '.' && (i + 1 == units.length() || Character.isWhitespace(units.charAt(i + 1)));
            if (isStop || "。！？!?\n\t".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The same unit, and no reference: what references point at is compared by {@link #isSame}. */
    boolean isSameCharacter(int unit, BlockWords other, int at) {
        char c = units.charAt(unit);
        return c != REFERENCE && c == other.units.charAt(at);
    }
}
