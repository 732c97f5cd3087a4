package jp.naisc.council.identity;

import static jp.naisc.council.identity.Role.ADMINISTRATOR;
import static jp.naisc.council.identity.Role.AUDITOR;
import static jp.naisc.council.identity.Role.CHAIR;
import static jp.naisc.council.identity.Role.CONCURRING_OFFICER;
import static jp.naisc.council.identity.Role.DEPUTY_CHAIR;
import static jp.naisc.council.identity.Role.EXPERT;
import static jp.naisc.council.identity.Role.FORM_REVIEWER;
import static jp.naisc.council.identity.Role.INCIDENT_ANALYST;
import static jp.naisc.council.identity.Role.MEMBER;
import static jp.naisc.council.identity.Role.PUBLISHER;
import static jp.naisc.council.identity.Role.SECRETARIAT;
import static jp.naisc.council.identity.Role.SECRETARIAT_REVIEWER;
import static jp.naisc.council.identity.Role.SIGNATORY;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every guarded action of the platform with the roles that may do it. This is the first fence: the service still decides
 * by stage, assignment and state. {@code RoleMatrixTest} prints the whole table.
 */
public enum Act {
    // identity
    MANAGE_PEOPLE(false, ADMINISTRATOR),
    MANAGE_SEATS(false, ADMINISTRATOR),
    MANAGE_TERMS(false, ADMINISTRATOR),
    GRANT_ROLES(false, ADMINISTRATOR),
    INVITE(false, ADMINISTRATOR),
    SIGN_OTHERS_OUT(false, ADMINISTRATOR),
    READ_PEOPLE(false, ADMINISTRATOR, AUDITOR),

    // record
    READ_RECORD(
            true,
            CHAIR,
            DEPUTY_CHAIR,
            MEMBER,
            EXPERT,
            SECRETARIAT,
            SECRETARIAT_REVIEWER,
            CONCURRING_OFFICER,
            FORM_REVIEWER,
            SIGNATORY,
            PUBLISHER,
            INCIDENT_ANALYST,
            AUDITOR,
            ADMINISTRATOR),
    /** Erasing cannot be undone: one proposes, a second person confirms. */
    REDACT_PERSONAL_CONTENT(false, SECRETARIAT, SECRETARIAT_REVIEWER),

    // policy
    MANAGE_POLICIES(false, SECRETARIAT),
    IMPORT_TEXT(false, SECRETARIAT),
    OPEN_CYCLE(false, CHAIR, SECRETARIAT),
    /** The table of stages says which of these moves which stage; the platform does not start where the two disagree. */
    MOVE_STAGE(
            false,
            CHAIR,
            DEPUTY_CHAIR,
            SECRETARIAT,
            SECRETARIAT_REVIEWER,
            CONCURRING_OFFICER,
            FORM_REVIEWER,
            SIGNATORY),
    CUT_VERSION(false, SECRETARIAT),
    PUBLISH(false, PUBLISHER),
    WITHDRAW(false, CHAIR),

    // drafting
    OPEN_DRAFT(false, SECRETARIAT),
    READ_DRAFT(
            true,
            CHAIR,
            DEPUTY_CHAIR,
            MEMBER,
            EXPERT,
            SECRETARIAT,
            SECRETARIAT_REVIEWER,
            CONCURRING_OFFICER,
            FORM_REVIEWER,
            SIGNATORY,
            PUBLISHER),
    EDIT_DRAFT(false, SECRETARIAT),
    /** 起草委員: only while the secretariat has named this member for this draft. */
    EDIT_DRAFT_AS_RAPPORTEUR(false, CHAIR, DEPUTY_CHAIR, MEMBER),
    NAME_RAPPORTEURS(false, SECRETARIAT),
    /** 書換え提案: to write suggestions into the live text; they change nothing until they are decided on. */
    SUGGEST(true, CHAIR, DEPUTY_CHAIR, MEMBER, SECRETARIAT),
    /** コメント: to write remarks on a draft, and to read those of the council. */
    COMMENT(true, CHAIR, DEPUTY_CHAIR, MEMBER, EXPERT, SECRETARIAT, SECRETARIAT_REVIEWER),
    /** 凍結: to let a part of the draft rest, for a vote or a consultation, and to let it go on. */
    FREEZE_DRAFT(false, CHAIR, SECRETARIAT),
    /** 修正提案: to file suggestions of one's own under a number, with a reason. */
    FILE_AMENDMENT(false, CHAIR, DEPUTY_CHAIR, MEMBER),
    /** 賛同: to co-sign somebody else's amendment. */
    SUPPORT_AMENDMENT(false, CHAIR, DEPUTY_CHAIR, MEMBER),
    /** To adopt or reject amendments: those who may edit the draft, so members only as its rapporteurs. */
    DECIDE_AMENDMENT(false, CHAIR, DEPUTY_CHAIR, MEMBER, SECRETARIAT);

    private final boolean openToSubstitutes;
    private final Set<Role> roles;

    Act(boolean openToSubstitutes, Role first, Role... others) {
        this.openToSubstitutes = openToSubstitutes;
        this.roles = EnumSet.of(first, others);
    }

    /** Who may do it by an office of his own. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Whether somebody with these roles may do it; substitutes of members only where the rules open the act to them. */
    boolean allows(Set<Role> held, boolean standingIn) {
        return held.stream().anyMatch(roles::contains) || (standingIn && openToSubstitutes && roles.contains(MEMBER));
    }
}
