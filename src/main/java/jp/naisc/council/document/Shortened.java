package jp.naisc.council.document;

/**
 * Longer texts, shortened to be shown. Lengths are code points, so that no character is cut into halves; the ellipsis is
 * not counted.
 */
public final class Shortened {

    private static final String ELLIPSIS = "…";

    private Shortened() {}

    /** The beginning of a text, at most this long with its ellipsis. */
    public static String of(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text : beginning(text, length - 1) + ELLIPSIS;
    }

    /** The beginning and the end of a text that is longer than both. */
    public static String ends(String text, int head, int tail) {
        int length = text.codePointCount(0, text.length());
        return length <= head + tail
                ? text
                : beginning(text, head) + ELLIPSIS + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }

    /**
     * Words that stayed, shortened to what stands next to a change; whole where they are short or nothing changed beside
     * them.
     *
     * @param around how much is kept on a side where something changed
     */
    public static String beside(String text, int around, boolean afterChange, boolean beforeChange) {
        boolean whole = !afterChange && !beforeChange || text.codePointCount(0, text.length()) <= 2 * around;
        return whole ? text : ends(text, afterChange ? around : 0, beforeChange ? around : 0);
    }

    /** The first so many characters, without an ellipsis. */
    public static String beginning(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
