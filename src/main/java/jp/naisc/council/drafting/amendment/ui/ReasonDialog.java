package jp.naisc.council.drafting.amendment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.naisc.council.base.shell.ActDialog;

/** An act that may need a reason: what will happen, the reason, and what came of it. */
final class ReasonDialog extends ActDialog {

    private static final int LONGEST = 2_000;

    /** Whether there must be a reason. */
    enum Reason {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    private final Reason needed;
    private final Function<String, String> act;
    private final Runnable changed;
    private final String done;
    private final TextArea reason = new TextArea();

    /**
     * @param about what is decided on
     * @param says what will happen
     * @param parts more to be seen or chosen above the reason
     * @param act does it with the reason; gives the sentence that says why not, or nothing
     * @param done the sentence that says it was done
     */
    ReasonDialog(
            String titleKey,
            String actKey,
            String about,
            String says,
            List<Component> parts,
            Reason needed,
            Function<String, String> act,
            Runnable changed,
            String done) {
        super(titleKey, actKey);
        about(actKey + " " + about);
        this.needed = needed;
        this.act = act;
        this.changed = changed;
        this.done = done;
        reason.setLabel(getTranslation(
                needed == Reason.OPTIONAL ? "drafting.amendment.reason.optional" : "drafting.amendment.reason"));
        reason.setRequiredIndicatorVisible(needed == Reason.REQUIRED);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setMinRows(3);
        var all = new ArrayList<Component>();
        all.add(says("drafting.amendment.plain", says));
        all.addAll(parts);
        if (needed != Reason.NONE) {
            all.add(reason);
            startAt(reason);
        }
        content(all.toArray(Component[]::new));
    }

    @Override
    protected void decide() {
        if (needed == Reason.REQUIRED && reason.getValue().isBlank()) {
            wrong(reason, "drafting.amendment.refused.reason");
            return;
        }
        var refused = act.apply(reason.getValue());
        if (refused.isEmpty()) {
            done(changed, done);
        } else {
            refuse("drafting.amendment.plain", refused);
        }
    }
}
