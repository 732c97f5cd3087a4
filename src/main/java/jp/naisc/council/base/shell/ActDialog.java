package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/** A question before an official act: what will happen, what is needed, and one button that says what it does. */
public abstract class ActDialog extends Dialog {
    private final Div body = new Div();
    private final Span trouble = new Span();
    private final Button act;

    protected ActDialog(String titleKey, String actKey) {
        setHeaderTitle(getTranslation(titleKey));
        body.addClassName("draft-dialog");
        trouble.addClassName("bad");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        add(body);
        act = new Button(getTranslation(actKey), click -> decide());
        act.addThemeName("primary");
        act.setDisableOnClick(true);
        var cancel = new Button(getTranslation("base.dialog.cancel"), click -> close());
        cancel.addThemeName("tertiary");
        getFooter().add(cancel, act);
    }

    protected final void content(Component... parts) {
        body.removeAll();
        body.add(parts);
        body.add(trouble);
    }

    protected final Paragraph says(String key, Object... values) {
        var says = new Paragraph(getTranslation(key, values));
        says.addClassName("facts");
        return says;
    }

    /** Does it; ends with {@link #done} or {@link #refuse}. */
    protected abstract void decide();

    protected final void done(Runnable changed) {
        close();
        changed.run();
    }

    /** Says why it was not done; the dialog stays with everything that was written. */
    protected final void refuse(String key, Object... values) {
        trouble.setText(getTranslation(key, Arrays.copyOf(values, values.length)));
        trouble.setVisible(true);
        act.setEnabled(true);
    }
}
