package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
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
        field.setInvalid(value.isEmpty());
        field.setErrorMessage(value.isEmpty() ? field.getTranslation(errorKey) : "");
        return value;
    }

    /** Shows at a field why what it says was refused, and leads there. */
    static <F extends Component & HasValidationProperties & Focusable<?>> void refuse(F field, String errorKey) {
        field.setErrorMessage(field.getTranslation(errorKey));
        field.setInvalid(true);
        field.focus();
    }
}
