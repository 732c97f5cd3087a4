package jp.naisc.council.record.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.record.RecordEntry;
import jp.naisc.council.record.ReferenceNames;

/** Entries of the record as sentences; each opens to what was recorded byte for byte. */
final class EntryList extends Div {

    private final List<ReferenceNames> names;
    private final InterfaceLanguage language;
    private final OrderedList list = new OrderedList();
    private final Paragraph empty = new Paragraph();

    EntryList(List<ReferenceNames> names, InterfaceLanguage language) {
        this.names = names;
        this.language = language;
        list.addClassName("entries");
        empty.addClassName("empty");
        empty.setVisible(false);
        add(empty, list);
    }

    void append(List<RecordEntry> entries) {
        entries.forEach(entry -> list.add(item(entry)));
    }

    int size() {
        return list.getComponentCount();
    }

    void sayWhenEmpty(boolean unfiltered) {
        empty.setText(getTranslation(unfiltered ? "record.view.empty" : "record.view.nothing"));
        empty.setVisible(size() == 0);
    }

    private ListItem item(RecordEntry entry) {
        var number = span("no", getTranslation("record.view.no", entry.no().value()));
        var what = span("what", RecordWords.kind(this, entry.kind()));
        var who = span("who", name(entry.actor()));
        var on = span("on", name(entry.subject()));
        var when = new Span(JapaneseDates.dateTime(entry.at(), language));
        when.addClassName("when");
        var line = new Div(number, what, on, who, when);
        line.addClassName("line");
        return new ListItem(line, new NativeDetails(getTranslation("record.view.facts"), facts(entry)));
    }

    private DescriptionList facts(RecordEntry entry) {
        var facts = new DescriptionList();
        entry.payload().forEach((key, value) -> fact(facts, key, value));
        entry.personal().forEach((key, value) -> fact(facts, getTranslation("record.view.personal", key), value));
        fact(facts, getTranslation("record.view.subject"), entry.subject());
        fact(facts, getTranslation("record.view.actor"), entry.actor());
        fact(facts, getTranslation("record.view.time"), JapaneseDates.machineReadable(entry.at()));
        fact(facts, getTranslation("record.view.digest"), entry.digest());
        return facts;
    }

    private static void fact(DescriptionList facts, String term, String value) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }

    /** The name of what is referred to; otherwise the reference as recorded. */
    private String name(String reference) {
        return names.stream()
                .flatMap(known -> known.name(reference, language).stream())
                .findFirst()
                .orElse(reference);
    }

    private static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
