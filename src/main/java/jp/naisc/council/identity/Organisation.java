package jp.naisc.council.identity;

import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.PlainLine;

/** The organisation a member comes from, as it is called during the term. */
public record Organisation(String japanese, String english) {

    public static final int MAX_LENGTH = 120;

    public Organisation {
        if (part(japanese).isEmpty() || part(english).isEmpty()) {
            throw new IllegalArgumentException("organisation");
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
