package jp.naisc.council.identity;

/** Why a password is refused; screens translate {@code identity.password.<CONSTANT>}. */
public enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    CONTAINS_NAME
}
