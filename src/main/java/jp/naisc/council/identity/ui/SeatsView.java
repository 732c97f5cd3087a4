package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.naisc.council.base.Roles;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.Seat;
import jp.naisc.council.identity.Seats;
import jp.naisc.council.identity.Terms;

/** The administrator's seats by constituency: who sits where until when, who stands in, and the next terms. */
@Route(PeopleNavigation.SEATS)
@Menu(title = "identity.seats.menu", order = 91)
@RolesAllowed(Roles.ADMINISTRATOR)
class SeatsView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final Seats seats;
    private final Terms terms;
    private final People people;
    private final Div groups = new Div();
    private List<PersonSummary> open = List.of();

    SeatsView(CurrentActor current, Seats seats, Terms terms, People people) {
        this.current = current;
        this.seats = seats;
        this.terms = terms;
        this.people = people;
        var lead = new Paragraph(getTranslation("identity.seats.lead"));
        lead.addClassName("lead");
        getContent().setId("main");
        getContent().addClassName("seats-view");
        getContent().add(new H1(getTranslation("identity.seats.title")), lead, groups);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.seats.page");
    }

    private void reload() {
        var all = seats.all();
        open = people.all(current.get()).stream().filter(PersonSummary::isOpen).toList();
        groups.removeAll();
        for (var constituency : Constituency.values()) {
            groups.add(group(
                    constituency,
                    all.stream()
                            .filter(seat -> seat.constituency() == constituency)
                            .toList()));
        }
    }

    private Section group(Constituency constituency, List<Seat> ofIt) {
        var taken = ofIt.stream().filter(seat -> seat.current().isPresent()).count();
        var name = getTranslation("identity.constituency." + constituency);
        var title = new H2(ofIt.isEmpty() ? name : getTranslation("identity.seats.group", name, ofIt.size(), taken));
        var add = new Button(getTranslation("identity.seats.add"), click -> {
            seats.add(current.get(), constituency);
            reload();
        });
        var group = new Section(title);
        if (ofIt.isEmpty()) {
            var none = new Paragraph(getTranslation("identity.seats.empty"));
            none.addClassName("empty");
            group.add(none);
        }
        ofIt.forEach(
                seat -> group.add(new SeatRow(seat, seats.termsOf(seat.id()), current, terms, open, this::reload)));
        group.add(add);
        return group;
    }
}
