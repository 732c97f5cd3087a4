package jp.naisc.council.policy.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.WordRun;

/** Changes in words and marks. Underline is the mark; what it means is also said, for those who hear and not see. */
record ChangeWords(Words words) {
    /** 変更は17か所です。文言の変更 11、段落の追加 2、… */
    Markup sum(Comparison comparison) {
        if (comparison.isEmpty()) {
            return words.sentence("policy.compare.same");
        }
        var kinds = comparison.counts().stream()
                .map(tally ->
                        words.say("policy.compare.tally", words.say(tally.kind().messageKey()), tally.count()))
                .collect(Collectors.joining(words.say("policy.compare.comma")));
        return words.sentence("policy.compare.sum", comparison.changes().size(), kinds);
    }

    String kind(Change change) {
        return words.say(change.kind().messageKey());
    }

    String summary(Change change) {
        var summary = change.summary();
        return words.say(summary.messageKey(), summary.arguments().toArray());
    }

    /** 第3章第3節　計算資源の共用. */
    String place(Change change) {
        return change.place()
                .map(place ->
                        heading(place).map(this::named).orElse(place.label().full()))
                .orElse(words.say("policy.compare.title"));
    }

    /** The same with the paragraph: 第3章第3節　計算資源の共用　第2段落. */
    String exactPlace(Change change) {
        var rest = change.place()
                .filter(place -> !place.kind().isHeading())
                .flatMap(place -> heading(place).map(above -> within(above, place)))
                .map(name -> words.say("policy.compare.gap") + name)
                .orElse("");
        return place(change) + rest;
    }

    private String named(Provision heading) {
        if (heading.kind() == ProvisionKind.SUPPLEMENT) {
            return heading.label().mark() + heading.text(); // the name has the act of the heading in it already
        }
        if (heading.label().mark().isEmpty()) {
            return heading.label().full(); // called by its words, for it has no number
        }
        var gap = heading.label().full().isEmpty() || heading.text().isEmpty() ? "" : words.say("policy.compare.gap");
        return heading.label().full() + gap + heading.text();
    }

    private static String within(Provision heading, Provision place) {
        var full = place.label().full();
        var above = heading.label().full();
        return full.startsWith(above) ? full.substring(above.length()).replaceFirst("^[,\\s]+", "") : full;
    }

    private static Optional<Provision> heading(Provision place) {
        var at = Optional.of(place);
        while (at.isPresent() && !at.get().kind().isHeading()) {
            at = at.get().parent();
        }
        return at;
    }

    /** The runs of one or of both columns, marked. */
    void runs(List<WordRun> runs, Markup html) {
        for (var run : runs) {
            switch (run.kind()) {
                case SAME -> text(run.text(), html);
                case INSERTED -> marked("ins", "policy.compare.say.added", run.after(), html);
                case DELETED -> marked("del", "policy.compare.say.deleted", run.before(), html);
            }
        }
    }

    void marked(String tag, String key, String text, Markup html) {
        if (text.isEmpty()) {
            return;
        }
        html.open(tag).line("span", words.say(key), "class", "say");
        text(text, html);
        html.line("span", words.say("policy.compare.say.end"), "class", "say").close();
    }

    private static void text(String text, Markup html) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == Comparison.BOUNDARY) {
                html.text(text.substring(from, i)).single("br");
                from = i + 1;
            }
        }
        html.text(text.substring(from));
    }
}
