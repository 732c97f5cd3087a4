package jp.naisc.council.base.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Something a person did was not done. */
final class TroubleDialog extends Dialog {
    private final Div body = new Div();

    private TroubleDialog(String titleKey) {
        setHeaderTitle(getTranslation(titleKey));
        setRole("alertdialog");
        body.addClassName("draft-dialog");
        add(body);
        var close = new Button(getTranslation("base.dialog.close"), click -> close());
        close.addThemeName("primary");
        close.setAutofocus(true);
        getFooter().add(close);
    }

    /** @param number under which the log keeps what happened */
    static TroubleDialog failed(String number) {
        return new TroubleDialog("base.trouble.failed")
                .says("base.trouble.failed.says")
                .says("base.trouble.failed.number", number);
    }

    /** The right went while the screen was open: a term ended, a role was taken, the stage moved. */
    static TroubleDialog refused() {
        return new TroubleDialog("base.trouble.refused").says("base.trouble.refused.says");
    }

    private TroubleDialog says(String key, Object... values) {
        body.add(new Paragraph(getTranslation(key, values)));
        return this;
    }
}
