package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftReplacements;
import jp.naisc.council.drafting.ReplaceResult;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.policy.ui.intake.ImportPreview;
import jp.naisc.council.policy.ui.intake.TextIntake;

/** Brings in the text that is to take the place of the draft's. */
final class ReplaceForm extends Div {
    private final CurrentActor current;
    private final Draft draft;
    private final TextLanguage language;
    private final DraftReplacements replacements;
    private final Consumer<ReplaceResult.Replaced> done;
    private final Div shown = new Div();

    ReplaceForm(
            CurrentActor current,
            Draft draft,
            TextLanguage language,
            DraftReplacements replacements,
            Consumer<ReplaceResult.Replaced> done) {
        this.current = current;
        this.draft = draft;
        this.language = language;
        this.replacements = replacements;
        this.done = done;
        addClassName("replace-form");
        shown.getElement().setAttribute("aria-live", "polite");
        add(
                new TextIntake((bytes, name) -> replacements.read(current.get(), draft.id(), bytes, name), this::look),
                shown);
    }

    /** Again after somebody has written meanwhile, so that the comparison is with what stands there now. */
    private void look(ImportResult.Imported imported) {
        look(imported, false);
    }

    private void look(ImportResult.Imported imported, boolean again) {
        shown.removeAll();
        if (again) {
            var moved = new Paragraph(getTranslation("drafting.replace.moved"));
            moved.addClassName("kept");
            moved.getElement().setAttribute("role", "alert");
            shown.add(moved);
        }
        var spoken = imported.in(language);
        replacements
                .propose(current.get(), draft.id(), language, spoken)
                .ifPresent(proposal -> shown.add(
                        new ImportPreview(spoken),
                        new ProposedText(
                                proposal,
                                "drafting.replace.act",
                                () -> {
                                    var result = replacements.replace(current.get(), draft.id(), language, proposal);
                                    if (result instanceof ReplaceResult.MovedOn) {
                                        look(spoken, true);
                                    }
                                    return result;
                                },
                                done)));
    }
}
