package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;

/** Shows what a {@link Markup} has written, as one property of one element. */
public final class Written extends Component implements HasStyle {
    public Written(String tag, String... classNames) {
        super(new Element(tag));
        addClassNames(classNames);
    }

    public Written show(Markup markup) {
        return show(markup.html());
    }

    public Written show(String html) {
        getElement().setProperty("innerHTML", html);
        return this;
    }

    /** What is shown, for tests that read the screen as a person does. */
    public String html() {
        return getElement().getProperty("innerHTML", "");
    }
}
