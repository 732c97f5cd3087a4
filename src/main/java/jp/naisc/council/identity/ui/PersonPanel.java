package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.PlainLine;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.Invitations;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.RoleGrants;
import jp.naisc.council.identity.SignOuts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One person: names, roles, the link to enter by, the end of sessions, closing and reopening. */
final class PersonPanel extends Section {

    /** What the panel acts through. */
    @Component
    record Services(
            CurrentActor current,
            People people,
            RoleGrants roles,
            Invitations invitations,
            SignOuts signOuts,

            @Value("${council.base-url:http://localhost:${server.port:8080}}")
            String address) {}

    private final PersonSummary person;
    private final Services services;
    private final Runnable changed;
    private final H2 title;
    private final Div told = new Div();

    PersonPanel(PersonSummary person, Services services, Runnable changed) {
        this.person = person;
        this.services = services;
        this.changed = changed;
        addClassName("person-panel");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        title = new H2(person.name().in(InterfaceLanguage.of(getLocale())));
        title.getElement().setAttribute("tabindex", "-1");
        var userName = new Paragraph(person.userName().value());
        userName.addClassName("user");
        add(title, userName, told, names());
        add(new RoleEditor(person, services, changed), entry(), account());
    }

    /** Whoever chose this person is led here, also where the list is longer than the screen. */
    void reach() {
        title.getElement().callJsFunction("focus");
    }

    private Section names() {
        var japanese = new TextField(getTranslation("identity.person.nameJa"));
        japanese.setValue(person.name().japanese());
        var english = new TextField(getTranslation("identity.person.nameEn"));
        english.setValue(person.name().english());
        var save = new Button(getTranslation("identity.person.rename"), click -> {
            var ja = Fields.read(japanese, PersonName::part, "identity.person.name.wrong");
            var en = Fields.read(english, PersonName::part, "identity.person.name.wrong");
            if (ja.isPresent() && en.isPresent()) {
                services.people().rename(services.current().get(), person.id(), new PersonName(ja.get(), en.get()));
                changed.run();
            }
        });
        return new Section(japanese, english, save);
    }

    private Section entry() {
        var invite = new Button(getTranslation("identity.person.invite"), click -> invite());
        invite.setEnabled(person.isOpen());
        var end = new Button(getTranslation("identity.person.signOut"), click -> {
            services.signOuts().everywhere(services.current().get(), person.id());
            tell(new Paragraph(getTranslation("identity.person.signedOut")));
        });
        return new Section(new H3(getTranslation("identity.person.entry")), invite, end);
    }

    private void invite() {
        services.invitations()
                .issue(services.current().get(), person.id())
                .ifPresent(invitation -> tell(
                        new Paragraph(getTranslation(
                                "identity.person.link",
                                JapaneseDates.dateTime(invitation.expiresAt(), InterfaceLanguage.of(getLocale())))),
                        new Code(services.address() + invitation.path())));
    }

    private Section account() {
        var reason = new TextField(getTranslation("identity.person.reason"));
        var act = new Button(getTranslation(person.isOpen() ? "identity.person.close" : "identity.person.reopen"));
        act.addThemeNames("error");
        act.addClickListener(click -> reason(reason).ifPresent(why -> {
            var by = services.current().get();
            var result = person.isOpen()
                    ? services.people().close(by, person.id(), why)
                    : services.people().reopen(by, person.id(), why);
            RoleWords.trouble(this, result).ifPresentOrElse(words -> tell(new Paragraph(words)), changed);
        }));
        return new Section(new H3(getTranslation("identity.person.account")), reason, act);
    }

    static Optional<String> reason(TextField field) {
        return Fields.read(field, typed -> PlainLine.parse(typed, People.MAX_REASON), "identity.person.reason.wrong");
    }

    private void tell(com.vaadin.flow.component.Component... what) {
        told.removeAll();
        told.add(what);
        // It stands at the head of the panel, and a link is shown only this once: on a phone its head is far up.
        told.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
