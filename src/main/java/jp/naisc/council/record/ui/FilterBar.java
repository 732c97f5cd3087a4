package jp.naisc.council.record.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.record.RecordFilter;

/** What the list is narrowed by: words, kind of act, first and last day. */
final class FilterBar extends Div {

    private static final int MAX_TEXT = 200;

    private final TextField text = new TextField();
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Consumer<RecordFilter> changed;

    FilterBar(Map<String, Integer> totals, Consumer<RecordFilter> changed) {
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        text.setLabel(getTranslation("record.filter.text"));
        text.setMaxLength(MAX_TEXT);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setLabel(getTranslation("record.filter.kind"));
        kind.setItems(totals.keySet());
        kind.setItemLabelGenerator(each ->
                getTranslation("record.filter.count", RecordWords.kind(this, each), totals.getOrDefault(each, 0)));
        kind.setPlaceholder(getTranslation("record.filter.kinds"));
        kind.setClearButtonVisible(true);
        day(from, "record.filter.from");
        day(to, "record.filter.to");
        text.addValueChangeListener(event -> apply());
        kind.addValueChangeListener(event -> apply());
        from.addValueChangeListener(event -> apply());
        to.addValueChangeListener(event -> apply());
        var all = new NativeButton(getTranslation("record.filter.all"), click -> clear());
        all.addClassName("textact");
        add(text, kind, from, to, all);
    }

    private void day(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setHelperText(getTranslation("record.filter.day"));
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
    }

    private void apply() {
        var first = read(from);
        var last = read(to);
        if (from.isInvalid() || to.isInvalid()) {
            return;
        }
        changed.accept(RecordFilter.ALL
                .text(text.getValue())
                .kind(Optional.ofNullable(kind.getValue()))
                .between(first, last));
    }

    private Optional<LocalDate> read(TextField field) {
        var day = JapaneseDates.parse(field.getValue());
        boolean wrong = !field.getValue().isBlank() && day.isEmpty();
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? getTranslation("record.filter.wrongDay") : "");
        return day;
    }

    private void clear() {
        text.clear();
        kind.clear();
        from.clear();
        to.clear();
    }
}
