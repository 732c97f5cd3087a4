package jp.naisc.council.policy.ui;

import java.util.Optional;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.Passage;

/** 本文の中で: the text after in full, with what went standing in brackets where it was. */
final class InlineReading {
    private final Words words;
    private final ChangeWords changes;
    private final Compared compared;
    private final Comparison comparison;
    private final Markup html = new Markup(65_536);

    InlineReading(Words words, Compared compared, Comparison comparison) {
        this.words = words;
        this.changes = new ChangeWords(words);
        this.compared = compared;
        this.comparison = comparison;
    }

    Markup write() {
        html.open("div", "class", "inline", "lang", compared.language().tag());
        comparison.reading().forEach(this::passage);
        html.close();
        return html;
    }

    private void passage(Passage passage) {
        if (passage.change().isPresent()) {
            var number = Integer.toString(passage.change().getAsInt());
            html.open("div", "class", "blk chg", "data-change", number);
            html.open("span", "class", "num").line("b", number).close();
        } else {
            html.open("div", "class", "blk");
        }
        var place = passage.after().or(passage::before);
        html.open("p", "class", look(place));
        sort(passage);
        place.filter(InlineReading::showsLabel).ifPresent(shown -> label(passage, shown));
        html.open("span");
        changes.runs(passage.words(), html);
        html.close().close().close();
    }

    private static boolean showsLabel(Provision place) {
        return !place.label().mark().isEmpty() && ComparisonLayout.printsLabel(place);
    }

    private static String look(Optional<Provision> place) {
        return place.map(p -> p.kind().isHeading()
                        ? "h d" + Math.min(3, p.depth())
                        : ComparisonLayout.printsLabel(p) ? "item" : "t")
                .orElse("h d0");
    }

    /** A whole provision that came, went or moved says so in a word before it. */
    private void sort(Passage passage) {
        switch (passage.sort()) {
            case STAYED -> {}
            case CAME, WENT, MOVED, SPLIT, MERGED ->
                html.line(
                                "span",
                                words.say(
                                        "policy.compare.sort." + passage.sort().name()),
                                "class",
                                "tag")
                        .text(" ");
        }
    }

    private void label(Passage passage, Provision shown) {
        html.open("span", "class", "label");
        var before = passage.before().map(p -> p.label().mark()).orElse("");
        var after = passage.after().map(p -> p.label().mark()).orElse("");
        if (before.equals(after) || before.isEmpty() || after.isEmpty()) {
            html.text(shown.label().mark());
        } else {
            changes.marked("del", "policy.compare.say.deleted", before, html);
            changes.marked("ins", "policy.compare.say.added", after, html);
        }
        html.close();
    }
}
