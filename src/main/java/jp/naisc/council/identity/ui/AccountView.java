package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import jp.naisc.council.base.CouncilDoor;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.Passwords;
import jp.naisc.council.identity.Passwords.ChangeResult;
import jp.naisc.council.identity.SignOuts;

/** One's own account: another password, and an end to all sessions. Both lead back to the door. */
@Route("account")
@PermitAll
class AccountView extends Composite<Main> implements HasDynamicTitle {

    private final CurrentActor current;
    private final Passwords passwords;
    private final SignOuts signOuts;

    AccountView(CurrentActor current, Passwords passwords, SignOuts signOuts, AuthenticationContext authentication) {
        this.current = current;
        this.passwords = passwords;
        this.signOuts = signOuts;
        getContent().setId("main");
        getContent().addClassName("account-view");
        getContent()
                .add(
                        new H1(getTranslation("identity.account.title")),
                        who(authentication.getPrincipalName().orElse("")),
                        password(),
                        endOfSessions());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.account.page");
    }

    private DescriptionList who(String userName) {
        var badge = Badges.of(current.get(), ScreenLanguage.current());
        var facts = new DescriptionList();
        fact(facts, "identity.people.name", badge.name());
        fact(facts, "identity.people.userName", userName);
        fact(facts, "identity.people.roles", badge.standing());
        return facts;
    }

    private void fact(DescriptionList facts, String nameKey, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(nameKey)), new DescriptionList.Description(value));
        }
    }

    private Section password() {
        var title = new H2(getTranslation("identity.account.password"));
        return passwords.isSet(current.get())
                ? new Section(title, form())
                : new Section(title, new Paragraph(getTranslation("identity.account.noPassword")));
    }

    private EnteredForm form() {
        var old = new PasswordField(getTranslation("identity.account.current"));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var wanted = new NewPassword();
        var form = new EnteredForm(getTranslation("identity.account.change"), () -> {
            old.setInvalid(false);
            wanted.read().ifPresent(chosen -> change(old, wanted, chosen));
        });
        return form.with(old, wanted, new Paragraph(getTranslation("identity.account.endsAll")));
    }

    private void change(PasswordField old, NewPassword wanted, String chosen) {
        switch (passwords.change(current.get(), old.getValue(), chosen)) {
            case ChangeResult.Changed changed -> leave();
            case ChangeResult.WrongPassword wrong -> Fields.refuse(old, "identity.account.wrong");
            case ChangeResult.Wait(var remaining) ->
                Fields.refuse(
                        old,
                        "identity.account.wait",
                        Math.max(1, remaining.plusMillis(999).toSeconds()));
            case ChangeResult.Refused(var problem) -> wanted.refuse(problem);
        }
    }

    private Section endOfSessions() {
        var end = new Button(getTranslation("identity.account.signOut"), click -> {
            var person = current.get();
            signOuts.everywhere(person, person.id());
            leave();
        });
        return new Section(
                new H2(getTranslation("identity.account.sessions")),
                new Paragraph(getTranslation("identity.account.sessions.lead")),
                end);
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.getPage().setLocation(CouncilDoor.SIGN_IN));
    }
}
