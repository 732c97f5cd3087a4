package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.naisc.council.base.CouncilDoor;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.identity.DemoCouncil.DemoPerson;
import jp.naisc.council.identity.Role;

/** The people of the demonstration council: one press and one is in. Each is a form of its own, posted by the browser. */
final class DemonstrationPeople extends Section {
    private final InterfaceLanguage language = ScreenLanguage.current();

    DemonstrationPeople(List<DemoPerson> people) {
        addClassName("acc");
        var title = new H2(getTranslation("signin.demo.title"));
        title.setId("demo-title");
        getElement().setAttribute("aria-labelledby", "demo-title");
        var lead = new Paragraph(getTranslation("signin.demo.lead"));
        lead.addClassName("lead");
        var box = new Div(title, lead);
        group(box, "signin.demo.members", people, person -> person.seat().isPresent());
        group(box, "signin.demo.offices", people, person -> person.seat().isEmpty());
        add(box);
    }

    private void group(Div box, String titleKey, List<DemoPerson> people, Predicate<DemoPerson> belongs) {
        var list = new UnorderedList();
        list.addClassName("people-list");
        people.stream().filter(DemoPerson::isFeatured).filter(belongs).forEach(person -> list.add(entry(person)));
        if (list.getComponentCount() > 0) {
            box.add(new H3(getTranslation(titleKey)), list);
        }
    }

    private ListItem entry(DemoPerson person) {
        var name = language.pick(person.name().japanese(), person.name().english());
        var badge = Badges.badge(
                name, "", person.seat(), person.office().map(Set::of).orElse(Set.<Role>of()), language);
        var says = new Span(name);
        says.getElement().appendChild(new Element("small").setText(getTranslation(person.roleKey())));
        var go = new Span();
        go.addClassName("go");
        var button = new NativeButton();
        button.add(badge.mark().large(), says, go);
        button.getElement().setAttribute("type", "submit");
        var form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", CouncilDoor.SIGN_IN + "/demo");
        form.appendChild(CsrfInput.hidden("username", person.userName().value()), button.getElement());
        CsrfInput.addTo(form);
        var item = new ListItem();
        item.getElement().appendChild(form);
        return item;
    }
}
