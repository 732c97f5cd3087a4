package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import jp.naisc.council.identity.PersonId;

/** The addresses of the administrator's screens. */
public final class PeopleNavigation {

    static final String PEOPLE = "administration/people";
    static final String SEATS = "administration/seats";

    private PeopleNavigation() {}

    public static void toPeople() {
        UI.getCurrent().navigate(PeopleView.class);
    }

    public static void toPerson(PersonId person) {
        UI.getCurrent().navigate(PeopleView.class, new RouteParameters(PeopleView.PERSON, person.toString()));
    }
}
