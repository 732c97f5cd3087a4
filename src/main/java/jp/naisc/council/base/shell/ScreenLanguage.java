package jp.naisc.council.base.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import org.springframework.stereotype.Component;

/**
 * Which language a screen speaks: what its address says ({@code ?lang=en}), else what was chosen before on this machine,
 * else Japanese. The address comes first so that a state sent to a colleague arrives as it was seen.
 */
@Component
public class ScreenLanguage implements VaadinServiceInitListener {
    /** The parameter of the address. */
    public static final String PARAMETER = "lang";

    private static final String COOKIE = "council-language";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    /** The language of the screen being served. */
    public static InterfaceLanguage current() {
        var ui = UI.getCurrent();
        return ui == null ? InterfaceLanguage.JA : InterfaceLanguage.of(ui.getLocale());
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(ScreenLanguage::greet);
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .selectXpath("//html")
                .attr("lang", remembered(page.getVaadinRequest()).tag()));
    }

    private static void greet(UIInitEvent event) {
        var ui = event.getUI();
        speak(ui, remembered(VaadinRequest.getCurrent()));
        // Listeners of the UI are asked before the screen is made, so it is made in the right language at once.
        ui.addBeforeEnterListener(entering -> asked(entering).ifPresent(language -> choose(ui, language)));
    }

    private static Optional<InterfaceLanguage> asked(BeforeEnterEvent entering) {
        return entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .flatMap(InterfaceLanguage::parse);
    }

    private static void choose(UI ui, InterfaceLanguage language) {
        speak(ui, language);
        var response = VaadinResponse.getCurrent();
        if (response != null) {
            var cookie = new Cookie(COOKIE, language.tag());
            cookie.setPath("/council");
            cookie.setMaxAge(ONE_YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    private static void speak(UI ui, InterfaceLanguage language) {
        ui.setLocale(language.locale());
        VaadinSession.getCurrent().setAttribute(InterfaceLanguage.class, language);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
    }

    private static InterfaceLanguage remembered(VaadinRequest request) {
        var session = VaadinSession.getCurrent();
        var chosen = session == null ? null : session.getAttribute(InterfaceLanguage.class);
        if (chosen != null) {
            return chosen;
        }
        var cookies = request == null || request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> InterfaceLanguage.parse(cookie.getValue()).stream())
                .findFirst()
                .orElse(InterfaceLanguage.JA);
    }
}
