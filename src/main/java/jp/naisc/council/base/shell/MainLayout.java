package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/**
 * Around every council screen: the demonstration band, the menu, the other language and the person. The screen itself
 * brings its {@code <main id="main">}, because the workspace has landmarks beside it.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {
    private final SignedInPerson signedIn;
    private final Div place = new Div();
    private final List<MenuCount> counts;
    private final List<MainMenu> menus = List.of(new MainMenu(), new MainMenu());
    private final List<LanguageLink> languages = List.of(new LanguageLink(), new LanguageLink());

    MainLayout(SignedInPerson signedIn, List<MenuCount> counts, DemonstrationSign demonstration) {
        this.signedIn = signedIn;
        this.counts = counts;
        getContent().addClassName("council-shell");
        place.addClassName("view");
        var top = new Div(skip());
        if (demonstration.isOn()) {
            top.add(new DemonstrationBand());
        }
        top.add(bar());
        signedIn.sealing().map(UnsentWords::new).ifPresent(top::add);
        getContent().add(top, place);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        place.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        place.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menus.forEach(menu -> menu.mark(event.getLocation().getPath()));
        count();
        moved(event.getLocation());
    }

    /** Once for both menus: a number may be asked of every module. */
    private void count() {
        for (var each : counts) {
            int count = each.count();
            menus.forEach(menu -> menu.count(each.path(), count));
        }
    }

    /** A screen that changes its own address says so, and the language link follows it. */
    public static void moved(Component screen, Location here) {
        screen.findAncestor(MainLayout.class).moved(here);
    }

    private void moved(Location here) {
        languages.forEach(link -> link.lead(here));
    }

    private Anchor skip() {
        var skip = new Anchor("#main", getTranslation("base.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Header bar() {
        var home = new Anchor("/council/", Brand.parts(getTranslation("base.council")));
        home.addClassName("brand");
        var nav = new Nav(menus.getFirst());
        nav.addClassName("menu-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("base.menu.label"));
        var tools = new Div(languages.getFirst());
        tools.addClassName("tools");
        signedIn.person(ScreenLanguage.current()).ifPresent(person -> tools.add(person(person)));
        var bar = new Header(home, nav, narrowMenu(), tools);
        bar.addClassName("bar");
        return bar;
    }

    /** The same menu for a phone, behind one word; hidden by the style sheet where there is room. */
    private Component narrowMenu() {
        var nav = new Nav(menus.getLast(), languages.getLast());
        nav.addClassName("sheet");
        nav.getElement().setAttribute("aria-label", getTranslation("base.menu.label"));
        var more = new Disclosure(nav, new Span(getTranslation("base.menu.word"))).asMenu();
        more.addClassName("more");
        return more;
    }

    private Component person(PersonBadge person) {
        var name = new Span(person.name());
        name.addClassName("name");
        var out = new NativeButton(getTranslation("base.signout"), click -> signedIn.signOut());
        var account = new Anchor("/council/account", getTranslation("base.account"));
        var sheet = new Div(new Paragraph(person.standing()), account, out);
        sheet.addClassName("sheet");
        var me = new Disclosure(sheet, person.mark(), name).asMenu();
        me.addClassName("me");
        return me;
    }
}
