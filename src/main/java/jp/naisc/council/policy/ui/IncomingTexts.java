package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Imports;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.ui.intake.TextIntake;

/** The texts of an edition that is to be registered, at most one a language, each shown as it would stand. */
final class IncomingTexts extends Div {
    private final Actor by;
    private final Policy policy;
    private final Imports imports;
    private final Map<TextLanguage, ImportResult.Imported> texts = new EnumMap<>(TextLanguage.class);
    private final Div shown = new Div();
    private final TextIntake intake;
    private int edition = 1;

    IncomingTexts(Actor by, Policy policy, Imports imports) {
        this.by = by;
        this.policy = policy;
        this.imports = imports;
        addClassName("incoming-texts");
        intake = new TextIntake((bytes, name) -> imports.preview(by, bytes, name), this::came);
        shown.addClassName("shown");
        shown.getElement().setAttribute("aria-live", "polite");
        add(intake, shown);
    }

    private void came(ImportResult.Imported imported) {
        texts.put(imported.text().language(), imported);
        show();
    }

    /** Which edition they would be decides which one they are compared with. */
    void asEdition(int number) {
        if (edition != number) {
            edition = number;
            show();
        }
    }

    List<ImportResult.Imported> all() {
        return List.copyOf(texts.values());
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** To the beginning, for the next edition. */
    void focus() {
        intake.focus();
    }

    void clear() {
        texts.clear();
        intake.clear();
        show();
    }

    private void show() {
        shown.removeAll();
        texts.forEach((language, imported) -> shown.add(new IncomingText(
                imported,
                imports.asEdition(by, policy.id(), edition, imported),
                spoken -> speak(language, spoken),
                () -> remove(language))));
    }

    /** The words do not always tell the language; whoever brings them knows. */
    private void speak(TextLanguage before, TextLanguage after) {
        var imported = texts.remove(before);
        if (imported != null) {
            came(imported.in(after));
        }
    }

    private void remove(TextLanguage language) {
        texts.remove(language);
        show();
    }
}
