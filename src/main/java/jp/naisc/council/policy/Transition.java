package jp.naisc.council.policy;

import java.util.Set;
import jp.naisc.council.identity.Role;

/**
 * One row of the transition table.
 *
 * @param roles who may make the move; empty where only the platform itself does (a deadline passed, a publication
 *     happened)
 * @param needsSecond whether a second person, different from the first, has to confirm it
 * @param standIns who makes a move of the platform's as long as no module makes it: always two people; empty where one does
 */
public record Transition(Stage from, Stage to, Kind kind, Set<Role> roles, boolean needsSecond, Set<Role> standIns) {

    /** In which direction a cycle moves. */
    public enum Kind {
        /** to the next stage */
        FORWARD,
        /** 差戻し: back to a named earlier stage, with a reason */
        RETURN,
        /** 取下げ or 定めないこととした: the cycle ends, with a reason */
        EXIT
    }

    public Transition {
        roles = Set.copyOf(roles);
        standIns = Set.copyOf(standIns);
    }

    Transition(Stage from, Stage to, Kind kind, Set<Role> roles, boolean needsSecond) {
        this(from, to, kind, roles, needsSecond, Set.of());
    }

    /** The same move made by people, where there are any who may. */
    Transition byHand() {
        return standIns.isEmpty() ? this : new Transition(from, to, kind, standIns, true);
    }

    /** Returns and exits carry a reason (an invariant of the domain). */
    public boolean needsReason() {
        return kind != Kind.FORWARD;
    }

    /** Is it made by the platform itself and by nobody's button? */
    public boolean isAutomatic() {
        return roles.isEmpty();
    }
}
