package jp.naisc.council.identity.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.base.shell.DeskContribution;
import jp.naisc.council.base.shell.DeskItem;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.ComingMatters;
import jp.naisc.council.identity.ComingMatters.EndingTerm;
import jp.naisc.council.identity.ComingMatters.UnusedLink;
import jp.naisc.council.identity.CurrentActor;
import jp.naisc.council.identity.PersonalContent;
import jp.naisc.council.identity.Seat;
import jp.naisc.council.record.ErasureProposal;
import org.springframework.stereotype.Component;

/** What the registers of people ask for: of administrators links, terms and seats, of the secretariat a second look. */
@Component
class RegisterDesk implements DeskContribution {

    /** More names than this are told as a number. */
    private static final int NAMED = 4;

    private static final int BEGINNING = 15;
    private static final int LINKS = 20;
    private static final int TERMS = 22;
    private static final int ERASURE = 25;
    private static final int VACANCIES = 60;

    private final CurrentActor current;
    private final ComingMatters coming;
    private final PersonalContent personal;

    RegisterDesk(CurrentActor current, ComingMatters coming, PersonalContent personal) {
        this.current = current;
        this.coming = coming;
        this.personal = personal;
    }

    @Override
    public List<DeskItem> items(InterfaceLanguage language) {
        return current.find().map(by -> items(by, new Says(language))).orElse(List.of());
    }

    private List<DeskItem> items(Actor by, Says says) {
        var items = new ArrayList<DeskItem>();
        if (by.may(Act.INVITE)) {
            beginning(coming.isAlone(by), says).ifPresent(items::add);
            links(coming.unusedLinks(by), says).ifPresent(items::add);
        }
        if (by.may(Act.MANAGE_TERMS)) {
            terms(coming.endingTerms(by), says).ifPresent(items::add);
            vacancies(coming.vacantSeats(by), says).ifPresent(items::add);
        }
        if (by.may(Act.REDACT_PERSONAL_CONTENT)) {
            var others = personal.proposals(by).stream()
                    .filter(proposal -> !proposal.proposedBy().equals(by.reference()))
                    .toList();
            erasures(others, says).ifPresent(items::add);
        }
        return items;
    }

    /** A council that was only just set up has nobody but the one who looks at it. */
    private static Optional<DeskItem> beginning(boolean isAlone, Says says) {
        if (!isAlone) {
            return Optional.empty();
        }
        return Optional.of(new DeskItem(
                BEGINNING,
                Optional.empty(),
                says.say("identity.desk.begin.title"),
                says.say("identity.desk.begin.what"),
                List.of(),
                says.say("identity.desk.begin.act"),
                PeopleNavigation.PEOPLE));
    }

    private static Optional<DeskItem> links(List<UnusedLink> links, Says says) {
        return links.stream()
                .findFirst()
                .map(first -> new DeskItem(
                        LINKS,
                        Optional.of(JapaneseDates.dateOf(first.expiresAt())),
                        says.say("identity.desk.links.title", links.size()),
                        says.say("identity.desk.links.what"),
                        says.some(links.stream()
                                .map(link -> says.say(
                                        "identity.desk.links.one",
                                        link.name().in(says.language()),
                                        JapaneseDates.dateTime(link.expiresAt(), says.language())))),
                        says.say("identity.desk.links.act"),
                        links.size() == 1 ? PeopleNavigation.PEOPLE + "/" + first.person() : PeopleNavigation.PEOPLE));
    }

    private static Optional<DeskItem> terms(List<EndingTerm> ending, Says says) {
        return ending.stream()
                .findFirst()
                .map(first -> new DeskItem(
                        TERMS,
                        Optional.of(first.term().endsOn()),
                        says.say("identity.desk.terms.title", ending.size()),
                        says.say("identity.desk.terms.what"),
                        says.some(ending.stream()
                                .map(each -> says.say(
                                        "identity.desk.terms.one",
                                        says.seat(each.seat()),
                                        each.term().name().in(says.language()),
                                        JapaneseDates.date(each.term().endsOn(), says.language())))),
                        says.say("identity.desk.seats.act"),
                        PeopleNavigation.SEATS));
    }

    private static Optional<DeskItem> vacancies(List<Seat> vacant, Says says) {
        if (vacant.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeskItem(
                VACANCIES,
                Optional.empty(),
                says.say("identity.desk.vacant.title", vacant.size()),
                says.say("identity.desk.vacant.what"),
                says.some(vacant.stream().map(says::seat)),
                says.say("identity.desk.seats.act"),
                PeopleNavigation.SEATS));
    }

    private static Optional<DeskItem> erasures(List<ErasureProposal> waiting, Says says) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeskItem(
                ERASURE,
                Optional.empty(),
                says.say("identity.desk.erasure.title", waiting.size()),
                says.say("identity.desk.erasure.what"),
                List.of(),
                says.say("identity.desk.erasure.act"),
                "record"));
    }

    private record Says(InterfaceLanguage language) {

        String say(String key, Object... values) {
            return I18NProvider.translate(language.locale(), key, values);
        }

        String seat(Seat seat) {
            return say("identity.desk.seat", say("identity.constituency." + seat.constituency()), seat.number());
        }

        List<String> some(Stream<String> all) {
            var told = all.toList();
            if (told.size() <= NAMED) {
                return told;
            }
            var some = new ArrayList<>(told.subList(0, NAMED));
            some.add(say("identity.desk.more", told.size() - NAMED));
            return some;
        }
    }
}
