package jp.naisc.council.policy;

import jp.naisc.council.document.TextLanguage;

/** A title in both languages. Japanese is authoritative; where no English exists yet the Japanese stands in. */
public record Titles(String ja, String en) {

    public static final int MAX_LENGTH = 200;

    public Titles {
        ja = ja.strip();
        en = en.isBlank() ? ja : en.strip();
        if (ja.isEmpty() || ja.length() > MAX_LENGTH || en.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a title has 1 to " + MAX_LENGTH + " characters");
        }
        if (hasControl(ja) || hasControl(en)) {
            throw new IllegalArgumentException("a title has no control characters");
        }
    }

    public static Titles of(String ja, String en) {
        return new Titles(ja, en);
    }

    public String in(TextLanguage language) {
        return language == TextLanguage.JA ? ja : en;
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
