package jp.naisc.council.document.format;

import jp.naisc.council.document.format.ImportResult.Refusal;

/** The first look at a decoded source: how long it is and whether its characters can be stored at all. */
final class SourceText {

    private SourceText() {}

    /** A line without the white space at its ends, which in a plain text is layout. */
    static String trimmed(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isLayout(line.charAt(from))) {
            from++;
        }
        while (to > from && isLayout(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isLayout(char c) {
        return c == ' ' || c == '\u3000' || c == '\t' || c == '\r' || c == '\ufeff';
    }

    static void check(String source) {
        if (source.length() > ImportLimits.BYTES) {
            throw new RefusedImport(Refusal.TOO_LARGE, "characters");
        }
        int lines = 1;
        boolean blank = true;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            blank &= c <= ' ';
            if (c == '\n') {
                lines++;
            } else if (c == 0) {
                throw new RefusedImport(Refusal.BAD_CHARACTER, "U+0000");
            } else if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < source.length()
                        && Character.isLowSurrogate(source.charAt(i + 1));
                if (!paired) {
                    throw new RefusedImport(Refusal.BAD_CHARACTER, "lone surrogate");
                }
                i++;
            }
        }
        if (lines > ImportLimits.LINES) {
            throw new RefusedImport(Refusal.TOO_LARGE, "lines");
        }
        if (blank) {
            throw new RefusedImport(Refusal.EMPTY, "nothing but spaces");
        }
    }
}
