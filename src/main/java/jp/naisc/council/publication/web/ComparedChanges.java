package jp.naisc.council.publication.web;

import java.util.List;
import java.util.stream.Collectors;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.compare.Change;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.document.format.Html;
import jp.naisc.council.publication.page.ComparePage.Entry;
import jp.naisc.council.publication.page.Words;

/** Changes in words: what kind, where, what. */
final class ComparedChanges {

    private final Telling telling;
    private final Words words;
    private final RunsHtml runs;

    ComparedChanges(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
        this.runs = new RunsHtml(words);
    }

    /** 文言の変更 11、段落の新設 2: the sum of the counts is the number of changes. */
    String counts(Comparison comparison) {
        return comparison.counts().stream()
                .map(tally ->
                        words.say("compare.count", words.shared(tally.kind().messageKey()), tally.count()))
                .collect(Collectors.joining(words.say("compare.separator")));
    }

    String kind(Change change) {
        return words.shared(change.kind().messageKey());
    }

    List<Entry> entries(List<Change> changes, boolean inFull) {
        return changes.stream().map(change -> entry(change, inFull)).toList();
    }

    private Entry entry(Change change, boolean inFull) {
        var summary = change.summary();
        return new Entry(
                change.number(),
                change.place()
                        .map(provision -> ProvisionPages.name(telling, provision))
                        .orElseGet(() -> words.say("compare.place.title")),
                kind(change),
                words.shared(summary.messageKey(), summary.arguments().toArray()),
                inFull ? side(change, false) : "",
                inFull ? side(change, true) : "");
    }

    private String side(Change change, boolean before) {
        return switch (change) {
            case Change.Inserted inserted ->
                before ? none("compare.new") : whole(inserted.after(), inserted.words(), false);
            case Change.Deleted deleted ->
                before ? whole(deleted.before(), deleted.words(), true) : none("compare.deleted");
            case Change.Moved moved -> {
                var place = before ? moved.before() : moved.after();
                yield Html.escaped(place.label().full() + "　") + runs.excerpt(moved.words(), before);
            }
            default -> runs.excerpt(change.words(), before);
        };
    }

    /** What came or went is shown with everything below it. */
    private String whole(Provision provision, List<WordRun> own, boolean before) {
        var below = provision.withDescendants().stream()
                .skip(1)
                .map(Provision::text)
                .map(Html::escaped)
                .map(text -> before ? "<br><del>" + text + "</del>" : "<br><ins>" + text + "</ins>")
                .collect(Collectors.joining());
        return runs.excerpt(own, before) + below;
    }

    private String none(String key) {
        return Html.escaped(words.say(key));
    }
}
