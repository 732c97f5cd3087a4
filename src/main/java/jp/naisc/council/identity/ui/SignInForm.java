package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import jp.naisc.council.base.CouncilDoor;

/**
 * An ordinary form, posted by the browser: password managers know it, and the password never passes through the screen's
 * own session.
 */
@Tag("form")
final class SignInForm extends HtmlContainer {
    SignInForm() {
        getElement().setAttribute("method", "post").setAttribute("action", CouncilDoor.SIGN_IN);
        var name = new TextField(getTranslation("signin.name"));
        name.getElement().setAttribute("name", "username");
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutofocus(true);
        var password = new PasswordField(getTranslation("signin.password"));
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var enter = new NativeButton(getTranslation("signin.enter"));
        enter.getElement().setAttribute("type", "submit");
        enter.addClassNames("button", "primary");
        add(name, password, enter);
        CsrfInput.addTo(getElement());
    }
}
