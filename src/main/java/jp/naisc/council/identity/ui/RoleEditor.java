package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.Role;
import jp.naisc.council.identity.RoleResult;

/** The roles a person holds, each with its revocation, and the grant of another. */
final class RoleEditor extends Section {

    private final PersonSummary person;
    private final PersonPanel.Services services;
    private final Runnable changed;
    private final TextField reason = new TextField();
    private final Select<Role> wanted = new Select<>();
    private final Div trouble = new Div();

    RoleEditor(PersonSummary person, PersonPanel.Services services, Runnable changed) {
        this.person = person;
        this.services = services;
        this.changed = changed;
        trouble.addClassName("bad");
        trouble.getElement().setAttribute("role", "alert");
        add(new H3(getTranslation("identity.people.roles")), new Paragraph(getTranslation("identity.role.lead")));
        add(trouble, held(), grant());
    }

    private Div held() {
        if (person.granted().isEmpty()) {
            var none = new Paragraph(getTranslation("identity.role.none"));
            none.addClassName("empty");
            return new Div(none);
        }
        var list = new UnorderedList();
        person.granted()
                .forEach(role -> list.add(new ListItem(
                        new Span(word(role)),
                        new Button(getTranslation("identity.role.revoke", word(role)), click -> revoke(role)))));
        reason.setLabel(getTranslation("identity.role.reason"));
        return new Div(list, reason);
    }

    private Div grant() {
        wanted.setLabel(getTranslation("identity.role.wanted"));
        wanted.setItems(Arrays.stream(Role.values())
                .filter(role -> role != Role.MEMBER && !person.granted().contains(role))
                .toList());
        wanted.setItemLabelGenerator(this::word);
        var grant = new Button(getTranslation("identity.role.grant"), click -> {
            if (wanted.isEmpty()) {
                Fields.refuse(wanted, "identity.role.choose");
            } else {
                answer(services.roles().grant(services.current().get(), person.id(), wanted.getValue()));
            }
        });
        return new Div(wanted, grant);
    }

    private void revoke(Role role) {
        PersonPanel.reason(reason)
                .ifPresent(
                        why -> answer(services.roles().revoke(services.current().get(), person.id(), role, why)));
    }

    private void answer(RoleResult result) {
        RoleWords.trouble(this, result).ifPresentOrElse(trouble::setText, changed);
    }

    private String word(Role role) {
        return getTranslation("identity.role." + role);
    }
}
