package jp.naisc.council.identity;

import static jp.naisc.council.identity.Role.ADMINISTRATOR;
import static jp.naisc.council.identity.Role.AUDITOR;
import static jp.naisc.council.identity.Role.CHAIR;
import static jp.naisc.council.identity.Role.CONCURRING_OFFICER;
import static jp.naisc.council.identity.Role.DEPUTY_CHAIR;
import static jp.naisc.council.identity.Role.EXPERT;
import static jp.naisc.council.identity.Role.FORM_REVIEWER;
import static jp.naisc.council.identity.Role.MEMBER;
import static jp.naisc.council.identity.Role.PUBLISHER;
import static jp.naisc.council.identity.Role.SECRETARIAT;
import static jp.naisc.council.identity.Role.SECRETARIAT_REVIEWER;
import static jp.naisc.council.identity.Role.SIGNATORY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which roles one account may not unite (domain.md §2), and why: each rule names what could otherwise go wrong. */
public final class Separation {

    /** Why two roles exclude each other; screens translate {@code identity.separation.<CONSTANT>}. */
    public enum Reason {
        /** Who keeps the accounts could make himself anything; he holds no other role. */
        ADMINISTRATOR_ALONE,
        /** Who audits takes part in nothing he audits. */
        AUDITOR_ALONE,
        /** Who signs has neither drafted, reviewed, voted on nor published the text. */
        SIGNATORY_ALONE,
        /** Who takes positions does not prepare, review or publish the text on duty. */
        MEMBERS_TAKE_POSITIONS_ONLY,
        /** What one drafts another checks. */
        DRAFTER_AND_REVIEWER,
        /** What is published has been changed by nobody on the way. */
        DRAFTER_AND_PUBLISHER,
        /** The deputy acts when the chair does not. */
        CHAIR_AND_DEPUTY
    }

    private record Rule(Reason reason, Set<Role> one, Set<Role> other) {

        boolean parts(Role a, Role b) {
            return a != b && ((one.contains(a) && other.contains(b)) || (one.contains(b) && other.contains(a)));
        }
    }

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    private static final List<Rule> RULES = List.of(
            new Rule(Reason.ADMINISTRATOR_ALONE, Set.of(ADMINISTRATOR), ALL),
            new Rule(Reason.AUDITOR_ALONE, Set.of(AUDITOR), ALL),
            new Rule(Reason.SIGNATORY_ALONE, Set.of(SIGNATORY), ALL),
            new Rule(
                    Reason.MEMBERS_TAKE_POSITIONS_ONLY,
                    Set.of(CHAIR, DEPUTY_CHAIR, MEMBER),
                    Set.of(EXPERT, SECRETARIAT, SECRETARIAT_REVIEWER, CONCURRING_OFFICER, FORM_REVIEWER, PUBLISHER)),
            new Rule(
                    Reason.DRAFTER_AND_REVIEWER,
                    Set.of(SECRETARIAT),
                    Set.of(SECRETARIAT_REVIEWER, FORM_REVIEWER, CONCURRING_OFFICER)),
            new Rule(Reason.DRAFTER_AND_PUBLISHER, Set.of(SECRETARIAT), Set.of(PUBLISHER)),
            new Rule(Reason.CHAIR_AND_DEPUTY, Set.of(CHAIR), Set.of(DEPUTY_CHAIR)));

    /** Two roles that may not be one person's. */
    public record Conflict(Role wanted, Role held, Reason reason) {}

    private Separation() {}

    /** The first reason why somebody who holds these roles may not be given this one. */
    public static Optional<Conflict> conflict(Set<Role> held, Role wanted) {
        return RULES.stream()
                .flatMap(rule -> held.stream()
                        .sorted()
                        .filter(other -> rule.parts(wanted, other))
                        .map(other -> new Conflict(wanted, other, rule.reason())))
                .findFirst();
    }
}
