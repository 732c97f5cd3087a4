package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Span;

/** The council's mark: the four shapes of the constituencies in their order. Ours, no agency's. */
public final class Brand {
    private static final String MARK = """
            <svg width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">\
            <rect x="0" y="12" width="8" height="8" rx="1" fill="var(--council-seat-gov)"/>\
            <circle cx="12.5" cy="6" r="4.4" fill="var(--council-seat-aca)"/>\
            <path d="M21.5 1.2 26.4 10h-9.8z" fill="var(--council-seat-ind)"/>\
            <rect x="27" y="13" width="6.4" height="6.4" rx="1" transform="rotate(45 30.2 16.2)" \
            fill="var(--council-seat-civ)"/></svg>""";

    private Brand() {}

    /** Mark and name, for a link or a line of text. */
    public static Component[] parts(String name) {
        return new Component[] {new Html(MARK), new Span(name)};
    }
}
