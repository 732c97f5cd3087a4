package jp.naisc.council.drafting.ui.comment;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import jp.naisc.council.drafting.comment.Remark;

/**
 * How much may still be written, said near the limit; beyond it the field says how much too long it is. Nothing is cut off:
 * whoever pasted too much shortens it himself.
 */
final class LengthSays extends Span {
    private static final int NEAR = 400;

    private final TextArea area;
    private final CommentWords words;

    LengthSays(TextArea area, CommentWords words) {
        this.area = area;
        this.words = words;
        addClassNames("length", "quiet");
        getElement().setAttribute("role", "status");
        setVisible(false);
        // the field would take its own word for being valid, and cut off what is too long for it
        area.setManualValidation(true);
    }

    /** As the service counts it. */
    boolean isTooLong() {
        return left() < 0;
    }

    private int left() {
        return Remark.MAX_LENGTH - area.getValue().strip().length();
    }

    void say() {
        int left = left();
        area.setInvalid(left < 0);
        area.setErrorMessage(left < 0 ? words.say("drafting.comment.length.over", -left, Remark.MAX_LENGTH) : "");
        setVisible(left >= 0 && left <= NEAR);
        setText(words.say("drafting.comment.length.left", left));
    }
}
