package jp.naisc.council.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, and not one that is tried first. No classes of characters are asked for and none are
 * refused; full-width and half-width forms of a character count as one, because input methods change them unasked.
 */
@Component
class PasswordRules {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;
    private static final int MIN_DIFFERENT = 5;
    private static final String LIST = "/identity/blocked-passwords.txt";

    private final Set<String> blocked;

    PasswordRules() {
        this.blocked = read();
    }

    /** The form a password is hashed and compared in. */
    static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** The first thing wrong with a password for a person with these names, if anything is. */
    Optional<PasswordProblem> problem(String typed, UserName userName, PersonName name) {
        if (typed.length() > MAX_LENGTH * 4) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        var password = canonical(typed);
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.codePoints().distinct().count() < MIN_DIFFERENT || isCommon(plain)) {
            return Optional.of(PasswordProblem.COMMON);
        }
        return isMostlyNames(plain, namesOf(userName, name))
                ? Optional.of(PasswordProblem.CONTAINS_NAME)
                : Optional.empty();
    }

    private static boolean isMostlyNames(String plain, List<String> names) {
        var rest = plain;
        for (var part : names) {
            rest = rest.replace(part, "");
        }
        return rest.length() < plain.length() && rest.length() < MIN_LENGTH / 2;
    }

    /** In the list, or a word of the list that is only repeated or wrapped in digits and signs. */
    private boolean isCommon(String plain) {
        var letters = plain.replaceAll("[^\\p{L}]", "");
        return blocked.contains(plain)
                || blocked.contains(letters)
                || blocked.stream().anyMatch(word -> coversMostOf(plain, word));
    }

    /** What is left beside the word is too short to be the secret. */
    private static boolean coversMostOf(String password, String word) {
        return word.length() >= 3 && password.replace(word, "").length() < MIN_LENGTH / 2 && password.contains(word);
    }

    private static List<String> namesOf(UserName userName, PersonName name) {
        return Stream.of(userName.value(), name.japanese(), name.english())
                .map(part -> canonical(part).toLowerCase(Locale.ROOT))
                .flatMap(part -> Stream.concat(Stream.of(part), Stream.of(part.split("[\\s._()（）-]+"))))
                .filter(part -> part.length() >= 3)
                .toList();
    }

    private static Set<String> read() {
        var stream = PasswordRules.class.getResourceAsStream(LIST);
        if (stream == null) {
            throw new IllegalStateException(LIST + " is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
