package jp.naisc.council.publication.web;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Line;
import jp.naisc.council.document.compare.Row;
import jp.naisc.council.document.format.Html;
import jp.naisc.council.publication.page.ComparePage.TableRow;
import jp.naisc.council.publication.page.Words;

/** The rows of 新旧対照表 as HTML (domain.md §7). （略） leads to what was left out, so that it works without script. */
final class ComparedRows {

    private final Words words;
    private final RunsHtml runs;
    private final Function<Change, String> kindOf;
    private final Function<ProvisionId, String> after;
    private final Function<ProvisionId, String> before;

    /** The last two functions lead to a provision in the text after and before. */
    ComparedRows(
            Words words,
            Function<Change, String> kindOf,
            Function<ProvisionId, String> after,
            Function<ProvisionId, String> before) {
        this.words = words;
        this.runs = new RunsHtml(words);
        this.kindOf = kindOf;
        this.after = after;
        this.before = before;
    }

    List<TableRow> of(List<Row> rows, List<Change> changes) {
        var told = new BitSet();
        return rows.stream()
                .map(row -> {
                    var number = row.change().orElse(0);
                    var first = number > 0 && !told.get(number);
                    told.set(number);
                    return row(row, number, first, changes);
                })
                .toList();
    }

    private TableRow row(Row row, int number, boolean first, List<Change> changes) {
        return new TableRow(
                number,
                first,
                style(row),
                number == 0 ? "" : kindOf.apply(changes.get(number - 1)),
                cell(row.after(), false),
                cell(row.before(), true));
    }

    private static String style(Row row) {
        var style = row.after().stream()
                .filter(Line.Text.class::isInstance)
                .map(Line.Text.class::cast)
                .findFirst()
                .flatMap(Line.Text::provision)
                .map(Provision::kind)
                .filter(ProvisionKind::isHeading)
                .map(kind -> kind == ProvisionKind.PART || kind == ProvisionKind.CHAPTER ? "chap" : "sec")
                .orElse("");
        return row.change().isPresent() ? style : (style + " same").strip();
    }

    private String cell(List<Line> lines, boolean isBefore) {
        var out = new StringBuilder();
        lines.forEach(line -> line(out, line, isBefore));
        return out.toString();
    }

    private void line(StringBuilder out, Line line, boolean isBefore) {
        switch (line) {
            case Line.Text text -> text(out, text, isBefore);
            case Line.Omitted omitted -> omitted(out, omitted.provisions(), isBefore);
            case Line.NewlyMade made -> none(out, "compare.new");
            case Line.Removed removed -> none(out, "compare.deleted");
        }
    }

    private void text(StringBuilder out, Line.Text line, boolean isBefore) {
        var heading = line.provision()
                .map(Provision::kind)
                .filter(ProvisionKind::isHeading)
                .isPresent();
        var item = line.provision()
                .map(Provision::kind)
                .filter(ProvisionKind.ITEM::equals)
                .isPresent();
        out.append(heading ? "<p class=\"h\">" : "<p>");
        if (!line.label().isEmpty() && (heading || item || isPrinted(line))) {
            out.append("<span class=\"label\">");
            runs.label(out, line.label(), line.labelChanged(), isBefore);
            out.append("</span>");
        }
        out.append(runs.column(line.words(), isBefore)).append("</p>");
    }

    /**
     * Paragraph numbers of a policy stand in the margin of the paper and in no table (domain.md §7, worked example); those
     * of a statute (２) are printed before the words.
     */
    private static boolean isPrinted(Line.Text line) {
        return line.provision()
                .map(Provision::label)
                .filter(label -> !label.mark().isEmpty() && !label.mark().equals(label.brief()))
                .isPresent();
    }

    private void omitted(StringBuilder out, List<Provision> provisions, boolean isBefore) {
        var first = provisions.getFirst();
        out.append(first.kind().isHeading() ? "<p class=\"none\">" : "<p>");
        if (first.kind().isHeading()) {
            Html.escape(out, names(provisions));
            out.append('　');
        }
        out.append("<a class=\"omit\" href=\"")
                .append((isBefore ? before : after).apply(first.id()))
                .append("\">");
        Html.escape(out, words.say("compare.omitted"));
        out.append("<span class=\"sr\">");
        Html.escape(out, words.say("compare.omitted.why", first.label().full()));
        out.append("</span></a></p>");
    }

    private String names(List<Provision> provisions) {
        var first = provisions.getFirst().label().brief();
        var last = provisions.getLast().label().brief();
        return switch (provisions.size()) {
            case 1 -> first;
            case 2 -> words.say("compare.omitted.two", first, last);
            default -> words.say("compare.omitted.range", first, last);
        };
    }

    private void none(StringBuilder out, String key) {
        out.append("<p>");
        Html.escape(out, words.say(key));
        out.append("</p>");
    }
}
