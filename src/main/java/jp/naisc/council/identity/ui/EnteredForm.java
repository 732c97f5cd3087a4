package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;

/**
 * A form that the server answers on the same screen. It is the browser's own form, so that Enter in any of its fields, the
 * key of a phone's keyboard and the button are one thing, and password managers know it. The button is never taken away
 * while an answer is awaited: what failed can be tried again, and what succeeded takes the form off the screen.
 */
@Tag("form")
final class EnteredForm extends HtmlContainer {
    private final NativeButton act;

    EnteredForm(String actWord, Runnable act) {
        this.act = new NativeButton(actWord);
        this.act.getElement().setAttribute("type", "submit");
        this.act.addClassNames("button", "primary");
        // The browser's own checks speak the browser's language.
        getElement().setAttribute("novalidate", true);
        getElement().addEventListener("submit", entered -> act.run()).preventDefault();
        add(this.act);
    }

    /** Beside other acts on the same screen: the button is drawn in outline. */
    EnteredForm quiet() {
        act.removeClassName("primary");
        return this;
    }

    /** Puts this above the button. */
    EnteredForm with(Component... parts) {
        for (var part : parts) {
            addComponentAtIndex(indexOf(act), part);
        }
        return this;
    }
}
