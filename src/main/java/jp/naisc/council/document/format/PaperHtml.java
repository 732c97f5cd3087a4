package jp.naisc.council.document.format;

import java.util.List;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The paper: a text as an official document in HTML, the same on the public pages and in the council. Every provision
 * carries its id as an anchor, and its number in the margin leads to its address; labels stand apart from the words, so
 * that they can be left out when copying. Written straight into one buffer, because a policy may have 250,000 characters;
 * every character that comes from the text passes {@link Html#escape}.
 *
 * <pre>
 *   &lt;h3 id="purpose"&gt;&lt;span class="label"&gt;第1節&lt;/span&gt;&lt;span class="heading"&gt;目的&lt;/span&gt;&lt;/h3&gt;
 *   &lt;div id="purpose.p1" class="blk"&gt;&lt;a class="no" href="#purpose.p1"&gt;第1段落&lt;/a&gt;&lt;p&gt;この方針は…&lt;/p&gt;&lt;/div&gt;
 *   &lt;div id="purpose.p1.i1" class="blk item l1"&gt;&lt;a class="n" href="#purpose.p1.i1"&gt;(1)&lt;/a&gt;&lt;p&gt;…&lt;/p&gt;&lt;/div&gt;
 * </pre>
 *
 * <p>How it looks is said in {@code css/paper.css}.
 */
public final class PaperHtml {

    private static final int HIGHEST_HEADING = 2; // the title of the page is its h1
    private static final int LOWEST_HEADING = 5;

    private final PolicyText text;
    private final PaperLinks links;
    private final StringBuilder out;
    private final PaperInlines inline;
    private @Nullable ProvisionId marked;
    private int outermost;

    private PaperHtml(PolicyText text, PaperLinks links, int size) {
        this.text = text;
        this.links = links;
        this.out = new StringBuilder(size);
        this.inline = new PaperInlines(out, text, links.placeOf());
    }

    /** The whole text as an article that says its language; its links stay within it. */
    public static String article(PolicyText text) {
        return "<article class=\"paper\" lang=\"" + text.language().tag() + "\">" + whole(text, PaperLinks.within())
                + "</article>";
    }

    /** The whole text, for an element of the page's own. */
    public static String whole(PolicyText text, PaperLinks links) {
        return new PaperHtml(text, links, text.doc().nodeSize() * 2).provisions(text.provisions());
    }

    /** A provision alone on a page, with its heading and what is below it; the one that was asked for is marked. */
    public static String part(PolicyText text, PaperLinks links, Provision heading, ProvisionId asked) {
        var paper = new PaperHtml(text, links, 4096);
        paper.marked = asked;
        // a section shown alone is the outermost heading of its page
        paper.outermost = heading.depth();
        return paper.provisions(heading.withDescendants());
    }

    private String provisions(List<Provision> provisions) {
        provisions.forEach(this::write);
        return out.toString();
    }

    private void write(Provision provision) {
        if (provision.kind().isHeading()) {
            heading(provision);
        } else {
            block(provision);
        }
    }

    private void heading(Provision heading) {
        int level = Math.min(HIGHEST_HEADING + Math.max(0, heading.depth() - outermost), LOWEST_HEADING);
        out.append("<h").append(level).append(" id=\"").append(heading.id()).append('"');
        mark(heading, "");
        out.append('>');
        if (!heading.label().mark().isEmpty()) {
            out.append("<span class=\"label\">");
            Html.escape(out, heading.label().mark());
            out.append("</span>");
        }
        // 見出し of articles stand in brackets, as printed; the brackets are not stored
        boolean caption = heading.kind() == ProvisionKind.ARTICLE
                && text.scheme() == NumberingScheme.STATUTE
                && heading.node().childCount() > 0;
        out.append(caption ? "<span class=\"heading\">（" : "<span class=\"heading\">");
        inline.write(heading.node(), heading);
        out.append(caption ? "）" : "").append("</span>");
        cite(heading);
        out.append("</h").append(level).append(">\n");
    }

    private void cite(Provision heading) {
        if (!links.cite().isEmpty()) {
            out.append("<a class=\"perma\" href=\"").append(links.permanent().apply(heading.id()));
            out.append("\"><span class=\"sr\">");
            Html.escape(out, heading.label().full());
            out.append(" </span><span class=\"t\">").append(links.cite()).append("</span></a>");
        }
    }

    private void block(Provision provision) {
        out.append("<div id=\"").append(provision.id()).append('"');
        mark(provision, provision.kind() == ProvisionKind.ITEM ? "blk item l" + provision.itemLevel() : "blk");
        out.append('>');
        switch (provision.kind()) {
            case ITEM -> item(provision);
            case NOTE -> note(provision);
            case CODE -> code(provision);
            case TABLE -> inline.table(provision.node(), provision);
            default -> paragraph(provision);
        }
        out.append("</div>\n");
    }

    private void mark(Provision provision, String classes) {
        var all = provision.id().equals(marked) ? (classes + " asked-for").strip() : classes;
        if (!all.isEmpty()) {
            out.append(" class=\"").append(all).append('"');
        }
    }

    private void paragraph(Provision paragraph) {
        number(paragraph, "no", marginal(paragraph));
        out.append("<p>");
        // a policy prints no number beside its paragraphs; a statute does, and the number belongs to its words
        if (text.scheme() == NumberingScheme.STATUTE
                && !paragraph.label().mark().isEmpty()) {
            out.append("<span class=\"n\">");
            Html.escape(out, paragraph.label().mark());
            out.append("</span>　");
        }
        inline.write(paragraph.node(), paragraph);
        out.append("</p>");
    }

    /** 第2段落 fits the margin; "Paragraph 2" does not. */
    private String marginal(Provision paragraph) {
        return text.language() == TextLanguage.EN
                ? "¶" + paragraph.ordinal()
                : paragraph.label().brief();
    }

    private void item(Provision item) {
        number(item, "n", item.label().mark());
        out.append("<p>");
        inline.write(item.node(), item);
        out.append("</p>");
    }

    private void note(Provision note) {
        out.append("<blockquote><p>");
        inline.write(note.node(), note);
        out.append("</p></blockquote>");
    }

    private void code(Provision code) {
        out.append("<pre tabindex=\"0\">");
        Html.escape(out, code.node().textContent());
        out.append("</pre>");
    }

    private void number(Provision provision, String style, String shown) {
        out.append("<a class=\"").append(style).append("\" href=\"");
        out.append(links.permanent().apply(provision.id())).append("\">");
        if (!links.address().isEmpty()) {
            out.append("<span class=\"sr\">").append(links.address()).append(" </span>");
        }
        Html.escape(out, shown.isEmpty() ? "¶" : shown);
        out.append("</a>");
    }
}
