package jp.naisc.council.publication.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.ComparePage;
import jp.naisc.council.publication.page.ComparePage.Apart;
import jp.naisc.council.publication.page.ComparePage.Choice;
import jp.naisc.council.publication.page.ComparePage.ReadingLink;
import jp.naisc.council.publication.page.Frame.Door;
import jp.naisc.council.publication.page.Link;
import jp.naisc.council.publication.page.Reading;
import org.springframework.stereotype.Component;

/** Makes the page that compares two versions, in each of its three readings. */
@Component
class ComparePages {

    private final Versions versions;
    private final Frames frames;
    private final Press press;

    ComparePages(Versions versions, Frames frames, Press press) {
        this.versions = versions;
        this.frames = frames;
        this.press = press;
    }

    /** Which two versions, and how to read them. */
    record Pair(PublicPolicy policy, PolicyVersion before, PolicyVersion after, Reading reading) {

        String path(Reading other) {
            return Addresses.compare(
                    policy.slug(), before.number().toString(), after.number().toString(), other);
        }

        String path() {
            return path(reading);
        }

        Pair swapped() {
            return new Pair(policy, after, before, reading);
        }

        /** Editions are settled; between drafts the list of versions to choose from still grows. */
        Freshness freshness() {
            return before.number().isEdition() && after.number().isEdition() ? Freshness.SETTLED : Freshness.CURRENT;
        }
    }

    FinishedPage make(InterfaceLanguage language, Pair pair) {
        return press.print("compare", page(Telling.in(language), pair), pair.freshness());
    }

    private ComparePage page(Telling telling, Pair pair) {
        var words = telling.words();
        var name = telling.name(pair.policy);
        var common = textLanguage(telling, pair);
        if (common.isEmpty()) {
            return apart(telling, pair);
        }
        var textLanguage = common.get();
        var after = text(pair.after, textLanguage);
        var comparison = Comparison.of(text(pair.before, textLanguage), after);
        var changes = new ComparedChanges(telling);
        var table = new ComparedRows(
                words,
                changes::kind,
                id -> telling.address(pair.policy, pair.after) + "#" + id,
                id -> telling.address(pair.policy, pair.before) + "#" + id);
        return new ComparePage(
                frames.of(telling.language(), pair.path(), words.say("compare.title", name), name, Door.POLICIES),
                HistoryPages.crumbs(telling, pair.policy),
                name,
                words.say("compare.sum", comparison.changes().size()),
                changes.counts(comparison),
                renumbered(telling, comparison),
                telling.language() == InterfaceLanguage.JA
                                || pair.after.text(TextLanguage.JA).isEmpty()
                        ? ""
                        : words.say(textLanguage == TextLanguage.EN ? "compare.languages" : "policy.untranslated"),
                choices(telling, pair),
                choice(telling, pair.after),
                choice(telling, pair.before),
                telling.to(Addresses.compareForm(pair.policy.slug())),
                telling.to(pair.swapped().path()),
                pair.reading,
                Arrays.stream(Reading.values())
                        .map(reading -> link(telling, pair, reading))
                        .toList(),
                changes.entries(comparison.changes(), pair.reading == Reading.LIST),
                pair.reading == Reading.TABLE ? table.of(comparison.rows(), comparison.changes()) : List.of(),
                pair.reading == Reading.INLINE
                        ? new ComparedReading(words, after.scheme()).of(comparison.reading())
                        : "",
                textLanguage.tag(),
                null);
    }

    /** A foreign text may be registered in its own language alone: such a pair has a page, which says so. */
    private ComparePage apart(Telling telling, Pair pair) {
        var words = telling.words();
        var name = telling.name(pair.policy);
        return new ComparePage(
                frames.of(telling.language(), pair.path(), words.say("compare.title", name), name, Door.POLICIES),
                HistoryPages.crumbs(telling, pair.policy),
                name,
                words.say("compare.apart.sum"),
                "",
                "",
                "",
                choices(telling, pair),
                choice(telling, pair.after),
                choice(telling, pair.before),
                telling.to(Addresses.compareForm(pair.policy.slug())),
                telling.to(pair.swapped().path()),
                pair.reading,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                new Apart(
                        words.say("compare.apart"),
                        Stream.of(pair.after, pair.before)
                                .map(version ->
                                        new Link(telling.address(pair.policy, version), telling.name(version.number())))
                                .toList()));
    }

    private static List<Choice> choices(Telling telling, Pair pair) {
        return pair.policy.versions().stream()
                .map(version -> choice(telling, version))
                .toList();
    }

    private static String renumbered(Telling telling, Comparison comparison) {
        var count = comparison.renumberings().size();
        return count == 0 ? "" : telling.words().say("compare.renumbered", count);
    }

    /** Translations are compared with translations; where one is missing, the texts of the language both have, if any. */
    private static Optional<TextLanguage> textLanguage(Telling telling, Pair pair) {
        return Stream.of(telling.textLanguage(pair.before), telling.textLanguage(pair.after))
                .filter(language -> pair.before.text(language).isPresent()
                        && pair.after.text(language).isPresent())
                .findFirst();
    }

    private PolicyText text(PolicyVersion version, TextLanguage language) {
        return versions.text(version, language).orElseThrow(NotPublished::new);
    }

    private static Choice choice(Telling telling, PolicyVersion version) {
        return new Choice(
                version.number().toString(), telling.name(version.number()), telling.date(telling.since(version)));
    }

    private static ReadingLink link(Telling telling, Pair pair, Reading reading) {
        return new ReadingLink(
                reading,
                new Link(
                        telling.to(pair.path(reading)),
                        telling.words().say("compare." + reading.name().toLowerCase(Locale.ROOT))));
    }
}
