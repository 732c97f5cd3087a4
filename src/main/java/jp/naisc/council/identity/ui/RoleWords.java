package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.naisc.council.identity.RoleResult;
import jp.naisc.council.identity.Separation;

/** Says why a change of roles or of an account was refused. */
final class RoleWords {

    private RoleWords() {}

    /** The sentence, or empty when it was done. */
    static Optional<String> trouble(Component where, RoleResult result) {
        return switch (result) {
            case RoleResult.Changed changed -> Optional.empty();
            case RoleResult.Unchanged unchanged -> Optional.empty();
            case RoleResult.Separated(var conflict) -> Optional.of(separation(where, conflict));
            case RoleResult.NeedsSeat needed -> Optional.of(where.getTranslation("identity.role.needsSeat"));
            case RoleResult.LastAdministrator last ->
                Optional.of(where.getTranslation("identity.role.lastAdministrator"));
            case RoleResult.NoSuchPerson gone -> Optional.of(where.getTranslation("identity.people.notFound"));
        };
    }

    static String separation(Component where, Separation.Conflict conflict) {
        return where.getTranslation(
                "identity.separation." + conflict.reason(),
                where.getTranslation("identity.role." + conflict.wanted()),
                where.getTranslation("identity.role." + conflict.held()));
    }
}
