package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Arrays;

/**
 * A question before an official act: what will happen, what is needed, and one button that says what it does. Enter in a
 * field presses that button, except while an input method is composing; Escape puts the question away. What was typed and not
 * sent is there again when the question is asked again, unless its author cancelled it.
 */
public abstract class ActDialog extends Dialog {
    // The value is sent with the change that follows the key, hence the button is pressed after it. An open calendar
    // takes Enter for itself.
    private static final String ENTER_ACTS = """
            this.addEventListener('keydown', e => {
              if (e.key !== 'Enter' || e.isComposing || e.keyCode === 229) return;
              if (!(e.composedPath()[0] instanceof HTMLInputElement)) return;
              if (e.target.closest('[opened]:not(vaadin-dialog)')) return;
              setTimeout(() => { if (!$0.disabled) $0.click(); });
            }, true)""";

    private final Div body = new Div();
    private final KeptWords kept;
    private final Span trouble = new Span();
    private final Button act;
    private final Button cancel;

    protected ActDialog(String titleKey, String actKey) {
        setHeaderTitle(getTranslation(titleKey));
        // What was written must not be lost by a click beside it.
        setCloseOnOutsideClick(false);
        body.addClassName("draft-dialog");
        trouble.addClassName("bad");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        kept = new KeptWords(titleKey + " " + here(), getTranslation(titleKey), body);
        add(kept);
        act = new Button(getTranslation(actKey), click -> press());
        act.addThemeName("primary");
        act.setDisableOnClick(true);
        cancel = new Button(getTranslation("base.dialog.cancel"), click -> {
            kept.forget();
            close();
        });
        cancel.addThemeName("tertiary");
        getFooter().add(cancel, act);
        body.getElement().executeJs(ENTER_ACTS, act.getElement());
    }

    private static String here() {
        var ui = UI.getCurrent();
        return ui == null ? "" : ui.getActiveViewLocation().getPath();
    }

    /** What the question is about, where more than one such question can be asked on a screen: words typed for it come back to it. */
    protected final void about(String what) {
        kept.place(getClass().getSimpleName() + " " + what);
    }

    private void press() {
        trouble.setVisible(false);
        try {
            decide();
        } catch (RuntimeException failure) {
            // It is told elsewhere; here one can try again with what was written.
            act.setEnabled(true);
            throw failure;
        }
    }

    protected final void content(Component... parts) {
        body.removeAll();
        body.add(parts);
        body.add(trouble);
    }

    /** Where writing begins when the question opens. */
    protected final void startAt(Component field) {
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                // The dialog takes the focus itself once it stands; the field has it after that.
                field.getElement().executeJs("setTimeout(() => this.focus(), 100)");
            }
        });
    }

    private static void focus(Component field) {
        field.getElement().callJsFunction("focus");
    }

    protected final Paragraph says(String key, Object... values) {
        var says = new Paragraph(getTranslation(key, values));
        says.addClassName("facts");
        return says;
    }

    /** Does it; ends with {@link #done}, {@link #refuse}, {@link #wrong} or {@link #noted}. */
    protected abstract void decide();

    /** It was done, and the screen read anew says so itself. */
    protected final void done(Runnable changed) {
        kept.forget();
        close();
        changed.run();
    }

    /**
     * It was done: the question goes, the screen is read anew, and what was done is said.
     *
     * @param more a way on from here, or nothing
     */
    protected final void done(Runnable changed, String said, Component... more) {
        done(changed);
        Said.show(said, more);
    }

    /** Says why it was not done; the dialog stays with everything that was written. */
    protected final void refuse(String key, Object... values) {
        trouble.setText(getTranslation(key, Arrays.copyOf(values, values.length)));
        trouble.setVisible(true);
        act.setEnabled(true);
    }

    /** Something is missing or wrong in a field: said there, and the cursor goes there. */
    protected final <F extends Component & HasValidationProperties> void wrong(F field, String key, Object... values) {
        field.setErrorMessage(getTranslation(key, values));
        field.setInvalid(true);
        focus(field);
        act.setEnabled(true);
    }

    /** What was asked for is under way and needs nothing more from this person. */
    protected final void noted(String key, Object... values) {
        kept.forget();
        content(says(key, values));
        act.setVisible(false);
        cancel.setText(getTranslation("base.dialog.close"));
        focus(cancel);
    }
}
