package jp.naisc.council.document.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** The words of one block with their marks, as HTML. Marks that go on over several nodes stay open. */
final class PaperInlines {

    private static final Map<String, String> ELEMENTS = Map.of(
            "strong",
            "strong",
            "em",
            "em",
            "literal",
            "code",
            "sup",
            "sup",
            "sub",
            "sub",
            "insertion",
            "ins",
            "deletion",
            "del");

    private final StringBuilder out;
    private final PolicyText text;
    private final Function<ProvisionId, String> placeOf;
    private List<Mark> open = List.of();

    PaperInlines(StringBuilder out, PolicyText text, Function<ProvisionId, String> placeOf) {
        this.out = out;
        this.text = text;
        this.placeOf = placeOf;
    }

    void write(Node block, Provision at) {
        for (var child : block.children()) {
            marks(child.marks());
            switch (child.type().name()) {
                case "text" -> Html.escape(out, child.text());
                case "break" -> out.append("<br>");
                case "ref" -> reference(String.valueOf(child.attrString("target")), at);
                default -> throw new IllegalStateException("not inline: " + child.type());
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
            case "link" -> {
                out.append("<a href=\"");
                Html.escape(out, String.valueOf(mark.attr("href")));
                out.append("\">");
            }
            case "ruby" -> out.append("<ruby>");
            default -> element(mark, "<");
        }
    }

    private void close(Mark mark) {
        switch (mark.type().name()) {
            case "link" -> out.append("</a>");
            case "ruby" -> {
                out.append("<rp>(</rp><rt>");
                Html.escape(out, String.valueOf(mark.attr("rt")));
                out.append("</rt><rp>)</rp></ruby>");
            }
            default -> element(mark, "</");
        }
    }

    private void element(Mark mark, String bracket) {
        var element = ELEMENTS.get(mark.type().name());
        if (element != null) {
            out.append(bracket).append(element).append('>');
        }
    }

    /** A reference inside a link stays words: a link in a link is not HTML. */
    private void reference(String target, Provision at) {
        Optional<Provision> found = ProvisionId.parse(target).flatMap(text::provision);
        boolean inLink = open.stream().anyMatch(mark -> mark.type().name().equals("link"));
        if (found.isEmpty()) {
            out.append("<span class=\"broken\">");
        } else if (!inLink) {
            out.append("<a href=\"").append(placeOf.apply(found.get().id())).append("\">");
        }
        Html.escape(out, text.referenceText(at, target));
        if (found.isEmpty()) {
            out.append("</span>");
        } else if (!inLink) {
            out.append("</a>");
        }
    }

    /** Rows of a table; headers are headers of their column or row, whichever they stand in. */
    void table(Node table, Provision at) {
        // the keyboard reaches what a narrow screen has to scroll
        out.append("<div class=\"table\" tabindex=\"0\"><table>");
        List<Node> rows = table.children();
        for (int row = 0; row < rows.size(); row++) {
            out.append("<tr>");
            for (var cell : rows.get(row).children()) {
                cell(cell, row == 0, at);
            }
            out.append("</tr>");
        }
        out.append("</table></div>");
    }

    private void cell(Node cell, boolean firstRow, Provision at) {
        boolean header = cell.attrBoolean("header");
        out.append(header ? (firstRow ? "<th scope=\"col\"" : "<th scope=\"row\"") : "<td");
        span("colspan", cell.attrInt("colspan"));
        span("rowspan", cell.attrInt("rowspan"));
        out.append('>');
        var lines = cell.children();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.append("<br>");
            }
            write(lines.get(i), at);
        }
        out.append(header ? "</th>" : "</td>");
    }

    private void span(String name, int count) {
        if (count > 1) {
            out.append(' ').append(name).append("=\"").append(count).append('"');
        }
    }
}
