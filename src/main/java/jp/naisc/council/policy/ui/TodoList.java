package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.DeskItem;
import jp.naisc.council.document.ReadingTime;
import jp.naisc.council.policy.ui.spi.PolicyNavigation;

/** The acts that wait for the person, the most pressing first; only the first one has the blue button. */
final class TodoList extends Div {
    private static final int SOON_DAYS = 2;

    private final Words words;
    private final LocalDate today;
    private final Map<DeskItem, Duration> readings = new IdentityHashMap<>();

    TodoList(List<DeskItem> waiting, Words words, LocalDate today) {
        this.words = words;
        this.today = today;
        var list = new OrderedList();
        list.addClassName("todo");
        for (int i = 0; i < waiting.size(); i++) {
            list.add(row(waiting.get(i), i == 0));
        }
        var end = new Paragraph(words.say(waiting.isEmpty() ? "policy.desk.empty" : "policy.desk.end"));
        end.addClassName("end");
        if (!waiting.isEmpty()) {
            add(list);
        }
        add(end);
    }

    /** How long all of it takes to read; each is rounded as it is shown, so that the sum is the sum of what one sees. */
    int minutes() {
        return readings.values().stream().mapToInt(ReadingTime::minutes).sum();
    }

    private Optional<Duration> reading(DeskItem item) {
        var reading = item.reading().get();
        if (reading.isZero()) {
            return Optional.empty();
        }
        readings.put(item, reading);
        return Optional.of(reading);
    }

    private ListItem row(DeskItem item, boolean first) {
        var what = new Paragraph(item.what());
        what.addClassName("what");
        var text = new Div(new H2(item.title()), what);
        var facts = Stream.concat(
                        reading(item)
                                .map(reading -> words.say("policy.desk.reading", ReadingTime.minutes(reading)))
                                .stream(),
                        item.meta().stream())
                .toList();
        if (!facts.isEmpty()) {
            var meta = new Paragraph(facts.stream().map(Span::new).toArray(Component[]::new));
            meta.addClassName("meta");
            text.add(meta);
        }
        var act = new Anchor(PolicyNavigation.ROOT + item.address(), item.act());
        act.addClassName("button");
        if (first) {
            act.addClassName("primary");
        }
        return new ListItem(due(item), text, act);
    }

    private Paragraph due(DeskItem item) {
        var due = new Paragraph();
        due.addClassName("due");
        item.due()
                .ifPresentOrElse(
                        day -> {
                            long left = ChronoUnit.DAYS.between(today, day);
                            due.getElement()
                                    .appendChild(
                                            new Element("b").setText(JapaneseDates.dateOfWeek(day, words.language())));
                            due.add(new Span(words.say("policy.desk.left", left)));
                            if (left <= SOON_DAYS) {
                                due.addClassName("soon");
                            }
                        },
                        () -> due.getElement().appendChild(new Element("b").setText(words.say("policy.desk.anytime"))));
        return due;
    }
}
