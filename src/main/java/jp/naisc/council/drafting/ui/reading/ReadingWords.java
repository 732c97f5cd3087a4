package jp.naisc.council.drafting.ui.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.document.ReadingTime;
import jp.naisc.council.drafting.amendment.AmendmentState;
import jp.naisc.council.drafting.reading.ReadingPosition;
import jp.naisc.council.drafting.reading.Since;

/** What is said of the time since one last looked, in one language. */
record ReadingWords(InterfaceLanguage language) {

    String say(String key, Object... values) {
        return I18NProvider.translate(language.locale(), key, values);
    }

    String when(Instant at) {
        return JapaneseDates.dateTime(at, language);
    }

    String minutes(Duration reading) {
        return say("drafting.since.minutes", ReadingTime.minutes(reading));
    }

    /** The beginning of the sentence: since when; of a draft before this one, it says so. */
    String since(Since told, ReadingPosition basis) {
        boolean before = !basis.draft().equals(told.text().draft());
        return say(before ? "drafting.since.when.before" : "drafting.since.when", when(basis.seenAt()));
    }

    String state(AmendmentState state) {
        return say("drafting.amendment.state." + state.name());
    }

    /** The same at length and, for small screens, in brief; the style sheet shows one of the two. */
    static Component[] atLengthOrInBrief(String atLength, String inBrief) {
        return new Component[] {part("at-length", atLength), part("in-brief", inBrief)};
    }

    private static Span part(String name, String words) {
        var part = new Span(words);
        part.addClassName(name);
        return part;
    }

    static Span quiet(String words) {
        var quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
