package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.Roles;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.Seat;
import jp.naisc.council.identity.Seats;

/** The administrator's list of people; whoever is chosen stands beside it and in the address. */
@Route(PeopleNavigation.PEOPLE + "/:person?")
@Menu(title = "identity.people.menu", order = 90)
@RolesAllowed(Roles.ADMINISTRATOR)
class PeopleView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PERSON = "person";

    private final CurrentActor current;
    private final People people;
    private final Seats seats;
    private final PersonPanel.Services services;
    private final Grid<PersonSummary> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Paragraph total = new Paragraph();
    private final Div side = new Div();
    private List<PersonSummary> all = List.of();
    private Map<PersonId, Seat> seated = Map.of();

    PeopleView(CurrentActor current, People people, Seats seats, PersonPanel.Services services) {
        this.current = current;
        this.people = people;
        this.seats = seats;
        this.services = services;
        getContent().setId("main");
        getContent().addClassName("people-view");
        side.addClassName("side");
        getContent().add(head(), list(), side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reload();
        var asked = event.getRouteParameters().get(PERSON);
        var found = asked.flatMap(PersonId::parse).flatMap(this::summary);
        side.removeAll();
        if (found.isPresent()) {
            showPerson(found.get());
        } else {
            if (asked.isPresent()) {
                side.add(new Paragraph(getTranslation("identity.people.notFound")));
            }
            side.add(new AddPersonForm(current, people, PeopleNavigation::toPerson));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.people.page");
    }

    private Div head() {
        var lead = new Paragraph(getTranslation("identity.people.lead"));
        lead.addClassName("lead");
        var head = new Div(
                new H1(getTranslation("identity.people.title")),
                lead,
                new RouterLink(getTranslation("identity.people.add"), PeopleView.class));
        head.addClassName("head");
        return head;
    }

    private Div list() {
        search.setLabel(getTranslation("identity.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> filter());
        var language = InterfaceLanguage.of(getLocale());
        grid.addColumn(person -> person.name().in(language)).setHeader(getTranslation("identity.people.name"));
        grid.addColumn(person -> person.userName().value()).setHeader(getTranslation("identity.people.userName"));
        grid.addColumn(this::roles).setHeader(getTranslation("identity.people.roles"));
        grid.addColumn(this::standing).setHeader(getTranslation("identity.people.standing"));
        grid.setEmptyStateText(getTranslation("identity.people.empty"));
        grid.setAllRowsVisible(true);
        grid.addThemeNames("no-border", "row-stripes", "wrap-cell-content");
        // four columns fit a phone
        grid.getColumns().forEach(column -> column.setWidth("82px"));
        grid.addItemClickListener(
                click -> PeopleNavigation.toPerson(click.getItem().id()));
        grid.addSelectionListener(event -> event.getFirstSelectedItem()
                .filter(person -> event.isFromClient())
                .ifPresent(person -> PeopleNavigation.toPerson(person.id())));
        total.addClassName("totals");
        var list = new Div(search, total, grid);
        list.addClassName("list");
        return list;
    }

    private void reload() {
        all = people.all(current.get());
        seated = new HashMap<>();
        seats.all().forEach(seat -> seat.current().ifPresent(term -> seated.put(term.person(), seat)));
        filter();
    }

    private void filter() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var shown = all.stream().filter(person -> matches(person, words)).toList();
        grid.setItems(shown);
        total.setText(getTranslation("identity.people.total", all.size(), shown.size()));
    }

    private static boolean matches(PersonSummary person, String words) {
        return (person.userName() + " " + person.name().japanese() + " "
                        + person.name().english())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private void showPerson(PersonSummary person) {
        grid.select(person);
        side.add(new PersonPanel(person, services, () -> {
            reload();
            side.removeAll();
            summary(person.id()).ifPresent(this::showPerson);
        }));
    }

    private Optional<PersonSummary> summary(PersonId id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** Membership comes with a seat, everything else is granted. */
    private String roles(PersonSummary person) {
        var member = Optional.ofNullable(seated.get(person.id()))
                .map(seat -> getTranslation(
                        "identity.people.seated",
                        getTranslation("identity.constituency." + seat.constituency()),
                        seat.number()));
        return Stream.concat(
                        member.stream(), person.granted().stream().map(role -> getTranslation("identity.role." + role)))
                .collect(Collectors.joining(getTranslation("identity.people.and")));
    }

    private String standing(PersonSummary person) {
        if (!person.isOpen()) {
            return getTranslation("identity.people.closed");
        }
        return getTranslation(person.hasPassword() ? "identity.people.active" : "identity.people.invited");
    }
}
