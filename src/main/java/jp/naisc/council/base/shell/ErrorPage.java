package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** How a council screen says that it cannot be shown: what is the matter, why, and where to go from here. */
final class ErrorPage extends Main {
    private static final String DESK = "/council/";

    private final H1 title = new H1();
    private final Div in = new Div();
    private final UnorderedList ways = new UnorderedList();

    ErrorPage(String titleKey) {
        setId("main");
        addClassName("error-view");
        in.addClassName("in");
        ways.addClassName("ways");
        title.setText(getTranslation(titleKey));
        in.add(title, ways);
        add(in);
    }

    ErrorPage title(String key) {
        title.setText(getTranslation(key));
        return this;
    }

    ErrorPage says(String sentence) {
        return put(new Paragraph(sentence));
    }

    /** A fact that is quoted as it is: an address, a reference number. */
    ErrorPage fact(String name, String value) {
        var fact = new Paragraph(new Span(name), new Span(value));
        fact.addClassName("fact");
        return put(fact);
    }

    ErrorPage desk() {
        return way(DESK, "base.error.desk");
    }

    ErrorPage way(String address, String key) {
        var way = new Anchor(address, getTranslation(key));
        // Loaded anew: whatever is wrong on this page must not follow the reader to the next.
        way.setRouterIgnore(true);
        ways.add(new ListItem(way));
        return this;
    }

    private ErrorPage put(Component part) {
        in.addComponentAtIndex(in.indexOf(ways), part);
        return this;
    }
}
