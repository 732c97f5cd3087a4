package jp.naisc.council.identity;

import static jp.naisc.db.Tables.ROLE_CHANGE;

import java.time.Clock;
import jp.naisc.council.base.JapaneseDates;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants and revokes roles, and holds apart those that one person may not unite ({@link Separation}). */
@Service
@Transactional
public class RoleGrants {

    private final DSLContext db;
    private final Clock clock;
    private final OfficialRecord record;
    private final Histories histories;
    private final SignOuts signOuts;

    RoleGrants(DSLContext db, Clock clock, OfficialRecord record, Histories histories, SignOuts signOuts) {
        this.db = db;
        this.clock = clock;
        this.record = record;
        this.histories = histories;
        this.signOuts = signOuts;
    }

    /** Grants a role. The person's sessions end, so that every screen is built anew with the new rights. */
    public RoleResult grant(Actor by, PersonId person, Role role) {
        by.require(Act.GRANT_ROLES);
        if (role == Role.MEMBER) {
            throw new IllegalArgumentException("membership comes with a seat's term, it is not granted");
        }
        if (!histories.lock(person)) {
            return new RoleResult.NoSuchPerson();
        }
        var today = JapaneseDates.dateOf(clock.instant());
        var held = histories.grantedOrComing(person, today);
        if (held.contains(role)) {
            return new RoleResult.Unchanged();
        }
        var conflict = Separation.conflict(held, role);
        if (conflict.isPresent()) {
            return new RoleResult.Separated(conflict.get());
        }
        if ((role == Role.CHAIR || role == Role.DEPUTY_CHAIR) && !histories.hasTermFrom(person, today)) {
            return new RoleResult.NeedsSeat();
        }
        insert(by, person, role, "GRANTED", "");
        return new RoleResult.Changed();
    }

    /** Takes a role back, with a reason. */
    public RoleResult revoke(Actor by, PersonId person, Role role, String reason) {
        by.require(Act.GRANT_ROLES);
        if (!histories.lock(person)) {
            return new RoleResult.NoSuchPerson();
        }
        if (!histories.granted(person).contains(role)) {
            return new RoleResult.Unchanged();
        }
        if (role == Role.ADMINISTRATOR && histories.openAdministrators() == 1) {
            return new RoleResult.LastAdministrator();
        }
        insert(by, person, role, "REVOKED", reason);
        return new RoleResult.Changed();
    }

    private void insert(Actor by, PersonId person, Role role, String change, String reason) {
        var draft = RecordDraft.of("ROLE_" + change, "person:" + person, by.reference())
                .with("role", role);
        var entry = record.append(reason.isEmpty() ? draft : draft.withPersonal("reason", reason));
        db.insertInto(ROLE_CHANGE)
                .set(ROLE_CHANGE.PERSON_ID, person.value())
                .set(ROLE_CHANGE.ROLE, role.name())
                .set(ROLE_CHANGE.CHANGE, change)
                .set(ROLE_CHANGE.RECORD_NO, entry.value())
                .execute();
        signOuts.endSessions(person);
    }
}
