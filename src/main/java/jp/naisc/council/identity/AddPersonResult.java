package jp.naisc.council.identity;

/** What came of adding a person. */
public sealed interface AddPersonResult {

    record Added(PersonId id) implements AddPersonResult {}

    /** User names are never reused, not even those of closed accounts. */
    record UserNameTaken() implements AddPersonResult {}
}
