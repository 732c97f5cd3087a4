package jp.naisc.council.document.anchor;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Where a text may be cut: never inside what a reader takes for one character. */
final class Graphemes {

    /** A break iterator keeps state, so every thread has its own. */
    private static final ThreadLocal<BreakIterator> CHARACTERS =
            ThreadLocal.withInitial(() -> BreakIterator.getCharacterInstance(ULocale.ROOT));

    /** No cluster that people write is longer; only so much is looked at. */
    static final int LONGEST = 64;

    private Graphemes() {}

    static boolean mayCut(String text, int at) {
        if (at <= 0 || at >= text.length() || (isPlain(text.charAt(at - 1)) && isPlain(text.charAt(at)))) {
            return true;
        }
        int from = at - 1;
        while (from > 0 && at - from < LONGEST && !isPlain(text.charAt(from))) {
            from--;
        }
        if (isInsidePair(text, from)) {
            from--;
        }
        BreakIterator characters = CHARACTERS.get();
        characters.setText(text.substring(from, Math.min(text.length(), at + 2)));
        return characters.isBoundary(at - from);
    }

    static boolean isInsidePair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** Characters that never join with another plain one; nearly all text is made of them. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F)
                || c == '\n'
                || c == '\t'
                || (c >= 0x3000 && c <= 0x3029)
                || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x309D && c <= 0x30FF)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xFF01 && c <= 0xFF9D);
    }
}
