package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportLimits;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Importer;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.OpenDraftResult;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.RevisionCycle;
import org.jspecify.annotations.Nullable;

/** Begins the draft of a cycle: from the newest edition, or from a text one brings, looked at before it is taken. */
final class OpenDraftDialog extends ActDialog {
    private final Actor by;
    private final RevisionCycle cycle;
    private final Drafts drafts;
    private final Runnable changed;
    private final TextArea pasted = new TextArea();
    private final Div preview = new Div();
    private @Nullable PolicyText imported;

    OpenDraftDialog(Actor by, RevisionCycle cycle, Drafts drafts, Runnable changed) {
        super("drafting.open.title", "drafting.open.act");
        this.by = by;
        this.cycle = cycle;
        this.drafts = drafts;
        this.changed = changed;
        var upload = new Upload(UploadHandler.inMemory((about, bytes) -> look(Importer.read(bytes, about.fileName()))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ImportLimits.BYTES);
        upload.addFileRejectedListener(rejected -> refuse("drafting.import.refused.TOO_LARGE"));
        pasted.setLabel(getTranslation("drafting.open.paste"));
        pasted.setHelperText(getTranslation("drafting.open.paste.help"));
        pasted.setMaxHeight("12em");
        pasted.setMinHeight("6em");
        pasted.addValueChangeListener(change -> {
            if (!change.getValue().isBlank()) {
                look(Importer.read(change.getValue().getBytes(StandardCharsets.UTF_8), ""));
            }
        });
        content(says("drafting.open.says"), upload, pasted, preview);
    }

    private void look(ImportResult result) {
        preview.removeAll();
        switch (result) {
            case ImportResult.Imported done -> {
                imported = done.text();
                preview.add(new ImportPreview(done, ScreenLanguage.current()));
            }
            case ImportResult.Refused refused -> {
                imported = null;
                refuse("drafting.import.refused." + refused.reason().name());
            }
        }
    }

    @Override
    protected void decide() {
        var text = imported;
        var result = text == null ? drafts.open(by, cycle.id()) : drafts.openWith(by, cycle.id(), List.of(text));
        switch (result) {
            case OpenDraftResult.Opened opened -> done(changed);
            case OpenDraftResult.AlreadyOpen already -> done(changed);
            case OpenDraftResult.NotAtThisStage stage ->
                refuse(
                        "drafting.refused.stage",
                        getTranslation("policy.stage." + stage.stage().name()));
            case OpenDraftResult.NoSuchCycle none -> refuse("drafting.refused.gone");
        }
    }
}
