package jp.naisc.council.identity;

import static jp.naisc.council.identity.Latest.latest;
import static jp.naisc.db.Tables.ACCOUNT;
import static jp.naisc.db.Tables.INVITATION;
import static jp.naisc.db.Tables.INVITATION_USE;
import static jp.naisc.db.Tables.PERSON_PROFILE;
import static jp.naisc.db.Tables.PERSON_STANDING;
import static jp.naisc.db.Tables.TERM_END;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.naisc.council.base.JapaneseDates;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the administrator should see to before it happens by itself: links that nobody has used and that are about to lapse
 * or have lapsed, terms that end with nobody to follow, seats that stand empty.
 */
@Service
@Transactional(readOnly = true)
public class ComingMatters {

    /** A link lives three days; a day before its end there is still time to hand it over again. */
    static final Duration LINK_NOTICE = Duration.ofDays(1);

    /** Two months: appointing a member takes weeks. */
    static final int TERM_NOTICE_DAYS = 60;

    /** The newest link of a person who has not used it. */
    public record UnusedLink(PersonId person, PersonName name, Instant expiresAt) {}

    /** A term that ends soon, with its seat. */
    public record EndingTerm(Seat seat, Term term) {}

    private final DSLContext db;
    private final Clock clock;
    private final TermQueries terms;

    ComingMatters(DSLContext db, Clock clock, TermQueries terms) {
        this.db = db;
        this.clock = clock;
        this.terms = terms;
    }

    /** Whether this person is the only one who was ever entered. */
    public boolean isAlone(Actor by) {
        by.require(Act.INVITE);
        return !db.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.ne(by.id().value()));
    }

    /** Links about to lapse, and lapsed ones of people who have no other way in; the most pressing first. */
    public List<UnusedLink> unusedLinks(Actor by) {
        by.require(Act.INVITE);
        var now = clock.instant();
        return db.select(INVITATION.PERSON_ID, PERSON_PROFILE.NAME_JA, PERSON_PROFILE.NAME_EN, INVITATION.EXPIRES_AT)
                .from(INVITATION)
                .join(PERSON_PROFILE)
                .on(PERSON_PROFILE.PERSON_ID.eq(INVITATION.PERSON_ID))
                .and(latest(PERSON_PROFILE, PERSON_PROFILE.PERSON_ID))
                .join(PERSON_STANDING)
                .on(PERSON_STANDING.PERSON_ID.eq(INVITATION.PERSON_ID))
                .and(latest(PERSON_STANDING, PERSON_STANDING.PERSON_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(INVITATION.PERSON_ID))
                .leftJoin(INVITATION_USE)
                .on(INVITATION_USE.INVITATION_ID.eq(INVITATION.ID))
                .where(latest(INVITATION, INVITATION.PERSON_ID))
                .and(INVITATION_USE.INVITATION_ID.isNull())
                .and(PERSON_STANDING.STANDING.eq("OPEN"))
                .and(INVITATION.EXPIRES_AT.le(now.plus(LINK_NOTICE)))
                .and(INVITATION.EXPIRES_AT.gt(now).or(ACCOUNT.PASSWORD_HASH.isNull()))
                .orderBy(INVITATION.EXPIRES_AT, INVITATION.PERSON_ID)
                .fetch(row -> new UnusedLink(
                        new PersonId(row.value1()), new PersonName(row.value2(), row.value3()), row.value4()));
    }

    /** Running terms that end within {@link #TERM_NOTICE_DAYS} days with no other to follow, the first end first. */
    public List<EndingTerm> endingTerms(Actor by) {
        by.require(Act.MANAGE_TERMS);
        var today = today();
        var known = terms.terms(TERM_END.ENDS_ON.ge(today));
        return terms.seats(today).stream()
                .flatMap(seat -> seat.current().stream()
                        .filter(term -> !term.endsOn().isAfter(today.plusDays(TERM_NOTICE_DAYS)))
                        .filter(term -> known.stream().noneMatch(other -> follows(other, term)))
                        .map(term -> new EndingTerm(seat, term)))
                .sorted(Comparator.comparing(ending -> ending.term().endsOn()))
                .toList();
    }

    /** Seats that nobody holds and for which no term is to come, by constituency and number. */
    public List<Seat> vacantSeats(Actor by) {
        by.require(Act.MANAGE_TERMS);
        var today = today();
        var known = terms.terms(TERM_END.ENDS_ON.ge(today));
        return terms.seats(today).stream()
                .filter(seat -> known.stream().noneMatch(term -> term.seat().equals(seat.id())))
                .sorted(Comparator.comparing(Seat::constituency).thenComparing(Seat::number))
                .toList();
    }

    private static boolean follows(Term other, Term term) {
        return other.seat().equals(term.seat()) && other.startsOn().isAfter(term.endsOn());
    }

    private LocalDate today() {
        return JapaneseDates.dateOf(clock.instant());
    }
}
