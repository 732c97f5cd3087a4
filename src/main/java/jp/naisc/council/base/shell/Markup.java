package jp.naisc.council.base.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML for long texts. A policy of three hundred articles as components would be ten thousand objects a screen in
 * the session; as one string it is none. Every word and every attribute value is escaped here and nowhere else.
 */
public final class Markup {
    private final StringBuilder html;
    private final Deque<String> open = new ArrayDeque<>();

    public Markup() {
        this(1_024);
    }

    public Markup(int size) {
        html = new StringBuilder(size);
    }

    /** Opens an element; attributes are name, value, name, value. An attribute with an empty value is written bare. */
    public Markup open(String tag, String... attributes) {
        element(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element without content: {@code <br>}, {@code <col>}. */
    public Markup single(String tag, String... attributes) {
        element(tag, attributes);
        return this;
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** HTML that another {@code Markup} or the document's own renderer has written. */
    public Markup trusted(String written) {
        html.append(written);
        return this;
    }

    public Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** {@code open(tag).text(text).close()}. */
    public Markup line(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public String html() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return html.toString();
    }

    private void element(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                html.append("=\"");
                escape(attributes[i + 1]);
                html.append('"');
            }
        }
        html.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
