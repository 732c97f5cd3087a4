package jp.naisc.council.document;

/** The beginning of a longer text. */
final class Shortened {

    private Shortened() {}

    /** Counts code points, so that no surrogate pair is cut in two. */
    static String of(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
