package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.naisc.council.base.Ids;
import jp.naisc.council.identity.Invitations.AcceptResult;
import jp.naisc.db.Tables;
import org.junit.jupiter.api.Test;

/** Links by which people choose a password. */
abstract class InvitationRules extends IdentityRules {

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
