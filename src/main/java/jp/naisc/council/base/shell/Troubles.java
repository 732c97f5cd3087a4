package jp.naisc.council.base.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What is said when something fails that nobody foresaw: in the reader's language, with a number under which the log keeps
 * the cause. What happened inside is never shown.
 */
@Component
class Troubles implements VaadinServiceInitListener {
    private static final Logger log = LoggerFactory.getLogger(Troubles.class);
    private static final int HALF = 4;

    /** Logs a failure; the number by which it is found there. */
    static String log(String where, Throwable failure) {
        var number = Ids.shortName(HALF) + "-" + Ids.shortName(HALF);
        log.error("reference {}: failed at /council/{}", number, where, failure);
        return number;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(Troubles::messages);
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(Troubles::tell));
        service.addUIInitListener(Troubles::connection);
    }

    /** An act failed on an open screen: the screen stays, and a question that was open stays with what was written. */
    private static void tell(ErrorEvent event) {
        var failure = event.getThrowable();
        var ui = UI.getCurrent();
        boolean refused = isRefusal(failure);
        var number =
                refused ? "" : log(ui == null ? "" : ui.getActiveViewLocation().getPath(), failure);
        if (ui != null) {
            (refused ? TroubleDialog.refused() : TroubleDialog.failed(number)).open();
        }
    }

    /** Whether a service refused, however deep that lies: a screen's constructor is called by reflection. */
    static boolean isRefusal(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }

    private static SystemMessages messages(SystemMessagesInfo about) {
        var locale = InterfaceLanguage.of(about.getLocale()).locale();
        var messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(say(locale, "base.trouble.internal"));
        messages.setInternalErrorMessage(say(locale, "base.trouble.internal.says"));
        messages.setSessionExpiredCaption(say(locale, "base.trouble.expired"));
        messages.setSessionExpiredMessage(say(locale, "base.trouble.expired.says"));
        messages.setCookiesDisabledCaption(say(locale, "base.trouble.cookies"));
        messages.setCookiesDisabledMessage(say(locale, "base.trouble.cookies.says"));
        return messages;
    }

    /** The line at the top that tells of a lost connection speaks English by itself. */
    private static void connection(UIInitEvent event) {
        var ui = event.getUI();
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(say(ui.getLocale(), "base.trouble.reconnecting"));
        reconnect.setDialogTextGaveUp(say(ui.getLocale(), "base.trouble.offline"));
    }

    private static String say(Locale locale, String key) {
        return I18NProvider.translate(locale, key);
    }
}
