package jp.naisc.council.publication.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.policy.EditionDates;
import jp.naisc.council.policy.PolicyVersion;
import jp.naisc.council.publication.Catalogue;
import jp.naisc.council.publication.PublicPolicy;
import jp.naisc.council.publication.page.Addresses;
import jp.naisc.council.publication.page.DateQuestion;
import jp.naisc.council.publication.page.Frame;
import jp.naisc.council.publication.page.Frame.Door;
import jp.naisc.council.publication.page.HomePage;
import jp.naisc.council.publication.page.HomePage.News;
import jp.naisc.council.publication.page.HomePage.PolicyCard;
import jp.naisc.council.publication.page.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the front page and the list of policies: the same facts, with and without an introduction. */
@Component
class HomePages {

    private static final int MOST_NEWS = 6;

    private final Catalogue catalogue;
    private final Frames frames;
    private final Press press;

    HomePages(Catalogue catalogue, Frames frames, Press press) {
        this.catalogue = catalogue;
        this.frames = frames;
        this.press = press;
    }

    FinishedPage home(InterfaceLanguage language) {
        var words = Telling.in(language).words();
        var frame = frames.of(language, Addresses.HOME, words.say("council"), words.say("home.description"), Door.HOME);
        return press.print("home", page(frame, true), Freshness.CURRENT);
    }

    FinishedPage policies(InterfaceLanguage language) {
        var words = Telling.in(language).words();
        var frame = frames.of(
                language, Addresses.POLICIES, words.say("policies.title"), words.say("policies.lead"), Door.POLICIES);
        return press.print("home", page(frame, false), Freshness.CURRENT);
    }

    private HomePage page(Frame frame, boolean lead) {
        var telling = Telling.in(frame.language());
        var policies = catalogue.policies();
        return new HomePage(
                frame,
                lead,
                policies.stream().map(policy -> card(telling, policy)).toList(),
                policies.stream()
                        .flatMap(policy -> policy.versions().stream().map(version -> new Published(policy, version)))
                        .sorted(Comparator.comparing(Published::day).reversed())
                        .limit(MOST_NEWS)
                        .map(published -> news(telling, published))
                        .toList(),
                date(telling, policies));
    }

    /** One form, however many policies there are. */
    private static @Nullable DateQuestion date(Telling telling, List<PublicPolicy> policies) {
        if (policies.size() < 2) {
            return policies.isEmpty() ? null : PolicyPages.question(telling, policies.getFirst());
        }
        return new DateQuestion(
                telling.to(Addresses.ON_DATE),
                "",
                null,
                policies.stream()
                        .map(policy -> new DateQuestion.Choice(policy.slug(), telling.name(policy)))
                        .toList());
    }

    private static PolicyCard card(Telling telling, PublicPolicy policy) {
        var shown = policy.shown();
        return new PolicyCard(
                telling.name(policy),
                telling.to(Addresses.policy(policy.slug())),
                Telling.style(shown),
                telling.standing(shown),
                telling.sentence(shown),
                telling.note(shown),
                telling.to(Addresses.history(policy.slug())),
                telling.difference(policy, shown).orElse(null));
    }

    private static News news(Telling telling, Published item) {
        return new News(
                item.day().toString(),
                telling.date(item.day()),
                new Link(
                        telling.address(item.policy, item.version),
                        telling.words()
                                .say("home.news.item", telling.name(item.policy), telling.name(item.version.number()))),
                telling.note(item.version).title());
    }

    private record Published(PublicPolicy policy, PolicyVersion version) {

        LocalDate day() {
            return version.dates().map(EditionDates::published).orElse(version.dated());
        }
    }
}
