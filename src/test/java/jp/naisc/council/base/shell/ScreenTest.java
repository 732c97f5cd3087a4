package jp.naisc.council.base.shell;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.stream.Collectors;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
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

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    /** Sits down as a person of the demonstration council. */
    protected final Actor enterAs(String userName) {
        var entered = demonstration.enter(userName).orElseThrow();
        var authorities = entered.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(entered.session(), null, authorities));
        return demonstration.actor(userName).orElseThrow();
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
