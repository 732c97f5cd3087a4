package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.naisc.council.base.CouncilDoor;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.identity.Invitations;
import jp.naisc.council.identity.Invitations.AcceptResult;

/** Where an invited person chooses a password; the same link serves whoever has forgotten his. */
@Route(value = "invitation/:secret", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final Invitations invitations;
    private final Div sheet = new Div();

    InvitationView(Invitations invitations) {
        this.invitations = invitations;
        sheet.addClassName("sheet");
        getContent().setId("main");
        getContent().addClassName("invitation-view");
        getContent().add(sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var secret = event.getRouteParameters().get("secret").orElse("");
        invitations.find(secret).ifPresentOrElse(invitation -> ask(secret, invitation), this::sayGone);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.invitation.page");
    }

    private void ask(String secret, Invitations.Invitation invitation) {
        var language = InterfaceLanguage.of(getLocale());
        var lead = new Paragraph(getTranslation(
                "identity.invitation.lead",
                invitation.name().in(language),
                invitation.userName().value(),
                JapaneseDates.dateTime(invitation.expiresAt(), language)));
        var password = new PasswordField(getTranslation("identity.invitation.password"));
        password.setHelperText(getTranslation("identity.invitation.rule"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setWidthFull();
        password.setManualValidation(true);
        var choose = new Button(getTranslation("identity.invitation.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        choose.setDisableOnClick(true);
        choose.addClickListener(click -> accept(secret, password, choose));
        show("identity.invitation.title");
        sheet.add(lead, password, choose);
    }

    private void accept(String secret, PasswordField password, Button choose) {
        switch (invitations.accept(secret, password.getValue())) {
            case AcceptResult.Accepted accepted -> sayDone(accepted.userName().value());
            case AcceptResult.Gone gone -> sayGone();
            case AcceptResult.Refused(var problem) -> {
                password.setErrorMessage(getTranslation("identity.password." + problem));
                password.setInvalid(true);
                password.focus();
                choose.setEnabled(true);
            }
        }
    }

    private void sayDone(String userName) {
        show("identity.invitation.done.title");
        sheet.add(new Paragraph(getTranslation("identity.invitation.done", userName)), signIn());
    }

    private void sayGone() {
        show("identity.invitation.gone.title");
        sheet.add(new Paragraph(getTranslation("identity.invitation.gone")), signIn());
    }

    private void show(String title) {
        sheet.removeAll();
        sheet.add(new H1(getTranslation(title)));
    }

    private Anchor signIn() {
        var link = new Anchor(CouncilDoor.SIGN_IN, getTranslation("identity.invitation.signIn"));
        link.setRouterIgnore(true);
        return link;
    }
}
