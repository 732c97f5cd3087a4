package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.Optional;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.base.shell.DayPicker;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftCuts;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.policy.CutResult;
import jp.naisc.council.policy.Policy;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.policy.ui.spi.NoteSentences;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/**
 * 版の確定: what was written up to the last stored step becomes an immutable version. Broken references are shown before
 * anybody tries, for a version must not hold them.
 */
final class CutDialog extends ActDialog {
    private final Actor by;
    private final Policy policy;
    private final Draft draft;
    private final DraftCuts cuts;
    private final Runnable changed;
    private final VersionNumber number;
    private final Optional<PolicyVersion> before;
    private final DayPicker dated;
    private final NoteSentences note = new NoteSentences();
    private final TextArea points = new TextArea();

    CutDialog(
            Actor by,
            Policy policy,
            Draft draft,
            DraftCuts cuts,
            Drafts drafts,
            Versions versions,
            Clock clock,
            Runnable changed) {
        super("drafting.cut.title", "drafting.cut.act");
        this.by = by;
        this.policy = policy;
        this.draft = draft;
        this.cuts = cuts;
        this.changed = changed;
        number = versions.nextDraft(draft.cycle()).orElseThrow();
        before = versions.latest(policy.id());
        dated = new DayPicker(getTranslation("drafting.cut.dated"), JapaneseDates.dateOf(clock.instant()));
        points.setLabel(getTranslation("drafting.cut.points"));
        points.setHelperText(getTranslation("drafting.cut.points.help"));
        content(says("drafting.cut.says", name(number)), broken(drafts), note, points, dated);
        startAt(note.japanese());
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
        if (dated.isEmpty()) {
            wrong(dated, "base.calendar.missing");
        }
        if (note.isMissing()) {
            wrong(note.japanese(), "policy.note.missing");
        }
        if (dated.isEmpty() || note.isMissing()) {
            return;
        }
        var lines = points.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > VersionNote.MAX_POINTS || lines.stream().anyMatch(l -> l.length() > VersionNote.MAX_POINT)) {
            wrong(points, "drafting.cut.points.toomany", VersionNote.MAX_POINTS, VersionNote.MAX_POINT);
            return;
        }
        switch (cuts.cut(by, draft.id(), number, note.notes(lines), dated.getValue())) {
            case CutResult.Cut cut ->
                done(
                        changed,
                        getTranslation("drafting.cut.done", name(cut.version().number())),
                        comparison(cut.version()));
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

    /** The way to what one usually wants to see next: what this version changes. */
    private Component[] comparison(PolicyVersion cut) {
        return before.map(version -> new Component[] {
                    new Anchor(
                            PolicyNavigation.ROOT
                                    + PolicyNavigation.comparison(
                                            policy.slug(),
                                            version.number().toString(),
                                            cut.number().toString()),
                            getTranslation("policy.history.compare", name(version.number())))
                })
                .orElseGet(() -> new Component[0]);
    }

    private String name(VersionNumber version) {
        return version.isEdition()
                ? getTranslation("policy.version.edition", version.edition())
                : getTranslation("policy.version.draft", version.edition(), version.draft());
    }
}
