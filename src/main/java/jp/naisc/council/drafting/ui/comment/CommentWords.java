package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.drafting.comment.CommentThread;
import jp.naisc.council.drafting.comment.Scope;
import jp.naisc.council.identity.Constituency;

/** What the screens of comments say, in one language. */
record CommentWords(InterfaceLanguage language) {

    static CommentWords ofScreen() {
        return new CommentWords(ScreenLanguage.current());
    }

    String say(String key, Object... values) {
        return I18NProvider.translate(language.locale(), key, values);
    }

    /** Who reads a thread, as one word. */
    String scope(CommentThread thread) {
        return scope(thread.scope(), thread.caucus());
    }

    String scope(Scope scope, Optional<Constituency> caucus) {
        return say("drafting.comment.scope." + scope.name(), named(caucus));
    }

    /** Who will read what is being written, as a sentence. */
    String reads(Scope scope, Optional<Constituency> caucus) {
        return say("drafting.comment.reads." + scope.name(), named(caucus));
    }

    private String named(Optional<Constituency> caucus) {
        return caucus.map(seat -> say("identity.constituency." + seat.name())).orElse("");
    }

    String date(Instant at) {
        return JapaneseDates.date(JapaneseDates.dateOf(at), language);
    }

    /** The day; the minute for those who ask for it. */
    Span time(Instant at) {
        var time = new Span();
        time.getElement()
                .appendChild(new Element("time")
                        .setAttribute("datetime", JapaneseDates.machineReadable(at))
                        .setAttribute("title", JapaneseDates.dateTime(at, language))
                        .setText(date(at)));
        return time;
    }
}
