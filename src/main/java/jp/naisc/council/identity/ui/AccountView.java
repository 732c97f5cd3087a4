package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.naisc.council.base.CouncilDoor;
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

    AccountView(CurrentActor current, Passwords passwords, SignOuts signOuts) {
        this.current = current;
        this.passwords = passwords;
        this.signOuts = signOuts;
        getContent().setId("main");
        getContent().addClassName("account-view");
        getContent().add(new H1(getTranslation("identity.account.title")), passwordForm(), endOfSessions());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.account.page");
    }

    private Section passwordForm() {
        var old = new PasswordField(getTranslation("identity.account.current"));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var wanted = new PasswordField(getTranslation("identity.invitation.password"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("identity.invitation.rule"));
        var change = new Button(getTranslation("identity.account.change"));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickListener(click -> change(old, wanted));
        return new Section(
                new H2(getTranslation("identity.account.password")),
                old,
                wanted,
                new Paragraph(getTranslation("identity.account.endsAll")),
                change);
    }

    private void change(PasswordField old, PasswordField wanted) {
        old.setInvalid(false);
        wanted.setInvalid(false);
        switch (passwords.change(current.get(), old.getValue(), wanted.getValue())) {
            case ChangeResult.Changed changed -> leave();
            case ChangeResult.WrongPassword wrong -> Fields.refuse(old, "identity.account.wrong");
            case ChangeResult.Refused(var problem) -> Fields.refuse(wanted, "identity.password." + problem);
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
