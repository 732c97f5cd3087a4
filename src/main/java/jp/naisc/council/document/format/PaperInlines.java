package jp.naisc.council.document.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** Inline content as HTML. Marks that go on over several nodes stay open. */
final class PaperInlines {

    private final StringBuilder out;
    private final PolicyText text;
    private final Provision at;
    private final Function<ProvisionId, String> address;
    private List<Mark> open = List.of();

    PaperInlines(StringBuilder out, PolicyText text, Provision at, Function<ProvisionId, String> address) {
        this.out = out;
        this.text = text;
        this.at = at;
        this.address = address;
    }

    void write(Node block) {
        for (int i = 0; i < block.childCount(); i++) {
            Node child = block.child(i);
            marks(child.marks());
            switch (child.type().name()) {
                case "text" -> Html.escape(out, child.text());
                case "break" -> out.append("<br>");
                default -> reference(child);
            }
        }
        marks(List.of());
    }

    /** Marks stand in the order of the schema, so the longest common beginning can stay open. */
    private void marks(List<Mark> next) {
        int common = 0;
        while (common < open.size() && common < next.size() && open.get(common).equals(next.get(common))) {
            common++;
        }
        for (int i = open.size() - 1; i >= common; i--) {
            close(open.get(i));
        }
        for (int i = common; i < next.size(); i++) {
            open(next.get(i));
        }
        open = next;
    }

    private void open(Mark mark) {
        switch (mark.type().name()) {
            case "link" ->
                out.append("<a href=\"").append(attribute(mark, "href")).append("\">");
            case "literal" -> out.append("<code>");
            case "insertion" -> out.append("<ins>");
            case "deletion" -> out.append("<del>");
            default -> out.append('<').append(mark.type().name()).append('>');
        }
    }

    private void close(Mark mark) {
        switch (mark.type().name()) {
            case "link" -> out.append("</a>");
            case "literal" -> out.append("</code>");
            case "insertion" -> out.append("</ins>");
            case "deletion" -> out.append("</del>");
            case "ruby" ->
                out.append("<rp>（</rp><rt>").append(attribute(mark, "rt")).append("</rt><rp>）</rp></ruby>");
            default -> out.append("</").append(mark.type().name()).append('>');
        }
    }

    private static String attribute(Mark mark, String name) {
        return Html.escape(String.valueOf(mark.attr(name)));
    }

    /** A reference inside a link stays words: a link in a link is not HTML. */
    private void reference(Node ref) {
        String target = String.valueOf(ref.attr("target"));
        Optional<Provision> found = ProvisionId.parse(target).flatMap(text::provision);
        boolean inLink = open.stream().anyMatch(mark -> mark.type().name().equals("link"));
        if (found.isEmpty()) {
            out.append("<span class=\"broken-ref\">");
            Html.escape(out, text.referenceText(at, target));
            out.append("</span>");
        } else if (inLink) {
            Html.escape(out, text.referenceText(at, target));
        } else {
            out.append("<a class=\"ref\" href=\"")
                    .append(Html.escape(address.apply(found.get().id())))
                    .append("\">");
            Html.escape(out, text.referenceText(at, target));
            out.append("</a>");
        }
    }
}
