package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @Test
    void lengthIsCountedInCharactersNotInBytesOrUnits() {
        assertThat(problem("短い")).contains(PasswordProblem.TOO_SHORT);
        assertThat(problem("abcdefghjkm")).contains(PasswordProblem.TOO_SHORT);
        assertThat(problem("𠮷野家の牛丼は大盛り卵付き")).isEmpty();
        assertThat(problem("川".repeat(3) + "薄明をわたる三羽の鷺".repeat(13))).contains(PasswordProblem.TOO_LONG);
        assertThat(problem("x".repeat(100_000))).contains(PasswordProblem.TOO_LONG);
    }

    @Test
    void whatIsTriedFirstIsRefused() {
        for (var common : new String[] {
            "password1234",
            "Password123!",
            "１２３４５６７８９０１２",
            "aaaaaaaaaaaa",
            "qwertyuiop12",
            "administrator",
            "abababababab"
        }) {
            assertThat(problem(common)).as(common).contains(PasswordProblem.COMMON);
        }
    }

    @Test
    void theOwnNameIsNoSecret() {
        assertThat(problem("hanako.yamada!")).contains(PasswordProblem.CONTAINS_NAME);
        assertThat(problem("Yamada-Hanako-1")).contains(PasswordProblem.CONTAINS_NAME);
        assertThat(problem("seven herons cross the river")).isEmpty();
    }

    @Test
    void whatAnInputMethodChangesIsTheSamePassword() {
        assertThat(PasswordRules.canonical("ＡＢＣ１２３ｶﾞ")).isEqualTo(PasswordRules.canonical("ABC123ガ"));
    }

    private Optional<PasswordProblem> problem(String password) {
        return rules.problem(password, new UserName("hanako.yamada"), new PersonName("山田花子", "Hanako Yamada"));
    }
}
