package jp.naisc.council.identity;

/** What came of granting or revoking a role. */
public sealed interface RoleResult {

    record Changed() implements RoleResult {}

    /** The person already is as was asked. */
    record Unchanged() implements RoleResult {}

    /** The roles exclude each other. */
    record Separated(Separation.Conflict conflict) implements RoleResult {}

    /** Chair and deputy are members: the person needs a seat with a current term first. */
    record NeedsSeat() implements RoleResult {}

    /** Somebody must be left who keeps the accounts. */
    record LastAdministrator() implements RoleResult {}

    record NoSuchPerson() implements RoleResult {}
}
