package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.PublishResult;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionRegister;
import jp.naisc.council.policy.ui.spi.PolicyContext;

/** 公示: the words of the last draft become the edition, unchanged, with their three dates. It cannot be taken back. */
final class PublishDialog extends ActDialog {
    private final Words words = Words.ofScreen();
    private final PolicyContext context;
    private final PolicyVersion draft;
    private final VersionRegister register;
    private final Runnable changed;
    private final DatePicker decided;
    private final DatePicker published;
    private final DatePicker effective;
    private final TextField noteJa = new TextField();
    private final TextField noteEn = new TextField();

    PublishDialog(PolicyContext context, PolicyVersion draft, VersionRegister register, Clock clock, Runnable changed) {
        super("policy.publish.title", "policy.publish.act");
        this.context = context;
        this.draft = draft;
        this.register = register;
        this.changed = changed;
        var today = JapaneseDates.dateOf(clock.instant());
        decided = date("policy.publish.decided", today);
        published = date("policy.publish.published", today);
        effective = date("policy.publish.effective", today);
        noteJa.setLabel(words.say("policy.note.ja"));
        noteJa.setValue(draft.notes().ja().title());
        noteJa.setMaxLength(VersionNote.MAX_TITLE);
        noteEn.setLabel(words.say("policy.note.en"));
        noteEn.setValue(draft.notes().en().map(VersionNote::title).orElse(""));
        noteEn.setMaxLength(VersionNote.MAX_TITLE);
        content(
                says("policy.publish.says", words.number(draft.number()), digest()),
                decided,
                published,
                effective,
                noteJa,
                noteEn);
    }

    private String digest() {
        return draft.texts().stream()
                .findFirst()
                .map(text -> text.digest().abbreviated())
                .orElse("");
    }

    private DatePicker date(String key, LocalDate value) {
        var picker = new DatePicker(words.say(key), value);
        picker.setLocale(words.language().locale());
        picker.setRequiredIndicatorVisible(true);
        return picker;
    }

    @Override
    protected void decide() {
        if (decided.isEmpty() || published.isEmpty() || effective.isEmpty()) {
            refuse("policy.publish.dates");
            return;
        }
        if (decided.getValue().isAfter(published.getValue())) {
            refuse("policy.publish.order");
            return;
        }
        if (noteJa.getValue().isBlank()) {
            refuse("policy.note.missing");
            return;
        }
        var dates = EditionDates.of(decided.getValue(), published.getValue(), effective.getValue());
        switch (register.publish(context.by(), context.policy().id(), draft.number(), dates, notes())) {
            case PublishResult.Published done -> done(changed);
            case PublishResult.NumberTaken taken -> refuse("policy.publish.taken", words.number(taken.number()));
            case PublishResult.KeptForCycle kept ->
                refuse("policy.publish.stage", words.stage(kept.cycle().stage()));
            case PublishResult.NotAtThisStage stage -> refuse("policy.publish.stage", words.stage(stage.stage()));
            case PublishResult.NoSuchVersion none -> refuse("policy.publish.gone");
            case PublishResult.NoSuchPolicy none -> refuse("policy.publish.gone");
        }
    }

    private VersionNotes notes() {
        var ja = VersionNote.of(noteJa.getValue());
        return noteEn.getValue().isBlank()
                ? VersionNotes.of(ja)
                : VersionNotes.of(ja, VersionNote.of(noteEn.getValue()));
    }
}
