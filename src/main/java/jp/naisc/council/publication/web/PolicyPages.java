package jp.naisc.council.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.compare.Comparison;
import jp.naisc.council.document.format.Html;
import jp.naisc.council.document.format.PaperHtml;
import jp.naisc.council.document.format.PaperLinks;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.policy.Versions;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.DateQuestion;
import jp.naisc.council.publication.page.Fact;
import jp.naisc.council.publication.page.Frame.Door;
import jp.naisc.council.publication.page.Link;
import jp.naisc.council.publication.page.OutlineEntry;
import jp.naisc.council.publication.page.PolicyPage;
import org.springframework.stereotype.Component;

/** Makes the page of a policy in one version. */
@Component
class PolicyPages {

    /** Deeper headings stand in the text; in the contents they would bury the ones that lead there. */
    private static final int OUTLINE_DEPTH = 3;

    private final Versions versions;
    private final Frames frames;
    private final Press press;

    PolicyPages(Versions versions, Frames frames, Press press) {
        this.versions = versions;
        this.frames = frames;
        this.press = press;
    }

    /** @param path the address the reader used: the policy's, or that of this version */
    FinishedPage make(InterfaceLanguage language, PublicPolicy policy, PolicyVersion version, String path) {
        return press.print("policy", page(language, policy, version, path), freshness(version, path));
    }

    private static Freshness freshness(PolicyVersion version, String path) {
        var settled =
                switch (Telling.style(version)) {
                    case "superseded", "withdrawn" -> path.contains("/versions/");
                    default -> false;
                };
        return settled ? Freshness.SETTLED : Freshness.CURRENT;
    }

    private PolicyPage page(InterfaceLanguage language, PublicPolicy policy, PolicyVersion version, String path) {
        var telling = Telling.in(language);
        var textLanguage = telling.textLanguage(version);
        var text = versions.text(version, textLanguage).orElseThrow(NotPublished::new);
        var words = telling.words();
        var name = telling.name(policy);
        return new PolicyPage(
                frames.of(language, path, name, telling.note(version).title(), Door.POLICIES),
                List.of(new Link(telling.to(Addresses.POLICIES), words.say("policies.title"))),
                text.title().isEmpty() ? name : text.title(),
                telling.banner(policy, version, difference(telling, policy, version, text)),
                notes(telling, version, textLanguage),
                outline(text.roots(), 1),
                paper(telling, policy, version, text),
                textLanguage.tag(),
                Citations.of(telling, policy, version),
                facts(telling, version, text),
                telling.rows(policy).stream().limit(8).toList(),
                version.number().toString(),
                telling.to(Addresses.history(policy.slug())),
                question(telling, policy),
                downloads(telling, policy, version));
    }

    /** With the number of changes, which is counted when the page is made and never again. */
    private Optional<Link> difference(Telling telling, PublicPolicy policy, PolicyVersion version, PolicyText text) {
        return telling.difference(policy, version).map(link -> policy.before(version)
                .flatMap(before -> versions.text(before, text.language()))
                .map(before -> Comparison.of(before, text).changes().size())
                .map(count -> new Link(link.href(), telling.words().say("difference.counted", link.text(), count)))
                .orElse(link));
    }

    /** Says on every English page which text counts, where there are two. */
    static List<String> notes(Telling telling, PolicyVersion version, TextLanguage textLanguage) {
        if (telling.language() == InterfaceLanguage.JA
                || version.text(TextLanguage.JA).isEmpty()) {
            return List.of();
        }
        return List.of(
                telling.words().say(textLanguage == TextLanguage.EN ? "policy.translation" : "policy.untranslated"));
    }

    static DateQuestion question(Telling telling, PublicPolicy policy) {
        var example = policy.versions().size() > 1
                ? policy.versions().get(1)
                : policy.versions().getFirst();
        return new DateQuestion(
                telling.to(Addresses.onDate(policy.slug())), telling.date(telling.since(example)), null);
    }

    private static String paper(Telling telling, PublicPolicy policy, PolicyVersion version, PolicyText text) {
        return PaperHtml.whole(text, links(telling, policy, version.number().toString(), id -> "#" + id));
    }

    /** Numbers and headings lead to the permanent address, where the citation stands ready. */
    static PaperLinks links(
            Telling telling, PublicPolicy policy, String number, Function<ProvisionId, String> placeOf) {
        var words = telling.words();
        return new PaperLinks(
                id -> telling.to(Addresses.provision(policy.slug(), number, id)),
                placeOf,
                Html.escaped(words.say("policy.paragraph")),
                Html.escaped(words.say("citation.short")));
    }

    private static List<OutlineEntry> outline(List<Provision> provisions, int depth) {
        return provisions.stream()
                .filter(provision -> provision.kind().isHeading())
                .map(provision -> new OutlineEntry(
                        provision.id().value(),
                        // what is printed: the name of a heading without a number is the heading
                        provision.label().mark(),
                        provision.text(),
                        depth < OUTLINE_DEPTH ? outline(provision.children(), depth + 1) : List.of()))
                .toList();
    }

    private static List<Fact> facts(Telling telling, PolicyVersion version, PolicyText text) {
        var words = telling.words();
        var facts = new ArrayList<Fact>();
        version.dates()
                .ifPresentOrElse(
                        dates -> {
                            dates.decided()
                                    .ifPresent(
                                            day -> facts.add(new Fact(words.say("policy.decided"), telling.date(day))));
                            facts.add(new Fact(words.say("policy.published"), telling.date(dates.published())));
                            facts.add(new Fact(words.say("policy.effective"), telling.date(dates.effective())));
                        },
                        () -> facts.add(new Fact(words.say("policy.cut"), telling.date(version.dated()))));
        facts.add(new Fact(
                words.say("policy.minutes"), words.say("policy.minutes.value", Math.max(1, text.readingMinutes()))));
        facts.add(new Fact(words.say("policy.digest"), text.digest().hex(), "digest"));
        return facts;
    }

    private static List<Link> downloads(Telling telling, PublicPolicy policy, PolicyVersion version) {
        var number = version.number().toString();
        var links = new ArrayList<Link>();
        for (var text : version.texts()) {
            var language =
                    telling.words().say("policy.language." + text.language().tag());
            links.add(new Link(
                    Addresses.json(policy.slug(), number, text.language()),
                    telling.words().say("policy.download.json", language)));
            links.add(new Link(
                    Addresses.markdown(policy.slug(), number, text.language()),
                    telling.words().say("policy.download.markdown", language)));
        }
        return links;
    }
}
