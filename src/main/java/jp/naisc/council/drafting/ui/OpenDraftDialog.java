package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.OpenDraftResult;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.Imports;
import jp.naisc.council.policy.RevisionCycle;
import jp.naisc.council.policy.ui.intake.ImportPreview;
import jp.naisc.council.policy.ui.intake.TextIntake;
import org.jspecify.annotations.Nullable;

/** Begins the draft of a cycle: from the newest edition, or from a text one brings, looked at before it is taken. */
final class OpenDraftDialog extends ActDialog {
    private final Actor by;
    private final RevisionCycle cycle;
    private final Drafts drafts;
    private final Imports imports;
    private final Runnable changed;
    private final Div preview = new Div();
    private @Nullable PolicyText imported;

    OpenDraftDialog(Actor by, RevisionCycle cycle, Drafts drafts, Imports imports, Runnable changed) {
        super("drafting.open.title", "drafting.open.act");
        this.by = by;
        this.cycle = cycle;
        this.drafts = drafts;
        this.imports = imports;
        this.changed = changed;
        var intake = new TextIntake((bytes, name) -> imports.preview(by, bytes, name), this::look);
        content(says("drafting.open.says"), intake, preview);
    }

    private void look(ImportResult.Imported came) {
        imported = imports.adopt(by, cycle.policy(), cycle.edition(), came);
        preview.removeAll();
        preview.add(new ImportPreview(came));
    }

    @Override
    protected void decide() {
        var text = imported;
        var result = text == null ? drafts.open(by, cycle.id()) : drafts.openWith(by, cycle.id(), List.of(text));
        switch (result) {
            case OpenDraftResult.Opened opened -> done(changed, getTranslation("drafting.open.done"));
            case OpenDraftResult.AlreadyOpen already -> done(changed, getTranslation("drafting.open.already"));
            case OpenDraftResult.NotAtThisStage stage ->
                refuse(
                        "drafting.refused.stage",
                        getTranslation("policy.stage." + stage.stage().name()));
            case OpenDraftResult.AllWithdrawn(var newest) ->
                refuse(
                        "drafting.refused.withdrawn",
                        newest.label(InterfaceLanguage.of(getLocale()).pick(TextLanguage.JA, TextLanguage.EN)));
            case OpenDraftResult.NoSuchCycle none -> refuse("drafting.refused.gone");
        }
    }
}
