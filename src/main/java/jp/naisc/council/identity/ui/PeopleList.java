package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.Seat;

/** Everybody in the register, one under the other: each row is a link, so that a person can be opened and sent as an address. */
final class PeopleList extends Div {
    private final InterfaceLanguage language = ScreenLanguage.current();
    private final TextField search = new TextField();
    private final Paragraph total = new Paragraph();
    private final UnorderedList rows = new UnorderedList();
    private List<PersonSummary> all = List.of();
    private Map<PersonId, Seat> seated = Map.of();
    private Optional<PersonId> chosen = Optional.empty();

    PeopleList() {
        addClassName("list");
        search.setLabel(getTranslation("identity.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> filter());
        total.addClassName("totals");
        total.getElement().setAttribute("role", "status");
        rows.addClassName("rows");
        add(search, total, rows);
    }

    void show(List<PersonSummary> people, Map<PersonId, Seat> seats) {
        all = people;
        seated = seats;
        filter();
    }

    /** Marks the row of whoever stands beside the list. */
    void choose(Optional<PersonId> person) {
        chosen = person;
        filter();
    }

    private void filter() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var shown = all.stream().filter(person -> matches(person, words)).toList();
        rows.removeAll();
        shown.forEach(person -> rows.add(row(person)));
        if (shown.isEmpty()) {
            var empty = new Paragraph(
                    getTranslation(all.isEmpty() ? "identity.people.empty" : "identity.people.search.empty"));
            empty.addClassName("empty");
            rows.add(new ListItem(empty));
        }
        total.setText(getTranslation("identity.people.total", all.size(), shown.size()));
    }

    private static boolean matches(PersonSummary person, String words) {
        return (person.userName() + " " + person.name().japanese() + " "
                        + person.name().english())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private ListItem row(PersonSummary person) {
        var name = person.name().in(language);
        var seat = Optional.ofNullable(seated.get(person.id()));
        var mark = Badges.badge(name, "", seat.map(Seat::constituency), person.granted(), language)
                .mark();
        var link = new RouterLink(
                name,
                PeopleView.class,
                new RouteParameters(PeopleView.PERSON, person.id().toString()));
        link.addClassName("name");
        if (chosen.equals(Optional.of(person.id()))) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var row = new ListItem(mark, link);
        row.add(part("user", person.userName().value()), part("roles", roles(person, seat)));
        standing(person).ifPresent(key -> {
            var standing = part("standing", getTranslation(key));
            if (!person.isOpen()) {
                standing.addClassName("closed");
            }
            row.add(standing);
        });
        return row;
    }

    private static Span part(String look, String words) {
        var part = new Span(words);
        part.addClassName(look);
        return part;
    }

    /** Membership comes with a seat, everything else is granted. */
    private String roles(PersonSummary person, Optional<Seat> seat) {
        var member = seat.map(held -> getTranslation(
                "identity.people.seated",
                getTranslation("identity.constituency." + held.constituency()),
                held.number()));
        var granted = new ArrayList<>(person.granted());
        granted.sort(null);
        return Stream.concat(member.stream(), granted.stream().map(role -> getTranslation("identity.role." + role)))
                .collect(Collectors.joining(getTranslation("identity.people.and")));
    }

    /** Said only of whoever cannot enter yet or any more. */
    private static Optional<String> standing(PersonSummary person) {
        if (!person.isOpen()) {
            return Optional.of("identity.people.closed");
        }
        return person.hasPassword() ? Optional.empty() : Optional.of("identity.people.invited");
    }
}
