package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import jp.naisc.council.policy.Titles;

/** A name in both languages, of a policy or of a revision. Japanese must be there. */
final class TitleFields extends Div {
    private final TextField japanese = new TextField();
    private final TextField english = new TextField();

    TitleFields(String japaneseLabel, String englishLabel) {
        addClassName("fields");
        japanese.setLabel(japaneseLabel);
        japanese.setMaxLength(Titles.MAX_LENGTH);
        japanese.setRequiredIndicatorVisible(true);
        english.setLabel(englishLabel);
        english.setMaxLength(Titles.MAX_LENGTH);
        add(japanese, english);
    }

    void propose(String ja, String en) {
        japanese.setValue(ja);
        english.setValue(en);
    }

    TextField japanese() {
        return japanese;
    }

    boolean isMissing() {
        return japanese.getValue().isBlank();
    }

    Titles titles() {
        return Titles.of(japanese.getValue(), english.getValue());
    }
}
