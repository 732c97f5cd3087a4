package jp.naisc.council.drafting.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Supplier;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Freezes;
import org.springframework.stereotype.Component;

/** Says in words which parts of a draft rest, since when and why. */
@Component
class Resting {
    private final Freezes freezes;
    private final Announcements announcements;

    Resting(Freezes freezes, Announcements announcements) {
        this.freezes = freezes;
        this.announcements = announcements;
    }

    /**
     * A part that rests.
     *
     * @param first the heading, and {@code last} what belongs to it last; both empty where everything rests
     * @param sign what stands beside it in the paper
     * @param sentence what is said of it above the paper
     * @param name its number and heading
     */
    record Part(String first, String last, String sign, String sentence, String name) {}

    /** Says it above a paper, as long as it is so. */
    RestsBand band(DraftId draft, Supplier<PolicyText> words, InterfaceLanguage language) {
        return new RestsBand(announcements, draft, () -> parts(draft, words, language), some -> brief(some, language));
    }

    private static String brief(List<Part> parts, InterfaceLanguage language) {
        return I18NProvider.translate(
                language.locale(),
                "drafting.freeze.rests.brief",
                parts.getFirst().name(),
                parts.size() - 1);
    }

    /** @param words asked for only where something rests */
    private List<Part> parts(DraftId draft, Supplier<PolicyText> words, InterfaceLanguage language) {
        var resting = freezes.of(draft);
        if (resting.isEmpty()) {
            return List.of();
        }
        var text = words.get();
        return resting.stream().map(freeze -> part(freeze, text, language)).toList();
    }

    private static Part part(Freezes.Freeze freeze, PolicyText text, InterfaceLanguage language) {
        var last = freeze.provision()
                .flatMap(text::provision)
                .map(Provision::withDescendants)
                .map(all -> all.getLast().id().value());
        return new Part(
                last.flatMap(there -> freeze.provision())
                        .map(ProvisionId::value)
                        .orElse(""),
                last.orElse(""),
                I18NProvider.translate(language.locale(), "drafting.freeze.sign", freeze.reason()),
                I18NProvider.translate(
                        language.locale(),
                        "drafting.freeze.rests",
                        name(freeze, text, language),
                        JapaneseDates.dateTime(freeze.at(), language),
                        freeze.reason()),
                name(freeze, text, language));
    }

    /** How a frozen part is called: its number now and its heading, or the whole draft. */
    static String name(Freezes.Freeze freeze, PolicyText text, InterfaceLanguage language) {
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
