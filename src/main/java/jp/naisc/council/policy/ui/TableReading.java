package jp.naisc.council.policy.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.Line;
import jp.naisc.council.document.compare.Row;

/**
 * 新旧対照表 (domain.md §7). The table has two ruled columns and nothing else; the numbers of the changes hang outside it
 * and are its row headers.
 */
final class TableReading {
    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    private final Words words;
    private final ChangeWords changes;
    private final Compared compared;
    private final Comparison comparison;
    private final boolean beforeFirst;
    private final Markup html = new Markup(32_768);

    /** @param beforeFirst 改正前 stands left; the heads always say which is which */
    TableReading(Words words, Compared compared, Comparison comparison, boolean beforeFirst) {
        this.words = words;
        this.changes = new ChangeWords(words);
        this.compared = compared;
        this.comparison = comparison;
        this.beforeFirst = beforeFirst;
    }

    Markup write() {
        var title = compared.policy().titles().in(Languages.ofText(words.language()));
        html.open("div", "class", "title")
                .line("h2", words.say("policy.compare.table.title", title))
                .line("p", words.say("policy.compare.table.lead", title), "class", "lead")
                .line("p", words.say("policy.compare.table.note"), "class", "note")
                .close();
        html.open("table", "class", "tbl")
                .line("caption", caption(title), "class", "sr")
                .open("colgroup")
                .single("col", "class", "m")
                .single("col")
                .single("col")
                .close();
        head();
        html.open("tbody");
        var rows = comparison.rows();
        for (int i = 0; i < rows.size(); i++) {
            row(i, rows.get(i));
        }
        html.close().close();
        html.line("p", words.say("policy.compare.table.foot"), "class", "foot");
        return html;
    }

    private String caption(String title) {
        return words.say(
                "policy.compare.table.caption", title, comparison.changes().size());
    }

    private void head() {
        html.open("thead").open("tr").open("th", "scope", "col");
        html.line("span", words.say("policy.compare.table.number"), "class", "sr")
                .close();
        column(beforeFirst ? BEFORE : AFTER);
        column(beforeFirst ? AFTER : BEFORE);
        html.close().close();
    }

    private void column(String side) {
        html.open("th", "scope", "col").line("span", words.say("policy.compare." + side));
        var shown = side.equals(AFTER) ? compared.after() : compared.before();
        html.line(
                "small",
                shown.version()
                        .map(found -> words.number(found.number()))
                        .or(() -> shown.moment().map(words::moment))
                        .orElse(words.say("policy.version.live")));
        html.close();
    }

    private void row(int index, Row row) {
        var number = row.change();
        html.open("tr", attributes(index, row));
        html.open("th", "scope", "row");
        if (number.isPresent()) {
            html.line("b", Integer.toString(number.getAsInt()));
            html.line("span", words.say("policy.compare.table.row", kind(number)), "class", "sr");
        } else {
            html.line("span", words.say("policy.compare.table.unchanged"), "class", "sr");
        }
        html.close();
        cell(beforeFirst ? row.before() : row.after(), beforeFirst ? BEFORE : AFTER);
        cell(beforeFirst ? row.after() : row.before(), beforeFirst ? AFTER : BEFORE);
        html.close();
    }

    private String[] attributes(int index, Row row) {
        var look = "class";
        var rank = rank(row);
        var at = Integer.toString(index);
        return row.change().isPresent()
                ? new String[] {
                    look,
                    rank,
                    "data-row",
                    at,
                    "data-change",
                    Integer.toString(row.change().getAsInt())
                }
                : new String[] {look, rank, "data-row", at};
    }

    private String kind(OptionalInt number) {
        return comparison.changes().stream()
                .filter(change -> change.number() == number.orElseThrow())
                .findFirst()
                .map(changes::kind)
                .orElse("");
    }

    /** Chapters and sections are parted by air; the first line of either column says what the row is. */
    private static String rank(Row row) {
        return Stream.concat(row.after().stream(), row.before().stream())
                .flatMap(line -> provision(line).stream())
                .findFirst()
                .map(first -> !first.kind().isHeading() ? "par" : first.depth() == 0 ? "chap" : "sec")
                .orElse("par");
    }

    private static Optional<Provision> provision(Line line) {
        return switch (line) {
            case Line.Text text -> text.provision();
            case Line.Omitted omitted -> omitted.provisions().stream().findFirst();
            case Line.NewlyMade made -> Optional.empty();
            case Line.Removed removed -> Optional.empty();
        };
    }

    private void cell(List<Line> lines, String side) {
        html.open("td", "lang", compared.language().tag());
        for (var line : lines) {
            switch (line) {
                case Line.Text text -> text(text, side);
                case Line.Omitted omitted -> omitted(omitted.provisions(), side);
                case Line.NewlyMade made -> html.line("p", words.say("policy.compare.newlymade"), "class", "word");
                case Line.Removed removed -> html.line("p", words.say("policy.compare.removed"), "class", "word");
            }
        }
        html.close();
    }

    private void text(Line.Text line, String side) {
        boolean heading = line.provision().map(p -> p.kind().isHeading()).orElse(true);
        boolean numbered = !heading
                && !line.label().isEmpty()
                && line.provision().filter(ComparisonLayout::printsLabel).isPresent();
        html.open("p", "class", heading ? "h" : numbered ? "item" : "t");
        if (heading || numbered) {
            label(line, side);
        }
        html.open("span");
        changes.runs(line.words(), html);
        html.close().close();
    }

    private void label(Line.Text line, String side) {
        if (line.label().isEmpty()) {
            return;
        }
        html.open("span", "class", "label");
        if (line.labelChanged()) {
            boolean after = side.equals(AFTER);
            changes.marked(
                    after ? "ins" : "del",
                    after ? "policy.compare.say.added" : "policy.compare.say.deleted",
                    line.label(),
                    html);
        } else {
            html.text(line.label());
        }
        html.close();
    }

    private void omitted(List<Provision> provisions, String side) {
        html.open("p", "class", "omission");
        var names = ComparisonLayout.names(words, provisions);
        if (!names.isEmpty()) {
            html.text(names + words.say("policy.compare.gap"));
        }
        html.line(
                "button",
                words.say("policy.compare.omitted"),
                "type",
                "button",
                "class",
                "omit",
                "aria-expanded",
                "false");
        html.close();
        html.open("div", "class", "omitted", "data-side", side, "hidden", "").close();
    }

    /** The text behind （略） of a row: after, before. */
    String[] omitted(int index) {
        var rows = comparison.rows();
        if (index < 0 || index >= rows.size()) {
            return new String[] {"", ""};
        }
        return new String[] {
            unfolded(rows.get(index).after()), unfolded(rows.get(index).before())
        };
    }

    private static String unfolded(List<Line> lines) {
        var text = new Markup(4_096);
        lines.stream()
                .filter(Line.Omitted.class::isInstance)
                .map(Line.Omitted.class::cast)
                .flatMap(line -> line.provisions().stream())
                .flatMap(provision -> provision.withDescendants().stream())
                .forEach(provision -> ComparisonLayout.plain(provision, text));
        return text.html();
    }
}
