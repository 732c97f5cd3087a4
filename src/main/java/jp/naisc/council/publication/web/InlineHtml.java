package jp.naisc.council.publication.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** The words of one block with their marks, as HTML. Marks of a live draft (insertion, deletion) do not reach a version. */
final class InlineHtml {

    private static final Map<String, String> ELEMENTS =
            Map.of("strong", "strong", "em", "em", "literal", "code", "sup", "sup", "sub", "sub");

    private final StringBuilder out;
    private final PolicyText text;
    private final Function<ProvisionId, String> placeOf;

    /** @param placeOf where a cross-reference leads: within the page, or to the version that holds its target */
    InlineHtml(StringBuilder out, PolicyText text, Function<ProvisionId, String> placeOf) {
        this.out = out;
        this.text = text;
        this.placeOf = placeOf;
    }

    void write(Node block, Provision at) {
        for (var child : block.children()) {
            switch (child.type().name()) {
                case "text" -> words(child);
                case "break" -> out.append("<br>");
                case "ref" -> reference(String.valueOf(child.attrString("target")), at);
                default -> throw new IllegalStateException("not inline: " + child.type());
            }
        }
    }

    private void words(Node node) {
        var marks = node.marks();
        marks.forEach(this::open);
        Html.escape(out, node.text());
        for (var i = marks.size() - 1; i >= 0; i--) {
            close(marks.get(i));
        }
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

    private void reference(String target, Provision at) {
        var found = ProvisionId.parse(target).flatMap(text::provision);
        if (found.isEmpty()) {
            out.append("<span class=\"broken\">");
            Html.escape(out, text.referenceText(at, target));
            out.append("</span>");
            return;
        }
        out.append("<a href=\"").append(placeOf.apply(found.get().id())).append("\">");
        Html.escape(out, text.referenceText(at, target));
        out.append("</a>");
    }

    /** Rows of a table; headers are headers of their column or row, whichever they stand in. */
    void table(Node table, Provision at) {
        out.append("<div class=\"table\" tabindex=\"0\"><table>");
        List<Node> rows = table.children();
        for (var r = 0; r < rows.size(); r++) {
            out.append("<tr>");
            for (var cell : rows.get(r).children()) {
                cell(cell, r == 0, at);
            }
            out.append("</tr>");
        }
        out.append("</table></div>");
    }

    private void cell(Node cell, boolean firstRow, Provision at) {
        var header = cell.attrBoolean("header");
        out.append(header ? (firstRow ? "<th scope=\"col\"" : "<th scope=\"row\"") : "<td");
        span("colspan", cell.attrInt("colspan"));
        span("rowspan", cell.attrInt("rowspan"));
        out.append('>');
        var lines = cell.children();
        for (var i = 0; i < lines.size(); i++) {
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
