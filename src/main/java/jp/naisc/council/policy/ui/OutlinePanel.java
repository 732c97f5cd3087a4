package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;

/** The table of contents beside the paper, with the number of changes since the version before, and what else is counted, at each heading. */
final class OutlinePanel extends Nav {
    /** Deeper headings (目 within 款) would make the column a second text. */
    private static final int DEEPEST = 3;

    private enum Filter {
        ALL,
        CHANGED
    }

    private final Words words = Words.ofScreen();
    private final Written list = new Written("ol");
    private final Paragraph empty = new Paragraph(words.say("policy.outline.empty"));
    private final Select<Filter> filter = new Select<>();
    private final Span heads = new Span();
    private Optional<PolicyText> text = Optional.empty();
    private ChangeCounts changes = ChangeCounts.none();
    private List<CountColumns.Column> columns = List.of();

    OutlinePanel() {
        addClassName("outline");
        var title = new H2(words.say("policy.outline.title"));
        title.setId("outline-title");
        getElement().setAttribute("aria-labelledby", "outline-title");
        var top = new Div(title, heads);
        top.addClassName("top");
        heads.addClassName("cols");
        heads.getElement().setAttribute("aria-hidden", "true");
        empty.addClassName("empty");
        add(top, filter(), list, empty);
    }

    private Div filter() {
        filter.setItems(Filter.values());
        filter.setValue(Filter.ALL);
        filter.setItemLabelGenerator(choice -> words.say("policy.outline.filter." + choice.name()));
        filter.setAriaLabel(words.say("policy.outline.filter"));
        filter.addThemeName("small");
        filter.addValueChangeListener(chosen -> draw());
        var box = new Div(filter);
        box.addClassName("filter");
        return box;
    }

    /** @param columns what other modules count, left of the changes */
    void show(Optional<PolicyText> text, ChangeCounts changes, List<CountColumns.Column> columns) {
        this.text = text;
        this.changes = changes;
        this.columns = List.copyOf(columns);
        draw();
    }

    /** Only what other modules count may be another number now; false where it is not, and nothing was drawn. */
    boolean show(List<CountColumns.Column> columns) {
        boolean other = !columns.equals(this.columns);
        if (other) {
            this.columns = List.copyOf(columns);
            draw();
        }
        return other;
    }

    private void draw() {
        boolean counted = changes.total() > 0;
        heads.removeAll();
        columns.forEach(column -> heads.add(new Span(words.say(column.titleKey()))));
        if (counted) {
            heads.add(new Span(words.say("policy.outline.changes")));
        }
        getElement().getStyle().set("--columns", Integer.toString(columns.size() + (counted ? 1 : 0)));
        filter.setVisible(counted);
        var rows = new Markup(8_192);
        var headings = text.stream()
                .flatMap(shown -> shown.provisions().stream())
                .filter(provision -> provision.kind().isHeading() && provision.depth() <= DEEPEST)
                .filter(provision -> !counted || filter.getValue() != Filter.CHANGED || changes.at(provision) > 0)
                .toList();
        headings.forEach(heading -> row(rows, heading, counted));
        list.show(rows);
        empty.setVisible(headings.isEmpty());
    }

    private void row(Markup rows, Provision heading, boolean counted) {
        rows.open("li", "class", "row d" + heading.depth())
                .open(
                        "a",
                        "href",
                        "?at=" + heading.id(),
                        "data-at",
                        heading.id().value(),
                        "router-ignore",
                        "");
        if (!heading.label().mark().isEmpty()) {
            rows.line("span", heading.label().mark(), "class", "n");
        }
        rows.line("span", heading.text()).close();
        columns.forEach(column -> count(rows, column.countKey(), column.at(heading)));
        if (counted) {
            count(rows, "policy.outline.count", changes.at(heading));
        }
        rows.close();
    }

    private void count(Markup rows, String key, int count) {
        rows.open("i", "class", "heat" + heat(count))
                .line("span", words.say(key, count), "class", "sr")
                .line("span", count == 0 ? "·" : Integer.toString(count), "aria-hidden", "true")
                .close();
    }

    private static int heat(int count) {
        return count == 0 ? 0 : count == 1 ? 1 : count <= 2 ? 2 : count <= 4 ? 3 : 4;
    }
}
