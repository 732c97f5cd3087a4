package jp.naisc.council.document.anchor;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * Whether words say something by themselves. 「の」 and {@code of} stand everywhere; a comment is not said to hold on to
 * its words because one of these is left.
 */
final class Telling {

    /** Eight Japanese characters or sixteen Latin ones. */
    private static final int COLUMNS = 16;

    private static final int SMALL_WORD = 3;
    private static final int CAPITALS = 2;

    private Telling() {}

    /** Whether of the words {@code from} to {@code to} such are kept that say something, as far as any of them do. */
    static boolean isAnyKept(BlockWords was, int from, int to, List<Track.Kept> kept) {
        if (kept.isEmpty()) {
            return false;
        }
        for (Track.Kept stretch : kept) {
            if (saysSomething(was.text(stretch.from(), stretch.to()))) {
                return true;
            }
        }
        String quote = was.text(from, to);
        return !saysSomething(quote)
                && (!hasLetters(quote)
                        || kept.stream().anyMatch(stretch -> hasLetters(was.text(stretch.from(), stretch.to()))));
    }

    /** Whether words are so many that standing in one place only is no chance. */
    static boolean isLong(String words) {
        int columns = 0;
        for (int i = 0; i < words.length(); i++) {
            columns += words.charAt(i) < 0x2E80 ? 1 : 2;
        }
        return columns >= COLUMNS;
    }

    /** More than hiragana, which by itself is particles and endings, and Latin words of up to three small letters. */
    static boolean saysSomething(String words) {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            UnicodeScript script = UnicodeScript.of(c);
            boolean isLatin = script == UnicodeScript.LATIN;
            letters = isLatin ? letters + 1 : 0;
            capitals = isLatin ? capitals + (Character.isUpperCase(c) ? 1 : 0) : 0;
            boolean isOther = Character.isLetter(c)
                    && !isLatin
                    && script != UnicodeScript.HIRAGANA
                    && script != UnicodeScript.COMMON;
            if (isOther || Character.isDigit(c) || letters > SMALL_WORD || capitals >= CAPITALS) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetters(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
