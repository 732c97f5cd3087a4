package jp.naisc.council.policy.ui.intake;

import java.util.function.UnaryOperator;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;

/** A list of facts, each with its name: what is about to be done, for whoever decides it. */
public final class Facts {
    private final UnaryOperator<String> words;
    private final Markup html = new Markup(512);

    public Facts(UnaryOperator<String> words) {
        this.words = words;
    }

    /** @param value already in the person's language; shown as text whatever is in it */
    public Facts say(String key, String value) {
        html.line("dt", words.apply(key)).line("dd", value);
        return this;
    }

    public Written written() {
        return new Written("dl", "facts-list").show(html);
    }
}
