package jp.naisc.council.base.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.naisc.council.base.JapaneseDates;
import org.jspecify.annotations.Nullable;

/** A calendar in the screen's language. Below the field the day stands as documents print it: 令和8年11月22日(日). */
public final class DayPicker extends DatePicker {
    /** @param label already in the person's language */
    public DayPicker(String label, @Nullable LocalDate day) {
        super(label, day);
        var language = ScreenLanguage.current();
        setLocale(language.locale());
        setI18n(words(language.locale()));
        setRequiredIndicatorVisible(true);
        setMaxWidth("16em");
        // Opened by its own button: on a phone it fills the screen, and would lie over the question whose first field
        // this is.
        setAutoOpen(false);
        addValueChangeListener(change -> read());
        read();
    }

    private void read() {
        var day = getValue();
        setHelperText(day == null ? "" : JapaneseDates.dateOfWeek(day, ScreenLanguage.current()));
    }

    private DatePickerI18n words(Locale locale) {
        var words = new DatePickerI18n();
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(weekdays(TextStyle.FULL, locale));
        words.setWeekdaysShort(weekdays(TextStyle.SHORT, locale));
        words.setFirstDayOfWeek(0);
        words.setToday(getTranslation("base.calendar.today"));
        words.setCancel(getTranslation("base.calendar.close"));
        words.setDateFormats(getTranslation("base.calendar.format"), "yyyy-MM-dd", "yyyy/M/d");
        words.setBadInputErrorMessage(getTranslation("base.calendar.bad"));
        words.setRequiredErrorMessage(getTranslation("base.calendar.missing"));
        return words;
    }

    /** Calendars here begin on Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
