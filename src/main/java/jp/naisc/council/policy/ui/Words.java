package jp.naisc.council.policy.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Stage;
import jp.naisc.council.policy.VersionNumber;

/** The screen's words for what policies are made of, in one language. */
record Words(InterfaceLanguage language) {
    static Words ofScreen() {
        return new Words(ScreenLanguage.current());
    }

    String say(String key, Object... values) {
        return I18NProvider.translate(language.locale(), key, values);
    }

    /** A sentence with {@code <b>} in it; the values are escaped, the sentence is ours. */
    Markup sentence(String key, Object... values) {
        var safe = Arrays.stream(values)
                .map(value -> value instanceof Number
                        ? value
                        : new Markup(64).text(value.toString()).html())
                .toArray();
        return new Markup().trusted(say(key, safe));
    }

    String stage(Stage stage) {
        return say("policy.stage." + stage.name());
    }

    /** 第2版, or 第2版 第3次案. */
    String number(VersionNumber number) {
        return number.isEdition()
                ? say("policy.version.edition", number.edition())
                : say("policy.version.draft", number.edition(), number.draft());
    }

    /** The number with the date a reader knows the version by: of an edition the day it takes effect. */
    String dated(PolicyVersion version) {
        return say("policy.version.dated", number(version.number()), date(dateOf(version)));
    }

    /** A text on its way as it stood at a moment. */
    String moment(Instant at) {
        return say("policy.version.moment", JapaneseDates.dateTime(at, language));
    }

    static LocalDate dateOf(PolicyVersion version) {
        return version.dates().map(dates -> dates.effective()).orElseGet(version::dated);
    }

    String date(LocalDate date) {
        return JapaneseDates.date(date, language);
    }
}
