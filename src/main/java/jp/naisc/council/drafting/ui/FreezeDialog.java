package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Optional;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Freezes;
import jp.naisc.council.identity.Actor;

/** 凍結: a heading with all below it, or the whole draft, rests from now on. */
final class FreezeDialog extends ActDialog {
    private static final int LONGEST_REASON = 500;

    private final Actor by;
    private final DraftId draft;
    private final Freezes freezes;
    private final Runnable changed;
    private final Select<Optional<ProvisionId>> part = new Select<>();
    private final TextField reason = new TextField();

    FreezeDialog(Actor by, DraftId draft, PolicyText text, Freezes freezes, Runnable changed) {
        super("drafting.freeze.title", "drafting.freeze.act");
        this.by = by;
        this.draft = draft;
        this.freezes = freezes;
        this.changed = changed;
        var parts = new ArrayList<Optional<ProvisionId>>();
        parts.add(Optional.empty());
        text.provisions().stream()
                .filter(provision -> provision.kind().isHeading())
                .map(Provision::id)
                .map(Optional::of)
                .forEach(parts::add);
        part.setLabel(getTranslation("drafting.freeze.part"));
        part.setItems(parts);
        part.setItemLabelGenerator(id -> id.flatMap(text::provision)
                .map(heading -> heading.label().full() + " " + heading.text())
                .orElse(getTranslation("drafting.freeze.whole")));
        part.setValue(Optional.empty());
        part.setWidthFull();
        reason.setLabel(getTranslation("drafting.freeze.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        content(says("drafting.freeze.says"), part, reason);
        startAt(reason);
    }

    @Override
    protected void decide() {
        switch (freezes.freeze(by, draft, part.getValue(), reason.getValue())) {
            case Freezes.Result.Done done -> done(changed, getTranslation("drafting.freeze.done"));
            case Freezes.Result.Resting resting ->
                refuse("drafting.freeze.already", resting.freeze().reason());
            case Freezes.Result.ReasonMissing missing -> wrong(reason, "drafting.freeze.reason.missing");
            case Freezes.Result.NoSuchHeading none -> refuse("drafting.freeze.noheading");
            case Freezes.Result.NoSuchDraft none -> refuse("drafting.refused.gone");
        }
    }
}
