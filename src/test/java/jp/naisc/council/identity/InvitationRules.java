package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.SettableClock;
import jp.naisc.council.identity.Invitations.AcceptResult;
import jp.naisc.council.record.OfficialRecord;
import jp.naisc.db.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Links by which people choose a password. */
abstract class InvitationRules extends IdentityRules {

    @Autowired
    OfficialRecord record;

    @Test
    void anInvitationWorksOnceEvenWhenTwoUseItAtOnce() {
        var person = person();
        var link = invitations.issue(admin(), person).orElseThrow();
        var results = race(() -> invitations.accept(link.secret(), PASSWORD));
        assertThat(results).hasAtLeastOneElementOfType(AcceptResult.Accepted.class);
        assertThat(results).hasAtLeastOneElementOfType(AcceptResult.Gone.class);
        assertThat(invitations.find(link.secret())).isEmpty();
    }

    @Test
    void aNewInvitationReplacesTheOldAndForgedOnesOpenNothing() {
        var person = person();
        var old = invitations.issue(admin(), person).orElseThrow();
        var newest = invitations.issue(admin(), person).orElseThrow();
        assertThat(invitations.find(old.secret())).isEmpty();
        assertThat(invitations.find(newest.secret())).isPresent();
        for (var forged : List.of("", "x", Ids.secret(), "'; drop table invitation; --", "\u0000".repeat(43))) {
            assertThat(invitations.find(forged)).isEmpty();
            assertThat(invitations.accept(forged, PASSWORD)).isInstanceOf(AcceptResult.Gone.class);
        }
        assertThat(invitations.accept(newest.secret(), "short")).isInstanceOf(AcceptResult.Refused.class);
        assertThat(invitations.find(newest.secret()))
                .as("a refused password does not spend the link")
                .isPresent();
    }

    @Test
    void aLinkThatWasIssuedByAClockThatWasAheadDoesNotRunForAYear() {
        var clock = new SettableClock(Instant.parse("2027-11-23T03:00:00Z"));
        var timed = new Invitations(db, clock, record, passwords);
        var link = issue(timed);
        assertThat(timed.find(link.secret())).isPresent();
        clock.set(Instant.parse("2026-11-23T03:00:00Z"));
        assertThat(timed.find(link.secret())).isEmpty();
        assertThat(timed.accept(link.secret(), PASSWORD)).isInstanceOf(AcceptResult.Gone.class);
        clock.set(Instant.parse("2027-11-24T03:00:00Z"));
        assertThat(timed.find(link.secret())).isPresent();
    }

    @Test
    void aClockSetBackByMinutesTakesNoLinkAwayAndAUsedOneStaysUsed() {
        var clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
        var timed = new Invitations(db, clock, record, passwords);
        var link = issue(timed);
        clock.back(Duration.ofMinutes(30));
        assertThat(timed.find(link.secret())).isPresent();
        assertThat(transaction.<AcceptResult>execute(status -> timed.accept(link.secret(), PASSWORD)))
                .isInstanceOf(AcceptResult.Accepted.class);
        clock.back(Duration.ofHours(2));
        assertThat(timed.find(link.secret())).isEmpty();
        var other = issue(timed);
        clock.forward(Invitations.VALID_FOR);
        assertThat(timed.find(other.secret())).as("its time is over").isEmpty();
    }

    private Invitations.IssuedInvitation issue(Invitations timed) {
        var person = person();
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> timed.issue(admin(), person).orElseThrow()));
    }

    @Test
    void onlyDigestsOfLinksAndSlowHashesOfPasswordsAreKept() {
        var person = person();
        var link = invitations.issue(admin(), person).orElseThrow();
        invitations.accept(link.secret(), PASSWORD);
        assertThat(db.fetchCount(Tables.INVITATION, Tables.INVITATION.SECRET_DIGEST.contains(link.secret())))
                .isZero();
        assertThat(db.fetchSingle(Tables.ACCOUNT, Tables.ACCOUNT.PERSON_ID.eq(person.value()))
                        .getPasswordHash())
                .startsWith("{pbkdf2-")
                .doesNotContain(PASSWORD);
    }
}
