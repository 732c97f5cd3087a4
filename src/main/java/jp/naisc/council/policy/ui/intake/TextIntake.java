package jp.naisc.council.policy.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.document.format.ImportLimits;
import jp.naisc.council.document.format.ImportResult;

/**
 * The door for texts on a screen: a file, or words that are pasted. What is pasted with headings, lists or tables from a
 * word processor or a web page is read with them; the button reads the same as plain words. Says in words why something
 * is refused; nothing is kept here.
 */
public final class TextIntake extends Div {
    private static final String HTML = "event.clipboardData.getData('text/html')";

    /** Only what has a structure is read as a page: editors put colours of plain source into the clipboard, too. */
    private static final String HAS_STRUCTURE =
            "/<(h[1-6]|table|ol|ul)[\\s>]/i.test(" + HTML + ") && " + HTML + ".length <= 2000000";

    private static final int MOST_PASTED = 1_000_000;

    /** How a screen reads what came; the rights are the screen's. */
    @FunctionalInterface
    public interface Reader {
        ImportResult read(byte[] bytes, String fileName);
    }

    private final Reader reader;
    private final Consumer<ImportResult.Imported> came;
    private final Upload upload;
    private final Button choose = new Button();
    private final TextArea pasted = new TextArea();
    private final Span trouble = new Span();

    public TextIntake(Reader reader, Consumer<ImportResult.Imported> came) {
        this.reader = reader;
        this.came = came;
        addClassName("intake");
        upload = new Upload(new BoundedUpload(ImportLimits.BYTES, this::read, () -> refuse("TOO_LARGE", "")));
        upload.setMaxFileSize(ImportLimits.BYTES);
        upload.setI18n(words());
        choose.setText(getTranslation("policy.intake.choose"));
        choose.addThemeName("neutral");
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(rejected -> refuse("TOO_LARGE", ""));
        trouble.addClassName("bad");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var kinds = new Span(getTranslation("policy.intake.kinds"));
        kinds.addClassName("kinds");
        add(upload, kinds, pasting(), trouble);
    }

    private Disclosure pasting() {
        pasted.setLabel(getTranslation("policy.intake.paste"));
        pasted.setHelperText(getTranslation("policy.intake.paste.help"));
        pasted.setMaxLength(MOST_PASTED);
        pasted.setMinHeight("8em");
        pasted.setMaxHeight("16em");
        pasted.getElement()
                .addEventListener(
                        "paste",
                        event -> readPage(event.getEventData().path(HTML).asString("")))
                .setFilter(HAS_STRUCTURE)
                .addEventData(HTML);
        var read = new Button(
                getTranslation("policy.intake.read"),
                click -> read(pasted.getValue().getBytes(StandardCharsets.UTF_8), ""));
        read.addThemeName("neutral");
        var body = new Div(pasted, read);
        body.addClassName("pasting");
        return new Disclosure(body, new Span(getTranslation("policy.intake.paste.word")));
    }

    private void readPage(String html) {
        read(html.getBytes(StandardCharsets.UTF_8), "pasted.html");
    }

    private void read(byte[] bytes, String fileName) {
        upload.clearFileList();
        switch (reader.read(bytes, fileName)) {
            case ImportResult.Imported imported -> {
                trouble.setVisible(false);
                came.accept(imported);
            }
            case ImportResult.Refused refused ->
                refuse(
                        refused.reason().name(),
                        refused.reason() == ImportResult.Refusal.NOT_UTF8 ? refused.detail() : "");
        }
    }

    private void refuse(String reason, String detail) {
        var says = getTranslation("policy.import.refused." + reason);
        trouble.setText(detail.isEmpty() ? says : says + getTranslation("policy.import.encoding", encoding(detail)));
        trouble.setVisible(true);
    }

    private String encoding(String detail) {
        return List.of("Shift_JIS", "EUC-JP").contains(detail)
                ? detail
                : getTranslation("policy.import.encoding.other");
    }

    /** Leads to the file button, wherever the page was scrolled to. */
    public void focus() {
        choose.focus();
        choose.scrollIntoView();
    }

    /** Ready for the next text. */
    public void clear() {
        upload.clearFileList();
        pasted.clear();
        trouble.setVisible(false);
    }

    private UploadI18N words() {
        var file = getTranslation("policy.import.refused.TOO_LARGE");
        var failed = getTranslation("policy.intake.failed");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("policy.intake.drop"))
                        .setMany(getTranslation("policy.intake.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("policy.intake.choose"))
                        .setMany(getTranslation("policy.intake.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(failed)
                        .setFileIsTooBig(file)
                        .setIncorrectFileType(failed))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("policy.intake.sending"))
                                .setStalled(getTranslation("policy.intake.sending"))
                                .setProcessing(getTranslation("policy.intake.sending"))
                                .setHeld(getTranslation("policy.intake.sending")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(file)));
    }
}
