package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says at the foot of the screen what was done, with a way on from there. It goes by itself, slowly, or when put away. */
public final class Said {
    /** Long enough to read two lines and press a link without hurry. */
    private static final int MILLISECONDS = 12_000;

    private Said() {}

    /** @param more links that lead on */
    public static void show(String sentence, Component... more) {
        var notice = new Notification();
        var close = new NativeButton(UI.getCurrent().getTranslation("base.dialog.close"), click -> notice.close());
        close.addClassName("textact");
        var line = new Div(new Span(sentence));
        line.add(more);
        // Whoever went there has read it, and it would lie over what they went to see.
        for (var way : more) {
            way.getElement().addEventListener("click", gone -> notice.close());
        }
        line.add(close);
        line.addClassName("said");
        notice.add(line);
        notice.setDuration(MILLISECONDS);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.open();
    }
}
