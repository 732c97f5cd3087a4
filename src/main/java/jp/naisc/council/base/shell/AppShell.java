package jp.naisc.council.base.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page every council screen is loaded into. Lumo first, then our sheets, which answer its variables from the one
 * token file. Push, because a version cut by a colleague has to appear on an open screen.
 */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("css/styles.css")
@Viewport("width=device-width, initial-scale=1")
@Push
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "/icon.svg", "any");
    }
}
