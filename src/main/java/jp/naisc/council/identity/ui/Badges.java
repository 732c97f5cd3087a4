package jp.naisc.council.identity.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.base.shell.SeatMark;
import jp.naisc.council.base.shell.SeatShape;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import jp.naisc.council.identity.Role;

/** How people are shown: shape, letter and standing follow from seat and office, the same on every screen. */
public final class Badges {
    private static final Set<Role> PRIME_MINISTERS_OFFICE = Set.of(Role.FORM_REVIEWER, Role.SIGNATORY);

    private Badges() {}

    public static PersonBadge of(Actor person, InterfaceLanguage language) {
        return badge(
                person.name(language),
                standing(person.roles(), language),
                person.constituency(),
                person.roles(),
                language);
    }

    static PersonBadge badge(
            String name, String standing, Optional<Constituency> seat, Set<Role> roles, InterfaceLanguage language) {
        var shape = seat.map(Badges::shape).orElse(SeatShape.SEC);
        var letter = seat.map(each -> each.mark(language)).orElseGet(() -> office(roles, language));
        return new PersonBadge(name, standing, shape, letter);
    }

    /** The mark of a seat that nobody need hold. */
    static SeatMark mark(Constituency constituency, InterfaceLanguage language) {
        return new SeatMark(shape(constituency), constituency.mark(language));
    }

    private static SeatShape shape(Constituency constituency) {
        return switch (constituency) {
            case GOVERNMENT -> SeatShape.GOV;
            case ACADEMIA -> SeatShape.ACA;
            case INDUSTRY -> SeatShape.IND;
            case CIVIL_SOCIETY -> SeatShape.CIV;
        };
    }

    /** 官 for the Prime Minister's office, 事 for everybody else who serves without a seat. */
    private static String office(Set<Role> roles, InterfaceLanguage language) {
        boolean primeMinisters = roles.stream().anyMatch(PRIME_MINISTERS_OFFICE::contains);
        return say(primeMinisters ? "signin.letter.office" : "signin.letter.secretariat", language);
    }

    /** The offices held, the highest first; a plain member is a member. */
    private static String standing(Set<Role> roles, InterfaceLanguage language) {
        var separator = say("signin.standing.and", language);
        return roles.stream()
                .filter(role -> roles.size() == 1 || role != Role.MEMBER)
                .sorted(Comparator.naturalOrder())
                .map(role -> say("identity.role." + role.name(), language))
                .reduce((one, other) -> one + separator + other)
                .orElse("");
    }

    private static String say(String key, InterfaceLanguage language) {
        return I18NProvider.translate(language.locale(), key);
    }
}
