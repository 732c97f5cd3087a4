package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of the menu, collected from the screens the person may enter. */
final class MainMenu extends UnorderedList {
    private final Map<String, Component> links = new LinkedHashMap<>();
    private final Map<String, Span> numbers = new LinkedHashMap<>();

    MainMenu() {
        addClassName("menu");
        MenuConfiguration.getMenuEntries().forEach(entry -> add(new ListItem(link(entry))));
    }

    private Component link(MenuEntry entry) {
        var word = getTranslation(entry.title());
        Component link =
                entry.menuClass() == null ? new Anchor(entry.path(), word) : new RouterLink(word, entry.menuClass());
        var path = route(entry.path());
        links.put(path, link);
        var number = new Span();
        number.addClassName("count");
        number.setVisible(false);
        link.getElement().appendChild(number.getElement());
        numbers.put(path, number);
        return link;
    }

    /** Marks the entry whose path begins the address; the longest one, since the desk's path is empty. */
    void mark(String path) {
        var here = links.keySet().stream()
                .filter(route -> route.isEmpty() ? path.isEmpty() : (path + "/").startsWith(route + "/"))
                .max(java.util.Comparator.comparingInt(String::length));
        links.forEach((route, link) -> {
            if (here.filter(route::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Says beside the word of a screen how many things wait there; nothing where none do. */
    void count(String path, int count) {
        var number = numbers.get(path);
        if (number != null) {
            number.setVisible(count > 0);
            number.removeAll();
            var unit = new Span(getTranslation("base.menu.count", count));
            unit.addClassName("sr");
            number.add(new Span(Integer.toString(count)), unit);
            number.getElement().getChild(0).setAttribute("aria-hidden", "true");
        }
    }

    private static String route(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
