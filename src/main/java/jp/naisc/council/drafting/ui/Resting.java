package jp.naisc.council.drafting.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Supplier;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Freezes;
import org.springframework.stereotype.Component;

/** Says in words which parts of a draft rest, since when and why. */
@Component
class Resting {
    private final Freezes freezes;

    Resting(Freezes freezes) {
        this.freezes = freezes;
    }

    /** @param words asked for only where something rests */
    List<String> sentences(DraftId draft, Supplier<PolicyText> words, InterfaceLanguage language) {
        var resting = freezes.of(draft);
        if (resting.isEmpty()) {
            return List.of();
        }
        var text = words.get();
        return resting.stream()
                .map(freeze -> I18NProvider.translate(
                        language.locale(),
                        "drafting.freeze.rests",
                        part(freeze, text, language),
                        JapaneseDates.dateTime(freeze.at(), language),
                        freeze.reason()))
                .toList();
    }

    /** How a frozen part is called: its number now and its heading, or the whole draft. */
    static String part(Freezes.Freeze freeze, PolicyText text, InterfaceLanguage language) {
        return freeze.provision()
                .map(id -> text.provision(id)
                        .map(heading -> heading.label().full()
                                + language.pick("「", " “")
                                + heading.text()
                                + language.pick("」", "”"))
                        .orElse(id.toString()))
                .orElseGet(() -> I18NProvider.translate(language.locale(), "drafting.freeze.whole"));
    }
}
