package jp.naisc.council.drafting.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.Markup;
import jp.naisc.council.base.shell.ScreenLanguage;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.Shortened;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.WordOrigin;
import jp.naisc.council.drafting.WordOrigins;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.policy.VersionNumber;
import jp.naisc.council.policy.ui.spi.PolicyContext;
import jp.naisc.council.policy.ui.spi.ProvisionFacts;
import org.springframework.stereotype.Component;

/**
 * 文言の来歴: who wrote which words of a provision, when, by which suggestion, and since which version they stand. At a heading
 * it tells of the paragraphs below, too: they are what one reads there.
 */
@Component
class OriginFacts implements ProvisionFacts {

    /** A stretch is shown by its beginning and its end; the whole stands on the paper beside it. */
    private static final int HEAD = 32;

    private static final int TAIL = 16;

    private final Drafts drafts;
    private final WordOrigins origins;
    private final Actors people;

    OriginFacts(Drafts drafts, WordOrigins origins, Actors people) {
        this.drafts = drafts;
        this.origins = origins;
        this.people = people;
    }

    @Override
    public Optional<Markup> of(PolicyContext context, ProvisionId provision) {
        var found = entries(context, provision);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Says(people).section(found, context));
    }

    /**
     * What came in one way: a stretch of one provision, or whole provisions in a row.
     *
     * @param isWhole whether nothing of these provisions came in another way
     */
    private record Entry(Provision from, Provision to, boolean isWhole, WordOrigin origin) {}

    private List<Entry> entries(PolicyContext context, ProvisionId wanted) {
        var entries = new ArrayList<Entry>();
        for (Provision provision : read(context, wanted)) {
            var stretches = find(context, provision.id());
            boolean whole = stretches.size() == 1;
            for (WordOrigin stretch : stretches) {
                var last = entries.isEmpty() ? null : entries.getLast();
                if (whole && last != null && last.isWhole() && last.origin().isLike(stretch)) {
                    entries.set(entries.size() - 1, new Entry(last.from(), provision, true, last.origin()));
                } else {
                    entries.add(new Entry(provision, provision, whole, stretch));
                }
            }
        }
        return entries;
    }

    /** What one reads at a place: a heading and the paragraphs below it, as far as the next heading. */
    private static List<Provision> read(PolicyContext context, ProvisionId wanted) {
        var text = context.text();
        var at = text.flatMap(words -> words.provision(wanted));
        if (at.isEmpty()) {
            return List.of();
        }
        var all = text.get().provisions();
        int from = all.indexOf(at.get());
        int to = from + 1;
        while (at.get().kind().isHeading()
                && to < all.size()
                && !all.get(to).kind().isHeading()) {
            to++;
        }
        return all.subList(from, to);
    }

    private List<WordOrigin> find(PolicyContext context, ProvisionId provision) {
        if (context.version().isPresent()) {
            return origins.ofVersion(context.version().get(), context.language(), provision);
        }
        return context.cycle()
                .flatMap(cycle -> drafts.of(cycle.id()))
                .map(Draft::id)
                .map(draft -> origins.ofDraft(context.by(), draft, context.language(), provision))
                .orElse(List.of());
    }

    private static final class Says {
        private final InterfaceLanguage language = ScreenLanguage.current();
        private final Map<String, String> names = new HashMap<>();
        private final Actors people;

        Says(Actors people) {
            this.people = people;
        }

        Markup section(List<Entry> found, PolicyContext context) {
            var html = new Markup().line("h3", say("drafting.origin.title")).open("ol", "class", "origins");
            for (Entry entry : found) {
                html.open("li")
                        .line("p", found.size() == 1 ? say("drafting.origin.all") : place(entry), "class", "cap");
                if (entry.from().equals(entry.to())) {
                    html.line(
                            "q",
                            Shortened.ends(entry.origin().words(), HEAD, TAIL),
                            "lang",
                            context.language().tag());
                }
                facts(entry.origin(), html);
                html.close();
            }
            return html.close();
        }

        private String place(Entry entry) {
            return entry.from().equals(entry.to())
                    ? name(entry.from())
                    : say("drafting.origin.places", name(entry.from()), name(entry.to()));
        }

        private String name(Provision provision) {
            var brief = provision.label().brief();
            return provision.kind().isHeading() || brief.isEmpty() ? say("drafting.origin.heading") : brief;
        }

        private void facts(WordOrigin origin, Markup html) {
            html.line("p", who(origin), "class", "meta");
            origin.decision().ifPresent(decision -> html.line("p", decision(decision), "class", "meta"));
            html.line(
                    "p",
                    origin.since()
                            .map(since -> say("drafting.origin.since", number(since)))
                            .orElse(say("drafting.origin.unversioned")),
                    "class",
                    "meta");
        }

        private String who(WordOrigin origin) {
            var at = JapaneseDates.dateTime(origin.at(), language);
            return say(
                    origin.registered() ? "drafting.origin.registered" : "drafting.origin.written",
                    name(origin.by()),
                    at);
        }

        private String decision(WordOrigin.Decision decision) {
            var how =
                    say(decision.edited() ? "drafting.origin.edited" : "drafting.origin.accepted", name(decision.by()));
            return decision.amendment()
                    .map(number -> say("drafting.origin.amendment", number, how))
                    .orElse(how);
        }

        private String name(String reference) {
            return names.computeIfAbsent(reference, ref -> Optional.of(ref)
                    .filter(text -> text.startsWith("person:"))
                    .flatMap(text -> PersonId.parse(text.substring("person:".length())))
                    .flatMap(people::find)
                    .map(person -> person.name(language))
                    .orElse(say("drafting.origin.platform")));
        }

        private String number(VersionNumber version) {
            return version.isEdition()
                    ? say("policy.version.edition", version.edition())
                    : say("policy.version.draft", version.edition(), version.draft());
        }

        private String say(String key, Object... values) {
            return I18NProvider.translate(language.locale(), key, values);
        }
    }
}
