package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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
    private final PeopleList list = new PeopleList();
    private final Div side = new Div();
    private List<PersonSummary> all = List.of();

    PeopleView(CurrentActor current, People people, Seats seats, PersonPanel.Services services) {
        this.current = current;
        this.people = people;
        this.seats = seats;
        this.services = services;
        getContent().setId("main");
        getContent().addClassName("people-view");
        side.addClassName("side");
        getContent().add(head(), list, side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reload();
        var asked = event.getRouteParameters().get(PERSON);
        var found = asked.flatMap(PersonId::parse).flatMap(this::summary);
        list.choose(found.map(PersonSummary::id));
        side.removeAll();
        if (found.isPresent()) {
            var panel = showPerson(found.get());
            if (event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
                panel.reach();
            }
        } else {
            if (asked.isPresent()) {
                side.add(new Paragraph(getTranslation("identity.people.notFound")));
            }
            side.add(form());
        }
    }

    private AddPersonForm form() {
        return new AddPersonForm(current, people, PeopleNavigation::toPerson);
    }

    /** In the place of whoever stands beside the list, with the cursor in its first field. */
    private void addPerson() {
        PeopleNavigation.toPeople();
        side.getChildren()
                .filter(AddPersonForm.class::isInstance)
                .map(AddPersonForm.class::cast)
                .forEach(AddPersonForm::begin);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.people.page");
    }

    private Div head() {
        var lead = new Paragraph(getTranslation("identity.people.lead"));
        lead.addClassName("lead");
        var add = new NativeButton(getTranslation("identity.people.new"), click -> addPerson());
        add.addClassName("textact");
        var head = new Div(new H1(getTranslation("identity.people.title")), lead, add);
        head.addClassName("head");
        return head;
    }

    private void reload() {
        all = people.all(current.get());
        var seated = new HashMap<PersonId, Seat>();
        seats.all().forEach(seat -> seat.current().ifPresent(term -> seated.put(term.person(), seat)));
        list.show(all, seated);
    }

    private PersonPanel showPerson(PersonSummary person) {
        var panel = new PersonPanel(person, services, () -> {
            reload();
            side.removeAll();
            summary(person.id()).ifPresent(this::showPerson);
        });
        side.add(panel);
        return panel;
    }

    private Optional<PersonSummary> summary(PersonId id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
