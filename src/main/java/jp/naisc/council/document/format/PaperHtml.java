package jp.naisc.council.document.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.model.Node;

/**
 * A text as the reader sees it: semantic HTML, every provision addressable by its id, labels apart from the words so that
 * they can be set in the margin and left out when copying. One paragraph is one element, because a policy of 250,000
 * characters has thousands of them and the page must stay small.
 *
 * <pre>
 *   &lt;h3 class="section" id="purpose"&gt;&lt;span class="label"&gt;第1節&lt;/span&gt; 目的&lt;/h3&gt;
 *   &lt;p class="para" id="purpose.p1"&gt;&lt;a class="para-no" href="#purpose.p1"&gt;第1段落&lt;/a&gt;この方針は…&lt;/p&gt;
 *   &lt;ol class="items"&gt;&lt;li class="item" id="purpose.p1.i1"&gt;&lt;span class="label"&gt;(1)&lt;/span&gt; …&lt;/li&gt;&lt;/ol&gt;
 * </pre>
 */
public final class PaperHtml {

    /** Adds something after a provision: a link to cite it, the count of its comments. It writes escaped HTML itself. */
    @FunctionalInterface
    public interface Extra {
        void after(Provision provision, StringBuilder html);
    }

    private static final int FIRST_HEADING = 2; // the title of the page is its h1

    private final PolicyText text;
    private final Extra extra;
    private final Function<ProvisionId, String> address;
    private final StringBuilder out;

    private PaperHtml(PolicyText text, Extra extra, Function<ProvisionId, String> address, int size) {
        this.text = text;
        this.extra = extra;
        this.address = address;
        this.out = new StringBuilder(size);
    }

    /** The whole text. */
    public static String of(PolicyText text) {
        return of(text, (provision, html) -> {});
    }

    public static String of(PolicyText text, Extra extra) {
        var paper = new PaperHtml(text, extra, id -> "#" + id, text.doc().nodeSize() * 2);
        return paper.article(text.roots());
    }

    /** One provision with what is below it, alone on a page; references lead to where the address function says. */
    public static String of(PolicyText text, Provision root, Function<ProvisionId, String> address) {
        var paper = new PaperHtml(text, (provision, html) -> {}, address, 4096);
        return paper.article(List.of(root));
    }

    private String article(List<Provision> roots) {
        out.append("<article class=\"paper\" lang=\"")
                .append(text.language().tag())
                .append("\">");
        provisions(roots);
        return out.append("</article>").toString();
    }

    private void provisions(List<Provision> siblings) {
        int i = 0;
        while (i < siblings.size()) {
            if (siblings.get(i).kind() == ProvisionKind.ITEM) {
                i = items(siblings, i);
            } else {
                provision(siblings.get(i++));
            }
        }
    }

    /** A run of items is one list; a table or note between two items ends it. */
    private int items(List<Provision> siblings, int from) {
        out.append("<ol class=\"items\">");
        int i = from;
        for (; i < siblings.size() && siblings.get(i).kind() == ProvisionKind.ITEM; i++) {
            Provision item = siblings.get(i);
            open("li", "item", item).append('>');
            label("label", item);
            inline(item);
            extra.after(item, out);
            provisions(item.children());
            out.append("</li>\n");
        }
        out.append("</ol>\n");
        return i;
    }

    private void provision(Provision provision) {
        switch (provision.kind()) {
            case PARAGRAPH -> paragraph(provision);
            case NOTE -> block("p", "note", provision);
            case CODE -> code(provision);
            case TABLE -> table(provision);
            default -> heading(provision);
        }
        provisions(provision.children());
    }

    private void heading(Provision heading) {
        int rank = Math.min(FIRST_HEADING + heading.depth(), 6);
        out.append("<h")
                .append(rank)
                .append(" class=\"")
                .append(heading.kind().name().toLowerCase(Locale.ROOT));
        out.append("\" id=\"").append(heading.id()).append("\">");
        label("label", heading);
        // 見出し stand in brackets, as printed; the brackets are not stored
        boolean caption = heading.kind() == ProvisionKind.ARTICLE
                && text.scheme() == NumberingScheme.STATUTE
                && heading.node().childCount() > 0;
        out.append(caption ? "（" : "");
        inline(heading);
        out.append(caption ? "）" : "");
        extra.after(heading, out);
        out.append("</h").append(rank).append(">\n");
    }

    private void paragraph(Provision paragraph) {
        open("p", "para", paragraph).append('>');
        String mark = paragraph.label().mark();
        if (!mark.isEmpty()) {
            out.append("<a class=\"para-no\" href=\"")
                    .append(Html.escape(address.apply(paragraph.id())))
                    .append("\">");
            Html.escape(out, mark);
            out.append("</a>");
        }
        inline(paragraph);
        extra.after(paragraph, out);
        out.append("</p>\n");
    }

    private void block(String element, String type, Provision provision) {
        open(element, type, provision).append('>');
        inline(provision);
        extra.after(provision, out);
        out.append("</").append(element).append(">\n");
    }

    private void code(Provision code) {
        // the first line feed in pre is not shown, so one is given away
        open("pre", "code", code).append(" tabindex=\"0\">\n");
        Html.escape(out, code.text());
        out.append("</pre>\n");
        extra.after(code, out);
    }

    private void table(Provision table) {
        out.append("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"");
        out.append(Html.escape(table.label().full()))
                .append("\"><table id=\"")
                .append(table.id())
                .append("\">");
        Node rows = table.node();
        for (int r = 0; r < rows.childCount(); r++) {
            out.append("<tr>");
            for (Node cell : rows.child(r).content().nodes()) {
                cell(table, cell, r == 0);
            }
            out.append("</tr>\n");
        }
        out.append("</table></div>\n");
        extra.after(table, out);
    }

    private void cell(Provision table, Node cell, boolean firstRow) {
        boolean header = cell.attrBoolean("header");
        out.append(header ? (firstRow ? "<th scope=\"col\"" : "<th scope=\"row\"") : "<td");
        span("colspan", cell);
        span("rowspan", cell);
        out.append('>');
        for (int i = 0; i < cell.childCount(); i++) {
            out.append(i > 0 ? "<br>" : "");
            new PaperInlines(out, text, table, address).write(cell.child(i));
        }
        out.append(header ? "</th>" : "</td>");
    }

    private void span(String name, Node cell) {
        int span = cell.attrInt(name);
        if (span != 1) {
            out.append(' ').append(name).append("=\"").append(span).append('"');
        }
    }

    private StringBuilder open(String element, String type, Provision provision) {
        out.append('<').append(element).append(" class=\"").append(type);
        return out.append("\" id=\"").append(provision.id()).append('"');
    }

    private void label(String type, Provision provision) {
        String mark = provision.label().mark();
        if (!mark.isEmpty()) {
            out.append("<span class=\"").append(type).append("\">");
            Html.escape(out, mark);
            out.append("</span> ");
        }
    }

    private void inline(Provision provision) {
        new PaperInlines(out, text, provision, address).write(provision.node());
    }
}
