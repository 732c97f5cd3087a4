package jp.naisc.council.publication.web;

import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.DatePage;
import jp.naisc.council.publication.page.DateQuestion;
import jp.naisc.council.publication.page.Frame.Door;
import jp.naisc.council.publication.page.HistoryPage;
import jp.naisc.council.publication.page.Link;
import org.springframework.stereotype.Component;

/** Makes the timeline of a policy, and the page that asks for a date when none could be answered. */
@Component
class HistoryPages {

    private final Frames frames;
    private final Press press;

    HistoryPages(Frames frames, Press press) {
        this.frames = frames;
        this.press = press;
    }

    FinishedPage make(InterfaceLanguage language, PublicPolicy policy) {
        var telling = Telling.in(language);
        var name = telling.name(policy);
        var title = telling.words().say("history.title", name);
        var after =
                policy.versions().size() > 1 && policy.before(policy.shown()).isPresent()
                        ? policy.shown()
                        : policy.versions().getFirst();
        var before = policy.before(after).map(PolicyVersion::number);
        var page = new HistoryPage(
                frames.of(
                        language,
                        Addresses.history(policy.slug()),
                        title,
                        telling.words().say("history.lead"),
                        Door.POLICIES),
                crumbs(telling, policy),
                name,
                telling.rows(policy),
                telling.to(Addresses.compareForm(policy.slug())),
                after.number().toString(),
                before.map(Object::toString).orElse(""),
                PolicyPages.question(telling, policy));
        return press.print("history", page, Freshness.CURRENT);
    }

    /** Never kept: it repeats what one reader typed. */
    FinishedPage askForDate(InterfaceLanguage language, PublicPolicy policy, DateQuestion question) {
        var telling = Telling.in(language);
        var title = telling.words().say("date.page", telling.name(policy));
        var frame = frames.of(
                language,
                Addresses.onDate(policy.slug()),
                title,
                telling.words().say("date.lead"),
                Door.POLICIES);
        var editions = policy.editions().stream()
                .map(edition -> telling.row(policy, edition))
                .toList();
        return press.print(
                "date",
                new DatePage(frame, crumbs(telling, policy), telling.name(policy), question, editions),
                Freshness.ONCE);
    }

    static List<Link> crumbs(Telling telling, PublicPolicy policy) {
        return List.of(
                new Link(telling.to(Addresses.POLICIES), telling.words().say("policies.title")),
                new Link(telling.to(Addresses.policy(policy.slug())), telling.name(policy)));
    }
}
