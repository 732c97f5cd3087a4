package jp.naisc.council.record.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.record.RecordEntry;

/** Entries of the record as sentences; each opens to what was recorded byte for byte. */
final class EntryList extends Div {

    private final NamedReferences names;
    private final Optional<BiConsumer<RecordEntry, String>> erase;
    private final OrderedList list = new OrderedList();
    private final Paragraph empty = new Paragraph();

    /** @param erase asks about erasing a field of an entry; empty for those who may not */
    EntryList(NamedReferences names, Optional<BiConsumer<RecordEntry, String>> erase) {
        this.names = names;
        this.erase = erase;
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
        var who = span("who", names.name(entry.actor()));
        var on = span("on", names.name(entry.subject()));
        var when = new Span(JapaneseDates.dateTime(entry.at(), names.language()));
        when.addClassName("when");
        var line = new Div(number, what, on, who, when);
        line.addClassName("line");
        return new ListItem(line, new NativeDetails(getTranslation("record.view.facts"), facts(entry)));
    }

    private DescriptionList facts(RecordEntry entry) {
        var facts = new DescriptionList();
        entry.facts().forEach((key, value) -> fact(facts, key, value));
        entry.personalDigests().forEach((field, digest) -> {
            facts.add(
                    new DescriptionList.Term(getTranslation("record.view.personal", RecordWords.field(this, field))),
                    personal(entry, field));
            fact(facts, getTranslation("record.view.personal.digest", RecordWords.field(this, field)), digest);
        });
        fact(facts, getTranslation("record.view.subject"), entry.subject());
        fact(facts, getTranslation("record.view.actor"), entry.actor());
        fact(facts, getTranslation("record.view.time"), JapaneseDates.machineReadable(entry.at()));
        if (entry.clockSetBack()) {
            fact(facts, getTranslation("record.view.clock"), getTranslation("record.view.clock.back"));
        }
        fact(facts, getTranslation("record.view.digest"), entry.digest());
        return facts;
    }

    /** The words, with the way to propose that they go; or the tombstone with the number of the act that erased them. */
    private DescriptionList.Description personal(RecordEntry entry, String field) {
        var description = new DescriptionList.Description();
        var words = entry.personal().get(field);
        if (words == null) {
            var erasedBy = Optional.ofNullable(entry.erased().get(field));
            description.add(span(
                    "erased",
                    erasedBy.map(no -> getTranslation("record.view.erased", no.value()))
                            .orElseGet(() -> getTranslation("record.view.erased.before"))));
            return description;
        }
        description.add(new Span(words));
        erase.map(ask -> eraseButton(entry, field, ask)).ifPresent(description::add);
        return description;
    }

    private Component eraseButton(RecordEntry entry, String field, BiConsumer<RecordEntry, String> ask) {
        var button = new NativeButton(getTranslation("record.erase.propose"), click -> ask.accept(entry, field));
        button.addClassName("textact");
        return button;
    }

    private static void fact(DescriptionList facts, String term, String value) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }

    private static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
