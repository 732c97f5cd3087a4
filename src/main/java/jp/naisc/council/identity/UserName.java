package jp.naisc.council.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name a person signs in with; never changed, never reused. */
public record UserName(String value) {

    public static final int MAX_LENGTH = 40;
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{1,38})[a-z0-9]");

    public UserName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("user name");
        }
    }

    /** Reads what was typed; capital letters are read as small ones. */
    public static Optional<UserName> parse(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() <= MAX_LENGTH && FORM.matcher(name).matches()
                ? Optional.of(new UserName(name))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
