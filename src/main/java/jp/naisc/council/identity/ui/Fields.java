package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Optional;
import java.util.function.Function;

/** Reads typed fields by the value types' own rules and shows what is wrong where it is. */
final class Fields {

    private Fields() {}

    /** What the field says, or empty and an error at the field. */
    static <F extends Component & HasValidationProperties & HasValue<?, String>, T> Optional<T> read(
            F field, Function<String, Optional<T>> rule, String errorKey) {
        var value = rule.apply(field.getValue());
        keepsWhatIsSaid(field);
        field.setInvalid(value.isEmpty());
        field.setErrorMessage(value.isEmpty() ? field.getTranslation(errorKey) : "");
        return value;
    }

    /** Shows at a field why what it says was refused, and leads there. */
    static <F extends Component & HasValidationProperties & Focusable<?>> void refuse(
            F field, String errorKey, Object... values) {
        keepsWhatIsSaid(field);
        field.setErrorMessage(field.getTranslation(errorKey, values));
        field.setInvalid(true);
        field.focus();
    }

    /** The component would take back what is said at it as soon as it is left, because it knows no rule of its own. */
    private static void keepsWhatIsSaid(Component field) {
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
    }
}
