package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;

/** Days as officials write them: 令和8年8月1日 or 2026-08-01. What was understood is said below the field in the other way. */
final class DayField {
    private static final int MOST = 40;

    private DayField() {}

    static TextField of(String label, boolean required) {
        var words = Words.ofScreen();
        var field = new TextField(label);
        field.setMaxLength(MOST);
        field.setRequiredIndicatorVisible(required);
        field.setHelperText(words.say("policy.editions.day"));
        field.addValueChangeListener(change -> {
            var day = JapaneseDates.parse(change.getValue());
            field.setInvalid(day.isEmpty() && !change.getValue().isBlank());
            field.setErrorMessage(words.say("policy.editions.day.wrong"));
            field.setHelperText(day.map(DayField::both).orElse(words.say("policy.editions.day")));
        });
        return field;
    }

    /** 平成5年11月12日　12 November 1993: whoever typed one sees the other. */
    private static String both(LocalDate day) {
        return JapaneseDates.date(day, InterfaceLanguage.JA) + " / " + JapaneseDates.date(day, InterfaceLanguage.EN);
    }

    /** The day of a field that must have one. */
    static Optional<LocalDate> read(TextField field) {
        var day = JapaneseDates.parse(field.getValue());
        field.setInvalid(day.isEmpty());
        field.setErrorMessage(Words.ofScreen().say("policy.editions.day.wrong"));
        return day;
    }

    /** The day of a field that may be empty; what stands in it and is no day is invalid. */
    static Optional<LocalDate> readOptional(TextField field) {
        if (field.getValue().isBlank()) {
            field.setInvalid(false);
            return Optional.empty();
        }
        return read(field);
    }
}
