package jp.naisc.council.document.format;

import java.util.Set;

/** The HTML elements that {@link HtmlReader} treats by kind; all others are inline. */
final class HtmlElements {

    /** What runs, embeds or collects: dropped with its content, because no reader was meant to see it. */
    static final Set<String> ACTIVE = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "head",
            "meta",
            "link",
            "base",
            "title",
            "xml",
            "select",
            "textarea",
            "input",
            "button",
            "noembed",
            "noframes",
            "plaintext",
            "xmp",
            "param",
            "source");

    /** What begins and ends a block of text. */
    static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "address",
            "figure",
            "figcaption",
            "dl",
            "dt",
            "dd",
            "fieldset",
            "form",
            "details",
            "summary",
            "center",
            "hr",
            "body",
            "html",
            "ul",
            "ol",
            "menu",
            "li",
            "blockquote",
            "table",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "caption");

    private HtmlElements() {}
}
