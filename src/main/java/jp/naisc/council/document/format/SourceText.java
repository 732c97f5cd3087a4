package jp.naisc.council.document.format;

import jp.naisc.council.document.format.ImportResult.Refusal;

/** The first look at a decoded source: how long it is and whether its characters can be stored at all. */
final class SourceText {

    private SourceText() {}

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
