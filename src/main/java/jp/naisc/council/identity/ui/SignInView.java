package jp.naisc.council.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import jp.naisc.council.base.shell.Brand;
import jp.naisc.council.base.shell.DemonstrationBand;
import jp.naisc.council.base.shell.LanguageLink;
import jp.naisc.council.identity.Demonstration;

/** The door of the council; beside it, while it is a demonstration, the people one can enter as. */
@Route(value = "signin", autoLayout = false)
@AnonymousAllowed
class SignInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Div told = new Div();
    private final LanguageLink language = new LanguageLink();

    SignInView(Demonstration demonstration) {
        var main = new Main(door());
        main.setId("main");
        getContent().addClassName("signin-view");
        if (demonstration.isOn()) {
            getContent().add(new DemonstrationBand());
            main.add(new DemonstrationPeople(demonstration.people()));
        } else {
            getContent().addClassName("alone");
        }
        getContent().add(main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        language.lead(event.getLocation());
        tell(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.page");
    }

    private Section door() {
        var brand = new Paragraph(Brand.parts(getTranslation("base.council")));
        brand.addClassName("brand");
        var lead = new Paragraph(getTranslation("signin.lead"));
        lead.addClassName("lead");
        var note = new Paragraph(getTranslation("signin.note"));
        note.addClassName("note");
        var forgotten = new Paragraph(getTranslation("signin.forgotten"));
        forgotten.addClassName("note");
        var publicPages = new Anchor("/", getTranslation("signin.public"));
        publicPages.setRouterIgnore(true);
        var links = new Div(publicPages, language);
        links.addClassName("links");
        told.setVisible(false);
        var door = new Section(new Div(
                brand, new H1(getTranslation("signin.title")), lead, told, new SignInForm(), forgotten, note, links));
        door.addClassName("in");
        return door;
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
