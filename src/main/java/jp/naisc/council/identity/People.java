package jp.naisc.council.identity;

import static jp.naisc.council.identity.Latest.latest;
import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.PERSON;
import static jp.naisc.db.Tables.PERSON_PROFILE;
import static jp.naisc.db.Tables.PERSON_STANDING;
import static jp.naisc.db.Tables.ROLE_CHANGE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.council.record.RecordDraft;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The people who may enter the council: added, renamed, closed and reopened by an administrator. */
@Service
@Transactional
public class People {

    public static final int MAX_REASON = 500;

    private static final Field<Result<Record1<String>>> GRANTED_ROLES = multiset(select(ROLE_CHANGE.ROLE)
            .from(ROLE_CHANGE)
            .where(ROLE_CHANGE.PERSON_ID.eq(PERSON.ID))
            .and(latest(ROLE_CHANGE, ROLE_CHANGE.PERSON_ID, ROLE_CHANGE.ROLE))
            .and(ROLE_CHANGE.CHANGE.eq("GRANTED")));

    private final DSLContext db;
    private final OfficialRecord record;
    private final Histories histories;
    private final SignOuts signOuts;

    People(DSLContext db, OfficialRecord record, Histories histories, SignOuts signOuts) {
        this.db = db;
        this.record = record;
        this.histories = histories;
        this.signOuts = signOuts;
    }

    /** Everybody, by user name. */
    @Transactional(readOnly = true)
    public List<PersonSummary> all(Actor by) {
        by.require(Act.READ_PEOPLE);
        return summaries(DSL.noCondition());
    }

    @Transactional(readOnly = true)
    public Optional<PersonSummary> find(Actor by, PersonId id) {
        by.require(Act.READ_PEOPLE);
        return summaries(PERSON.ID.eq(id.value())).stream().findFirst();
    }

    /** The name that stands beside what a person did; everybody in the council may know it, also of closed accounts. */
    @Transactional(readOnly = true)
    public Optional<PersonName> nameOf(PersonId id) {
        return db.select(PERSON_PROFILE.NAME_JA, PERSON_PROFILE.NAME_EN)
                .from(PERSON_PROFILE)
                .where(PERSON_PROFILE.PERSON_ID.eq(id.value()))
                .and(latest(PERSON_PROFILE, PERSON_PROFILE.PERSON_ID))
                .fetchOptional(name -> new PersonName(name.value1(), name.value2()));
    }

