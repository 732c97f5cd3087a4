package jp.naisc.council.drafting.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import jp.naisc.council.base.shell.ActDialog;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Freezes;
import jp.naisc.council.identity.Actor;

/** 凍結を解く: what rests may be written in again. */
final class ThawDialog extends ActDialog {
    private static final int LONGEST_REASON = 500;

    private final Actor by;
    private final DraftId draft;
    private final Freezes freezes;
    private final Runnable changed;
    private final Select<Freezes.Freeze> part = new Select<>();
    private final TextField reason = new TextField();

    ThawDialog(
            Actor by, DraftId draft, PolicyText text, List<Freezes.Freeze> resting, Freezes freezes, Runnable changed) {
        super("drafting.thaw.title", "drafting.thaw.act");
        this.by = by;
        this.draft = draft;
        this.freezes = freezes;
        this.changed = changed;
        part.setLabel(getTranslation("drafting.thaw.part"));
        part.setItems(resting);
        part.setItemLabelGenerator(freeze -> Resting.name(freeze, text, ScreenLanguage.current()));
        part.setValue(resting.getFirst());
        part.setWidthFull();
        reason.setLabel(getTranslation("drafting.freeze.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        content(says("drafting.thaw.says"), part, reason);
        startAt(reason);
    }

    @Override
    protected void decide() {
        if (reason.getValue().isBlank()) {
            wrong(reason, "drafting.freeze.reason.missing");
        } else if (freezes.thaw(by, draft, part.getValue().id(), reason.getValue())) {
            done(changed, getTranslation("drafting.thaw.done"));
        } else {
            refuse("drafting.thaw.already");
        }
    }
}
