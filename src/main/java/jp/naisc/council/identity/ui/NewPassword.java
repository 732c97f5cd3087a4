package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import jp.naisc.council.identity.PasswordProblem;

/** A password somebody chooses. It is typed unseen, and whoever mistypes it is locked out; so it is typed twice. */
final class NewPassword extends Div {
    private final PasswordField wanted = field("identity.invitation.password");
    private final PasswordField again = field("identity.invitation.again");

    NewPassword() {
        addClassName("new-password");
        wanted.setHelperText(getTranslation("identity.invitation.rule"));
        add(wanted, again);
    }

    private PasswordField field(String labelKey) {
        var field = new PasswordField(getTranslation(labelKey));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        return field;
    }

    /** Where typing begins. */
    NewPassword first() {
        wanted.setAutofocus(true);
        return this;
    }

    /** What was chosen; empty, and said at its field, where the two differ. */
    Optional<String> read() {
        wanted.setInvalid(false);
        again.setInvalid(false);
        if (wanted.getValue().equals(again.getValue())) {
            return Optional.of(wanted.getValue());
        }
        Fields.refuse(again, again.isEmpty() ? "identity.invitation.again.missing" : "identity.invitation.differs");
        return Optional.empty();
    }

    void refuse(PasswordProblem problem) {
        Fields.refuse(wanted, "identity.password." + problem);
    }
}
