package jp.naisc.council.base.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.SignInResult;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A screen of the council without a browser, with the demonstration council on a database of its own. Every test of a
 * screen has this one configuration, so that Spring starts it once.
 */
@SpringBootTest(properties = {"council.demo=true", "council.password-rounds=1000"})
@ContextConfiguration(initializers = ScreenTest.FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class ScreenTest extends SpringBrowserlessTest {
    private final Demonstration demonstration;

    protected ScreenTest(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    /** A database that no other context sees. */
    public static final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + TestDatabases.newH2Url())
                    .applyTo(context);
        }
    }

    @Autowired
    private SecurityContextHolderStrategy own;

    /** Nobody sits at the screen any more. */
    @AfterEach
    protected final void leave() {
        strategies().forEach(SecurityContextHolderStrategy::clearContext);
    }

    /** The context's own, and the static one that the tests' stand-in for the container asks: it is that of the last context. */
    private Stream<SecurityContextHolderStrategy> strategies() {
        return Stream.of(own, SecurityContextHolder.getContextHolderStrategy()).distinct();
    }

    /** Sits down as a person of the demonstration council. */
    protected final Actor enterAs(String userName) {
        sitDown(demonstration.enter(userName).orElseThrow());
        return demonstration.actor(userName).orElseThrow();
    }

    /** Sits down as whoever has come through the door. */
    protected final void sitDown(SignInResult.Entered entered) {
        var authorities = entered.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(entered.session(), null, authorities);
        strategies().forEach(strategy -> strategy.getContext().setAuthentication(authentication));
    }

    protected final void speak(InterfaceLanguage language) {
        VaadinSession.getCurrent().setAttribute(InterfaceLanguage.class, language);
        UI.getCurrent().setLocale(language.locale());
    }

    protected final Component open(String address) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, mark), QueryParameters.fromString(address.substring(mark + 1)));
        }
        return (Component) getCurrentView();
    }

    /** The parts of one kind below a part of the screen, in reading order. */
    protected static <T extends Component> List<T> within(Component root, Class<T> kind) {
        var found = new ArrayList<T>();
        root.getChildren().forEach(child -> {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
            found.addAll(within(child, kind));
        });
        return found;
    }

    /** The one field below a part of the screen that has this label. */
    protected static TextField field(Component root, String label) {
        return within(root, TextField.class).stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /** Presses Enter in a field: the browser sends the form it stands in, if that has a button for it. */
    protected static void enter(Component field) {
        var form = formOf(field).orElseThrow(() -> new AssertionError("the field stands in no form"));
        if (submits(form).findAny().isEmpty()) {
            throw new AssertionError("the form has no button that sends it");
        }
        send(form);
    }

    private static Optional<Element> formOf(Component part) {
        return Stream.iterate(part.getElement(), Objects::nonNull, Element::getParent)
                .filter(element -> element.getTag().equals("form"))
                .findFirst();
    }

    private static Stream<Element> submits(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(element)
                                .filter(each -> "submit".equals(each.getAttribute("type")))
                                .filter(Element::isEnabled),
                        element.getChildren().flatMap(ScreenTest::submits));
    }

    private static void send(Element form) {
        form.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(form, "submit", JacksonUtils.createObjectNode()));
    }

    /** Presses the button below a part of the screen that says this; what is a form's button sends the form. */
    protected final void press(Component root, String word) {
        var buttons = within(root, Component.class).stream()
                .filter(each -> each instanceof Button || each instanceof NativeButton)
                .filter(button -> word.equals(button.getElement().getText()))
                .toList();
        if (buttons.isEmpty()) {
            throw new AssertionError("no button says " + word);
        }
        if (buttons.getFirst() instanceof Button button) {
            test(button).click();
        } else if (buttons.getFirst() instanceof NativeButton button) {
            test(button).click();
            formOf(button)
                    .filter(form -> submits(form).anyMatch(button.getElement()::equals))
                    .ifPresent(ScreenTest::send);
        }
    }

    /** What was typed by somebody stands on the screen as words: no element takes it as markup. */
    protected static void assertShownAsWords(Component screen, String typed) {
        assertThat(read(screen)).contains(typed);
        assertThat(markup(screen.getElement())).doesNotContain(typed);
    }

    private static String markup(Element element) {
        return element.isTextNode()
                ? ""
                : element.getProperty("innerHTML", "")
                        + element.getChildren().map(ScreenTest::markup).collect(Collectors.joining());
    }

    /** Everything a person reads on the screen, written parts included. */
    protected static String read(Component screen) {
        return read(screen.getElement());
    }

    private static String read(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        if (!element.isVisible()) {
            return "";
        }
        var own = element.getProperty("innerHTML", "").replaceAll("<[^>]+>", " ");
        var labels = element.getProperty("label", "");
        return own + " " + labels + " "
                + element.getChildren().map(ScreenTest::read).collect(Collectors.joining(" "));
    }
}
