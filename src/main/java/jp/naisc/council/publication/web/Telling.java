package jp.naisc.council.publication.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Validity;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.Banner;
import jp.naisc.council.publication.page.Link;
import jp.naisc.council.publication.page.Note;
import jp.naisc.council.publication.page.VersionRow;
import jp.naisc.council.publication.page.Words;

/** How versions are told to a reader of one language: names, dates, standing, and where they stand. */
final class Telling {

    private final InterfaceLanguage language;
    private final TextLanguage texts;
    private final Words words;

    private Telling(InterfaceLanguage language) {
        this.language = language;
        this.texts = language.pick(TextLanguage.JA, TextLanguage.EN);
        this.words = Words.in(language);
    }

    static Telling in(InterfaceLanguage language) {
        return new Telling(language);
    }

    InterfaceLanguage language() {
        return language;
    }

    Words words() {
        return words;
    }

    /** The language in which this reader gets the version's text. */
    TextLanguage textLanguage(PolicyVersion version) {
        return version.closest(texts);
    }

    String name(PublicPolicy policy) {
        return policy.policy().titles().in(texts);
    }

    String name(VersionNumber number) {
        return number.label(texts);
    }

    String date(LocalDate date) {
        return JapaneseDates.date(date, language);
    }

    String to(String place) {
        return Addresses.in(language, place);
    }

    /** The date a version is known by: the day an edition takes effect, the day a draft was made. */
    LocalDate since(PolicyVersion version) {
        return version.dates().map(EditionDates::effective).orElse(version.dated());
    }

    static String style(PolicyVersion version) {
        return switch (version.validity()) {
            case Validity.Draft draft -> "draft";
            case Validity.Upcoming upcoming -> "scheduled";
            case Validity.InForce inForce -> "in-force";
            case Validity.Superseded superseded -> "superseded";
            case Validity.Withdrawn withdrawn -> "withdrawn";
        };
    }

    String standing(PolicyVersion version) {
        return words.say("version." + style(version));
    }

    Note note(PolicyVersion version) {
        var note = version.notes().in(texts);
        var inEnglish = texts == TextLanguage.EN && version.notes().en().isPresent();
        return new Note(note.title(), note.points(), note.concerned(), inEnglish ? "en" : "ja");
    }

    String address(PublicPolicy policy, PolicyVersion version) {
        return to(Addresses.version(policy.slug(), version.number().toString()));
    }

    Optional<Link> difference(PublicPolicy policy, PolicyVersion version) {
        return policy.before(version)
                .map(before -> new Link(
                        to(Addresses.compare(
                                policy.slug(),
                                before.number().toString(),
                                version.number().toString())),
                        words.say("difference", name(before.number()))));
    }

    VersionRow row(PublicPolicy policy, PolicyVersion version) {
        var since = since(version);
        return new VersionRow(
                version.number().toString(),
                name(version.number()),
                style(version),
                standing(version),
                since.toString(),
                date(since),
                since.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale()),
                note(version),
                address(policy, version),
                difference(policy, version).orElse(null),
                List.of());
    }

    List<VersionRow> rows(PublicPolicy policy) {
        return policy.versions().stream().map(version -> row(policy, version)).toList();
    }

    Banner banner(PublicPolicy policy, PolicyVersion version) {
        return banner(policy, version, difference(policy, version));
    }

    /** In force: with the way to what changed. Not in force: with the way to what is. */
    Banner banner(PublicPolicy policy, PolicyVersion version, Optional<Link> difference) {
        var style = style(version);
        var act = style.equals("in-force") ? difference : current(policy);
        return new Banner(style, words.say("banner." + style), sentence(version), act.orElse(null));
    }

    private Optional<Link> current(PublicPolicy policy) {
        return policy.inForce()
                .map(inForce -> new Link(to(Addresses.policy(policy.slug())), words.say("banner.current")));
    }

    String sentence(PolicyVersion version) {
        var name = name(version.number());
        return switch (version.validity()) {
            case Validity.Draft draft -> words.say("banner.draft.sentence", name);
            case Validity.Upcoming upcoming -> words.say("banner.scheduled.sentence", name, weekday(upcoming.from()));
            case Validity.InForce(var since, var until) ->
                until.map(end -> words.say("banner.in-force.until", name, weekday(since), weekday(end)))
                        .orElseGet(() -> words.say("banner.in-force.sentence", name, weekday(since)));
            // The day of the next version is the first on which this one no longer counts.
            case Validity.Superseded(var since, var until, var by) ->
                words.say("banner.superseded.sentence", name, date(since), date(until.minusDays(1)));
            case Validity.Withdrawn(var on, var reason) ->
                words.say("banner.withdrawn.sentence", name, date(on), reason);
        };
    }

    private String weekday(LocalDate date) {
        return JapaneseDates.dateOfWeek(date, language);
    }
}
