package jp.naisc.council.base.shell;

import com.vaadin.flow.component.html.Span;

/** A person's mark: the shape and hue of the constituency with one letter in it. The name always stands beside it. */
public final class SeatMark extends Span {
    public SeatMark(SeatShape shape, String letter) {
        super(letter);
        addClassNames("seat", shape.cssClass());
        // The words beside it say the same; a screen reader should not read "学" before every name.
        getElement().setAttribute("aria-hidden", "true");
    }

    public SeatMark large() {
        addClassName("lg");
        return this;
    }
}
