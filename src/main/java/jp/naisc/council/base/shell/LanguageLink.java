package jp.naisc.council.base.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;

/**
 * The way to the same place in the other language. An ordinary link that loads the page anew: every word on the screen
 * changes, so nothing would be gained by keeping it, and the address it leads to can be copied.
 */
public final class LanguageLink extends Anchor {
    public LanguageLink() {
        var other = ScreenLanguage.current().other();
        setText(getTranslation("base.language.name." + other.name()));
        addClassName("language");
        getElement().setAttribute("lang", other.tag()).setAttribute("hreflang", other.tag());
        setRouterIgnore(true);
        lead(new Location(""));
    }

    /** Called after each navigation and whenever the screen changes its own address. */
    public void lead(Location here) {
        var there = here.getQueryParameters()
                .excluding(ScreenLanguage.PARAMETER)
                .merging(
                        ScreenLanguage.PARAMETER,
                        ScreenLanguage.current().other().tag());
        setHref("/council/" + new Location(here.getSegments(), there).getPathWithQueryParameters());
    }
}