    public AddPersonResult add(Actor by, UserName userName, PersonName name) {
        by.require(Act.MANAGE_PEOPLE);
        var id = PersonId.random();
        var added = record.append(entry("PERSON_ADDED", id, by)
                .withPersonal("userName", userName.value())
                .withPersonal("nameJa", name.japanese())
                .withPersonal("nameEn", name.english()));
        try {
            db.insertInto(PERSON)
                    .set(PERSON.ID, id.value())
                    .set(PERSON.USER_NAME, userName.value())
                    .set(PERSON.RECORD_NO, added.value())
                    .execute();
        } catch (DuplicateKeyException taken) {
            // the unique key decides between two administrators, and the entry goes with the transaction
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new AddPersonResult.UserNameTaken();
        }
        insertName(by, id, name);
        insertStanding(by, id, true, "added");
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.PERSON_ID, id.value())
                .set(ACCOUNT.SESSION_EPOCH, 1)
                .execute();
        return new AddPersonResult.Added(id);
    }

    /** Gives a person another name; what was recorded under the earlier one stays as it was. */
    public boolean rename(Actor by, PersonId id, PersonName name) {
        by.require(Act.MANAGE_PEOPLE);
        if (!histories.lock(id)) {
            return false;
        }
        insertName(by, id, name);
        return true;
    }

    /** Closes an account: the person can no longer enter and is signed out everywhere. */
    public RoleResult close(Actor by, PersonId id, String reason) {
        by.require(Act.MANAGE_PEOPLE);
        if (!histories.lock(id)) {
            return new RoleResult.NoSuchPerson();
        }
        if (!isOpen(id)) {
            return new RoleResult.Unchanged();
        }
        if (histories.granted(id).contains(Role.ADMINISTRATOR) && histories.openAdministrators() == 1) {
            return new RoleResult.LastAdministrator();
        }
        insertStanding(by, id, false, reason);
        signOuts.endSessions(id);
        return new RoleResult.Changed();
    }

    public RoleResult reopen(Actor by, PersonId id, String reason) {
        by.require(Act.MANAGE_PEOPLE);
        if (!histories.lock(id)) {
            return new RoleResult.NoSuchPerson();
        }
        if (isOpen(id)) {
            return new RoleResult.Unchanged();
        }
        insertStanding(by, id, true, reason);
        return new RoleResult.Changed();
    }

    private boolean isOpen(PersonId id) {
        return db.fetchExists(
                PERSON_STANDING,
                PERSON_STANDING
                        .PERSON_ID
                        .eq(id.value())
                        .and(latest(PERSON_STANDING, PERSON_STANDING.PERSON_ID))
                        .and(PERSON_STANDING.STANDING.eq("OPEN")));
    }

    private void insertName(Actor by, PersonId id, PersonName name) {
        var entry = record.append(entry("PERSON_NAMED", id, by)
                .withPersonal("nameJa", name.japanese())
                .withPersonal("nameEn", name.english()));
        db.insertInto(PERSON_PROFILE)
                .set(PERSON_PROFILE.PERSON_ID, id.value())
                .set(PERSON_PROFILE.NAME_JA, name.japanese())
                .set(PERSON_PROFILE.NAME_EN, name.english())
                .set(PERSON_PROFILE.RECORD_NO, entry.value())
                .execute();
    }

    private void insertStanding(Actor by, PersonId id, boolean open, String reason) {
        var entry = record.append(
                entry(open ? "ACCOUNT_OPENED" : "ACCOUNT_CLOSED", id, by).withPersonal("reason", reason));
        db.insertInto(PERSON_STANDING)
                .set(PERSON_STANDING.PERSON_ID, id.value())
                .set(PERSON_STANDING.STANDING, open ? "OPEN" : "CLOSED")
                .set(PERSON_STANDING.RECORD_NO, entry.value())
                .execute();
    }

    private List<PersonSummary> summaries(Condition which) {
        return db.select(
                        PERSON.ID,
                        PERSON.USER_NAME,
                        PERSON_PROFILE.NAME_JA,
                        PERSON_PROFILE.NAME_EN,
                        PERSON_STANDING.STANDING,
                        ACCOUNT.PASSWORD_HASH.isNotNull(),
                        GRANTED_ROLES)
                .from(PERSON)
                .join(PERSON_PROFILE)
                .on(PERSON_PROFILE.PERSON_ID.eq(PERSON.ID).and(latest(PERSON_PROFILE, PERSON_PROFILE.PERSON_ID)))
                .join(PERSON_STANDING)
                .on(PERSON_STANDING.PERSON_ID.eq(PERSON.ID).and(latest(PERSON_STANDING, PERSON_STANDING.PERSON_ID)))
                .join(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.ID))
                .where(which)
                .orderBy(PERSON.USER_NAME)
                .fetch(row -> new PersonSummary(
                        new PersonId(row.value1()),
                        new UserName(row.value2()),
                        new PersonName(row.value3(), row.value4()),
                        row.value5().equals("OPEN"),
                        row.value6(),
                        roles(row.value7())));
    }

    private static Set<Role> roles(Result<Record1<String>> names) {
        var roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name.value1())));
        return roles;
    }

    private static RecordDraft entry(String kind, PersonId subject, Actor by) {
        return RecordDraft.of(kind, "person:" + subject, by.reference());
    }
}
