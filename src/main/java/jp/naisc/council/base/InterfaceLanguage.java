package jp.naisc.council.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language of the screens. Japanese is the first: it is used wherever nothing else was chosen. */
public enum InterfaceLanguage {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    InterfaceLanguage(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language tag as it stands in {@code lang} attributes and addresses: {@code ja} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    public InterfaceLanguage other() {
        return this == JA ? EN : JA;
    }

    /** Chooses between the two forms of a name or sentence. */
    public <T> T pick(T japanese, T english) {
        return this == JA ? japanese : english;
    }

    public static Optional<InterfaceLanguage> parse(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst();
    }

    public static InterfaceLanguage of(Locale locale) {
        return parse(locale.getLanguage()).orElse(JA);
    }
}
