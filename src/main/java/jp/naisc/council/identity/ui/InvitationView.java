package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.naisc.council.base.CouncilDoor;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.Invitations;
import jp.naisc.council.identity.Invitations.AcceptResult;

/** Where an invited person chooses a password; the same link serves whoever has forgotten his. */
@Route(value = "invitation/:secret", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Composite<DoorFrame> implements BeforeEnterObserver, HasDynamicTitle {

    private final Invitations invitations;
    private final DoorFrame frame;
    private String page = "identity.invitation.page";

    InvitationView(Invitations invitations, Demonstration demonstration) {
        this.invitations = invitations;
        frame = new DoorFrame(demonstration);
    }

    @Override
    protected DoorFrame initContent() {
        return frame;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        frame.lead(event.getLocation());
        var secret = event.getRouteParameters().get("secret").orElse("");
        invitations
                .find(secret)
                .ifPresentOrElse(
                        invitation -> ask(invitation, chosen -> invitations.accept(secret, chosen)), this::sayGone);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(page);
    }

    /** @param accept takes the password that was chosen */
    void ask(Invitations.Invitation invitation, Function<String, AcceptResult> accept) {
        var language = ScreenLanguage.current();
        var userName = new TextField(getTranslation("signin.name"));
        userName.setValue(invitation.userName().value());
        userName.setReadOnly(true);
        // A password manager keeps the password under this name.
        userName.setAutocomplete(Autocomplete.USERNAME);
        var password = new NewPassword().first();
        var form = new EnteredForm(getTranslation("identity.invitation.choose"), () -> password.read()
                        .ifPresent(chosen -> answer(accept.apply(chosen), password)))
                .with(userName, password);
        frame.show(
                title("identity.invitation.title"),
                text("lead", "identity.invitation.lead", invitation.name().in(language)),
                form,
                text("note", "identity.invitation.once", until(invitation, language)));
    }

    private static String until(Invitations.Invitation invitation, InterfaceLanguage language) {
        return JapaneseDates.dateTime(invitation.expiresAt(), language);
    }

    private void answer(AcceptResult result, NewPassword password) {
        switch (result) {
            case AcceptResult.Accepted accepted -> sayDone(accepted.userName().value());
            case AcceptResult.Gone gone -> sayGone();
            case AcceptResult.Refused(var problem) -> password.refuse(problem);
        }
    }

    private void sayDone(String userName) {
        var title = title("identity.invitation.done.title");
        frame.show(title, text("lead", "identity.invitation.done", userName), signIn());
        reach(title);
    }

    /** The platform cannot tell a link that was used from one that never was; the reader can. */
    private void sayGone() {
        page = "identity.invitation.gone.page";
        var title = title("identity.invitation.gone.title");
        var reasons = new UnorderedList();
        reasons.addClassName("reasons");
        Stream.of("used", "late", "torn", "first")
                .map(reason -> new ListItem(getTranslation("identity.invitation.gone." + reason)))
                .forEach(reasons::add);
        frame.show(title, text("lead", "identity.invitation.gone"), reasons, signIn());
        reach(title);
    }

    /** The form one stood in is gone: whoever hears the screen hears what took its place. */
    private static void reach(H1 title) {
        title.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private H1 title(String key) {
        return new H1(getTranslation(key));
    }

    private Paragraph text(String look, String key, Object... values) {
        var text = new Paragraph(getTranslation(key, values));
        text.addClassName(look);
        return text;
    }

    private Component signIn() {
        var link = new Anchor(CouncilDoor.SIGN_IN, getTranslation("identity.invitation.signIn"));
        link.addClassNames("button", "primary");
        link.setRouterIgnore(true);
        return link;
    }
}
