package jp.naisc.council.policy.ui.intake;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.Written;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.WordRun;

/** What would change, as a list one can run through before deciding; the full comparison is a screen of its own. */
public final class ComparisonPreview extends Div {
    /** Nobody checks more before the act; the count above says how many there are. */
    private static final int SHOWN = 200;

    private static final int MOST_WORDS = 240;
    private static final int AROUND = 12;

    public ComparisonPreview(Comparison comparison) {
        addClassName("comparison-preview");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("policy.import.changes"));
        var html = new Markup(4_096).open("ol", "class", "changes");
        comparison.changes().stream().limit(SHOWN).forEach(change -> change(html, change));
        html.close();
        if (comparison.changes().size() > SHOWN) {
            html.line(
                    "p",
                    getTranslation(
                            "policy.import.changes.more", comparison.changes().size() - SHOWN));
        }
        add(new Written("div", "kinds").show(new Markup().line("p", kinds(comparison))), new Written("div").show(html));
    }

    private String kinds(Comparison comparison) {
        return comparison.counts().stream()
                .map(tally -> getTranslation(
                        "policy.compare.tally", getTranslation(tally.kind().messageKey()), tally.count()))
                .collect(Collectors.joining(getTranslation("policy.compare.comma")));
    }

    private void change(Markup html, Change change) {
        var place = change.place().map(p -> p.label().full()).orElse(getTranslation("policy.compare.title"));
        var summary = change.summary();
        html.open("li")
                .line("b", place)
                .text(getTranslation("policy.compare.gap"))
                .line(
                        "span",
                        getTranslation(summary.messageKey(), summary.arguments().toArray()));
        words(html, change.words());
        html.close();
    }

    /** The words around what went and came; what stays is shortened. */
    private static void words(Markup html, List<WordRun> runs) {
        html.open("p", "class", "runs");
        int left = MOST_WORDS;
        for (int i = 0; i < runs.size() && left > 0; i++) {
            var run = runs.get(i);
            var text = run.isSame()
                    ? Shortened.beside(run.text(), AROUND, i > 0, i < runs.size() - 1)
                    : Shortened.beginning(run.text(), left);
            left -= text.length();
            switch (run.kind()) {
                case SAME -> html.text(text);
                case DELETED -> html.line("del", text);
                case INSERTED -> html.line("ins", text);
            }
        }
        html.text(left > 0 ? "" : "…").close();
    }
}
