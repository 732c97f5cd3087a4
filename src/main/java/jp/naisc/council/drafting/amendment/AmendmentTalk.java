package jp.naisc.council.drafting.amendment;

import static java.util.stream.Collectors.groupingBy;
import static jp.naisc.db.Tables.AMENDMENT_READ;
import static jp.naisc.db.Tables.AMENDMENT_REMARK;
import static jp.naisc.db.Tables.AMENDMENT_SIGNAL;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.Typed;
import jp.naisc.council.drafting.HeldDrafts;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Constituency;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What people say about amendments without deciding anything: remarks, and straw signals, which are never votes. */
@Service
public class AmendmentTalk {

    private static final int LONGEST_REMARK = 4_000;

    /** 支持 or 懸念. */
    public enum Signal {
        SUPPORT,
        CONCERN
    }

    /** What somebody signals now. */
    public record Given(String person, Optional<Constituency> constituency, Signal signal) {}

    public record Remark(String person, String words, Instant at) {}

    private final DSLContext db;
    private final TransactionOperations transaction;
    private final HeldDrafts drafts;
    private final AmendmentRows rows;
    private final Announcements announcements;
    private final Clock clock;

    AmendmentTalk(
            DSLContext db,
            TransactionOperations transaction,
            HeldDrafts drafts,
            AmendmentRows rows,
            Announcements announcements,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.drafts = drafts;
        this.rows = rows;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Gives a signal in place of the one before, or takes it back. False when the amendment is not before the council: it is
     * asked under the lock under which amendments are decided, so that nobody signals about what is decided.
     */
    public boolean signal(Actor by, AmendmentId id, Optional<Signal> signal) {
        by.require(Act.SUPPORT_AMENDMENT);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var amendment = rows.find(id)
                    .filter(one -> drafts.hold(one.draft()).isPresent())
                    .flatMap(one -> rows.find(id))
                    .filter(now -> now.state() == AmendmentState.TABLED || now.state() == AmendmentState.SUPPORTED);
            amendment.ifPresent(one -> give(by, one, signal));
            return amendment.isPresent();
        }));
    }

    private void give(Actor by, Amendment amendment, Optional<Signal> signal) {
        db.deleteFrom(AMENDMENT_SIGNAL)
                .where(AMENDMENT_SIGNAL.AMENDMENT_ID.eq(amendment.id().value()))
                .and(AMENDMENT_SIGNAL.PERSON.eq(by.reference()))
                .execute();
        signal.ifPresent(given -> db.insertInto(AMENDMENT_SIGNAL)
                .set(AMENDMENT_SIGNAL.AMENDMENT_ID, amendment.id().value())
                .set(AMENDMENT_SIGNAL.PERSON, by.reference())
                .set(
                        AMENDMENT_SIGNAL.CONSTITUENCY,
                        by.constituency().map(Enum::name).orElse(null))
                .set(AMENDMENT_SIGNAL.SIGNAL, given.name())
                .set(AMENDMENT_SIGNAL.AT, clock.instant())
                .execute());
        announcements.announce(Amendments.CHANGED, amendment.draft().toString());
    }

    /** Who signals what, by amendment. */
    public Map<AmendmentId, List<Given>> signals(Actor by, Collection<AmendmentId> ids) {
        by.require(Act.READ_DRAFT);
        return db
                .selectFrom(AMENDMENT_SIGNAL)
                .where(AMENDMENT_SIGNAL.AMENDMENT_ID.in(
                        ids.stream().map(AmendmentId::value).toList()))
                .orderBy(AMENDMENT_SIGNAL.AT)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> new AmendmentId(row.getAmendmentId()),
                        Collectors.mapping(
                                row -> new Given(
                                        row.getPerson(),
                                        Optional.ofNullable(row.getConstituency())
                                                .map(Constituency::valueOf),
                                        Signal.valueOf(row.getSignal())),
                                Collectors.toList())));
    }

    /** Says something; everybody who may read the draft reads it. False when it is empty or too long. */
    public boolean remark(Actor by, AmendmentId id, String words) {
        by.require(Act.SUGGEST);
        var amendment = rows.find(id);
        boolean sound = amendment.isPresent() && !words.isBlank() && words.length() <= LONGEST_REMARK;
        if (sound) {
            transaction.executeWithoutResult(status -> {
                db.insertInto(AMENDMENT_REMARK)
                        .set(AMENDMENT_REMARK.REMARK_ID, Ids.random())
                        .set(AMENDMENT_REMARK.AMENDMENT_ID, id.value())
                        .set(AMENDMENT_REMARK.PERSON, by.reference())
                        .set(AMENDMENT_REMARK.WORDS, Typed.words(words))
                        .set(AMENDMENT_REMARK.AT, clock.instant())
                        .execute();
                announcements.announce(
                        Amendments.CHANGED, amendment.get().draft().toString());
            });
        }
        return sound;
    }

    /** The oldest first. */
    public List<Remark> remarks(Actor by, AmendmentId id) {
        by.require(Act.READ_DRAFT);
        return db.selectFrom(AMENDMENT_REMARK)
                .where(AMENDMENT_REMARK.AMENDMENT_ID.eq(id.value()))
                .orderBy(AMENDMENT_REMARK.AT, AMENDMENT_REMARK.REMARK_ID)
                .fetch(row -> new Remark(row.getPerson(), row.getWords(), row.getAt()));
    }

    /** The person knows what became of it. */
    public void read(Actor by, AmendmentId id) {
        by.require(Act.READ_DRAFT);
        if (rows.find(id).filter(one -> !one.isAlive()).isPresent()) {
            db.insertInto(AMENDMENT_READ)
                    .set(AMENDMENT_READ.AMENDMENT_ID, id.value())
                    .set(AMENDMENT_READ.PERSON, by.reference())
                    .onConflict(AMENDMENT_READ.AMENDMENT_ID, AMENDMENT_READ.PERSON)
                    .doNothing()
                    .execute();
        }
    }

    /** Amendments of which the person knows what became of them. */
    public Set<AmendmentId> readBy(Actor by) {
        by.require(Act.READ_DRAFT);
        return db.select(AMENDMENT_READ.AMENDMENT_ID)
                .from(AMENDMENT_READ)
                .where(AMENDMENT_READ.PERSON.eq(by.reference()))
                .fetchSet(row -> new AmendmentId(row.value1()));
    }
}
