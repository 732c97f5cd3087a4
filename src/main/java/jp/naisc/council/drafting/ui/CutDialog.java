package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftCuts;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.Versions;

/**
 * 版の確定: what was written up to the last stored step becomes an immutable version. Broken references are shown before
 * anybody tries, for a version must not hold them.
 */
final class CutDialog extends ActDialog {
    private final Actor by;
    private final Draft draft;
    private final DraftCuts cuts;
    private final Runnable changed;
    private final VersionNumber number;
    private final DatePicker dated;
    private final TextField noteJa = new TextField();
    private final TextField noteEn = new TextField();
    private final TextArea points = new TextArea();

    CutDialog(Actor by, Draft draft, DraftCuts cuts, Drafts drafts, Versions versions, Clock clock, Runnable changed) {
        super("drafting.cut.title", "drafting.cut.act");
        this.by = by;
        this.draft = draft;
        this.cuts = cuts;
        this.changed = changed;
        number = versions.nextDraft(draft.cycle()).orElseThrow();
        dated = new DatePicker(getTranslation("drafting.cut.dated"), JapaneseDates.dateOf(clock.instant()));
        dated.setLocale(ScreenLanguage.current().locale());
        noteJa.setLabel(getTranslation("policy.note.ja"));
        noteJa.setRequiredIndicatorVisible(true);
        noteJa.setMaxLength(VersionNote.MAX_TITLE);
        noteEn.setLabel(getTranslation("policy.note.en"));
        noteEn.setMaxLength(VersionNote.MAX_TITLE);
        points.setLabel(getTranslation("drafting.cut.points"));
        points.setHelperText(getTranslation("drafting.cut.points.help"));
        content(
                says("drafting.cut.says", getTranslation("policy.version.draft", number.edition(), number.draft())),
                broken(drafts),
                dated,
                noteJa,
                noteEn,
                points);
    }

    private UnorderedList broken(Drafts drafts) {
        var list = new UnorderedList();
        list.addClassNames("notes", "warn");
        for (var language : TextLanguage.values()) {
            drafts.text(by, draft.id(), language).ifPresent(state -> state.text()
                    .brokenReferences()
                    .forEach(reference -> list.add(new ListItem(getTranslation(
                            "drafting.cut.broken", reference.at().label().full(), reference.target())))));
        }
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    @Override
    protected void decide() {
        noteJa.setErrorMessage(getTranslation("policy.note.missing"));
        noteJa.setInvalid(noteJa.getValue().isBlank());
        if (noteJa.isInvalid() || dated.isEmpty()) {
            refuse("policy.note.missing");
            return;
        }
        var lines = points.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > VersionNote.MAX_POINTS || lines.stream().anyMatch(l -> l.length() > VersionNote.MAX_POINT)) {
            refuse("drafting.cut.points.toomany", VersionNote.MAX_POINTS, VersionNote.MAX_POINT);
            return;
        }
        switch (cuts.cut(by, draft.id(), number, notes(lines), dated.getValue())) {
            case CutResult.Cut cut -> done(changed);
            case CutResult.NumberTaken taken -> refuse("drafting.cut.taken", name(taken.number()));
            case CutResult.Unchanged same -> refuse("drafting.cut.unchanged", name(same.same()));
            case CutResult.NotAtThisStage stage ->
                refuse(
                        "drafting.refused.stage",
                        getTranslation("policy.stage." + stage.stage().name()));
            case CutResult.BrokenReferences references ->
                refuse("drafting.cut.references", String.join(", ", references.targets()));
            case CutResult.NoSuchCycle none -> refuse("drafting.refused.gone");
        }
    }

    private VersionNotes notes(List<String> lines) {
        var ja = new VersionNote(noteJa.getValue(), lines, "");
        return noteEn.getValue().isBlank()
                ? VersionNotes.of(ja)
                : VersionNotes.of(ja, VersionNote.of(noteEn.getValue()));
    }

    private String name(VersionNumber version) {
        return version.isEdition()
                ? getTranslation("policy.version.edition", version.edition())
                : getTranslation("policy.version.draft", version.edition(), version.draft());
    }
}
