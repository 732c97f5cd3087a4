package jp.naisc.council.identity;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.PlainLine;

/** A person's name as screens in either language show it. */
public record PersonName(String japanese, String english) {

    public static final int MAX_LENGTH = 80;

    public PersonName {
        if (part(japanese).isEmpty() || part(english).isEmpty()) {
            throw new IllegalArgumentException("name");
        }
    }

    /** Reads one form of the name as typed. */
    public static Optional<String> part(String typed) {
        return PlainLine.parse(typed, MAX_LENGTH);
    }

    public String in(InterfaceLanguage language) {
        return language.pick(japanese, english);
    }
}
