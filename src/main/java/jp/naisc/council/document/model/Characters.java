package jp.naisc.council.document.model;

/** What a string of this product may contain: any Unicode text, that is, no U+0000 and no half of a surrogate pair. */
final class Characters {

    private Characters() {}

    static void require(String text) {
        if (text.indexOf(0) >= 0) {
            throw new InvalidTextException(RefusalReason.BAD_CHARACTER, "U+0000 in a string");
        }
        if (hasLoneSurrogate(text)) {
            throw new InvalidTextException(RefusalReason.BAD_CHARACTER, "lone surrogate in a string");
        }
    }

    static boolean hasLoneSurrogate(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                continue;
            }
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) {
                return true;
            }
            i++;
        }
        return false;
    }
}
