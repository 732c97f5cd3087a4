package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import jp.naisc.council.base.shell.UnsentWords;
import jp.naisc.council.identity.Demonstration;

/** The door of the council; beside it, while it is a demonstration, the people one can enter as. */
@Route(value = "signin", autoLayout = false)
@AnonymousAllowed
class SignInView extends Composite<DoorFrame> implements BeforeEnterObserver, HasDynamicTitle {
    private final Div told = new Div();
    private final DoorFrame frame;

    SignInView(Demonstration demonstration) {
        frame = new DoorFrame(demonstration);
        var lead = new Paragraph(getTranslation("signin.lead"));
        lead.addClassName("lead");
        told.setVisible(false);
        frame.show(
                new H1(getTranslation("signin.title")),
                lead,
                told,
                UnsentWords.beforeSignIn(),
                new SignInForm(),
                note("signin.forgotten"),
                note("signin.note"));
        if (demonstration.isOn()) {
            frame.beside(new DemonstrationPeople(demonstration.people()));
        }
    }

    @Override
    protected DoorFrame initContent() {
        return frame;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        frame.lead(event.getLocation());
        tell(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.page");
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("note");
        return note;
    }

    /** What came of the last attempt; the same words whether name or password was wrong. */
    private void tell(QueryParameters said) {
        var error = said.getSingleParameter("error");
        if (error.isPresent()) {
            boolean wait = error.get().equals("wait");
            var seconds = said.getSingleParameter("seconds")
                    .flatMap(SignInView::number)
                    .orElse(60);
            say(
                    "refused",
                    wait ? "signin.wait.title" : "signin.refused.title",
                    wait ? getTranslation("signin.wait", seconds) : getTranslation("signin.refused"));
        } else if (said.getParameters().containsKey("left")) {
            say("told", "signin.left.title", getTranslation("signin.left"));
        }
    }

    private void say(String look, String title, String sentence) {
        told.removeAll();
        told.setClassName(look);
        told.getElement().setAttribute("role", "alert");
        var head = new Element("b").setText(getTranslation(title));
        told.getElement().appendChild(head);
        told.add(new Span(sentence));
        told.setVisible(true);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
