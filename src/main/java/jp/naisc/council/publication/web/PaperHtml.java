package jp.naisc.council.publication.web;

import java.util.List;
import java.util.function.Function;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The paper: a text as an official document in HTML. Every provision carries its id as an anchor and a link to its
 * permanent address, where its citation stands ready. Written straight into one buffer, because a policy may have 250,000
 * characters; every character that comes from the text passes {@link Html#escape}.
 */
final class PaperHtml {

    private static final int HIGHEST_HEADING = 2;
    private static final int LOWEST_HEADING = 5;

    private final PolicyText text;
    private final Words words;
    private final Function<ProvisionId, String> permanent;
    private final StringBuilder out = new StringBuilder(4096);
    private final InlineHtml inline;
    private @Nullable ProvisionId marked;
    private int outermost;

    /**
     * @param permanent the permanent address of a provision
     * @param placeOf where a cross-reference leads
     */
    PaperHtml(
            PolicyText text,
            Words words,
            Function<ProvisionId, String> permanent,
            Function<ProvisionId, String> placeOf) {
        this.text = text;
        this.words = words;
        this.permanent = permanent;
        this.inline = new InlineHtml(out, text, placeOf);
    }

    /** What the margin and the heading's link say. */
    record Words(String address, String cite) {

        static Words in(Telling telling) {
            return new Words(
                    Html.escaped(telling.words().say("policy.paragraph")),
                    Html.escaped(telling.words().say("citation.short")));
        }
    }

    String whole() {
        return of(text.provisions(), null);
    }

    /** Some provisions, one of which is the one the reader asked for. */
    String of(List<Provision> provisions, @Nullable ProvisionId asked) {
        marked = asked;
        // A section shown alone is the outermost heading of its page.
        outermost = provisions.isEmpty() ? 0 : provisions.getFirst().depth();
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

    private void heading(Provision provision) {
        var level = Math.min(HIGHEST_HEADING + Math.max(0, provision.depth() - outermost), LOWEST_HEADING);
        var label = provision.label();
        out.append("<h").append(level).append(" id=\"").append(provision.id()).append('"');
        mark(provision, "");
        out.append('>');
        if (!label.mark().isEmpty()) {
            out.append("<span class=\"label\">");
            Html.escape(out, label.mark());
            out.append("</span>");
        }
        // 見出し of articles stand in brackets, as printed; the brackets are not stored.
        var caption = provision.kind() == ProvisionKind.ARTICLE
                && text.scheme() == NumberingScheme.STATUTE
                && provision.node().childCount() > 0;
        out.append(caption ? "<span class=\"heading\">（" : "<span class=\"heading\">");
        inline.write(provision.node(), provision);
        out.append(caption ? "）" : "")
                .append("</span><a class=\"perma\" href=\"")
                .append(permanent.apply(provision.id()))
                .append("\"><span class=\"sr\">");
        Html.escape(out, label.full());
        out.append(" </span><span class=\"t\">")
                .append(words.cite)
                .append("</span></a></h")
                .append(level)
                .append(">\n");
    }

    private void block(Provision provision) {
        out.append("<div id=\"").append(provision.id()).append('"');
        mark(provision, provision.kind() == ProvisionKind.ITEM ? "blk item l" + provision.itemLevel() : "blk");
        out.append('>');
        switch (provision.kind()) {
            case ITEM -> item(provision);
            case NOTE -> wrapped("blockquote", provision);
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

    private void paragraph(Provision provision) {
        link(provision, "no", marginal(provision));
        out.append("<p>");
        // A policy prints no number beside its paragraphs; a statute does, and the number belongs to its words.
        if (text.scheme() == NumberingScheme.STATUTE
                && !provision.label().mark().isEmpty()) {
            out.append("<span class=\"n\">");
            Html.escape(out, provision.label().mark());
            out.append("</span>　");
        }
        inline.write(provision.node(), provision);
        out.append("</p>");
    }

    /** 第2段落 fits the margin; "Paragraph 2" does not. */
    private String marginal(Provision provision) {
        return text.language() == TextLanguage.EN
                ? "¶" + provision.ordinal()
                : provision.label().brief();
    }

    private void item(Provision provision) {
        link(provision, "n", provision.label().mark());
        out.append("<p>");
        inline.write(provision.node(), provision);
        out.append("</p>");
    }

    private void wrapped(String element, Provision provision) {
        out.append('<').append(element).append("><p>");
        inline.write(provision.node(), provision);
        out.append("</p></").append(element).append('>');
    }

    private void code(Provision provision) {
        out.append("<pre tabindex=\"0\">");
        Html.escape(out, provision.node().textContent());
        out.append("</pre>");
    }

    private void link(Provision provision, String style, String shown) {
        out.append("<a class=\"")
                .append(style)
                .append("\" href=\"")
                .append(permanent.apply(provision.id()))
                .append("\"><span class=\"sr\">")
                .append(words.address)
                .append(" </span>");
        Html.escape(out, shown.isEmpty() ? "¶" : shown);
        out.append("</a>");
    }
}
