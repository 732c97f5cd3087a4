package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who sits where from when until when, and who may stand in. */
abstract class SeatingRules extends IdentityRules {

    @Test
    void membershipComesWithTheTermAndGoesWithIt() {
        var person = person();
        assertThat(actor(person).has(Role.MEMBER)).isFalse();
        var term = seated(person, Constituency.INDUSTRY, TODAY.minusDays(10), TODAY.plusDays(10));
        assertThat(actor(person).has(Role.MEMBER)).isTrue();
        assertThat(actor(person).constituency()).contains(Constituency.INDUSTRY);
        roles.grant(admin(), person, Role.CHAIR);
        assertThat(actor(person).has(Role.CHAIR)).isTrue();
        assertThat(terms.end(admin(), term, TODAY.minusDays(1), "resigned")).isInstanceOf(TermResult.Changed.class);
        assertThat(actor(person).roles()).as("an office rests without a seat").isEmpty();
    }

    @Test
    void aSeatHasOnePersonAndAPersonOneSeatOnAnyDay() {
        var one = person();
        var other = person();
        seated(one, Constituency.CIVIL_SOCIETY, TODAY, TODAY.plusDays(10));
        var seat = seats.all().stream()
                .filter(each ->
                        each.current().filter(term -> term.person().equals(one)).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(begin(seat.id(), other, TODAY.plusDays(10), TODAY.plusDays(20)))
                .isInstanceOf(TermResult.SeatTaken.class);
        assertThat(begin(seat.id(), other, TODAY.plusDays(11), TODAY.plusDays(20)))
                .isInstanceOf(TermResult.Begun.class);
        var second = seats.add(admin(), Constituency.CIVIL_SOCIETY).orElseThrow();
        assertThat(begin(second, one, TODAY.plusDays(5), TODAY.plusDays(30)))
                .isInstanceOf(TermResult.PersonSeated.class);
    }

    @Test
    void aTermThatWasOverIsNotMadeLongerPastTheSeparationOfRoles() {
        var person = person();
        var term = seated(person, Constituency.ACADEMIA, TODAY.minusDays(30), TODAY.minusDays(1));
        assertThat(roles.grant(admin(), person, Role.SECRETARIAT)).isInstanceOf(RoleResult.Changed.class);

        assertThat(terms.end(admin(), term, TODAY.plusDays(10), "extended")).isInstanceOf(TermResult.Separated.class);
        assertThat(actor(person).has(Role.MEMBER)).isFalse();
        assertThat(terms.end(admin(), term, TODAY.minusDays(2), "a slip")).isInstanceOf(TermResult.Changed.class);
    }

    @Test
    void aSubstituteMayReadTheDraftVisiblyAndNothingElse() {
        var member = person();
        var substitute = person();
        var term = seated(member, Constituency.ACADEMIA, TODAY, TODAY.plusDays(10));
        assertThat(terms.nameSubstitute(admin(), term, Optional.of(member)))
                .isInstanceOf(TermResult.NotASubstitute.class);
        assertThat(terms.nameSubstitute(admin(), term, Optional.of(substitute))).isInstanceOf(TermResult.Changed.class);
        var actor = actor(substitute);
        assertThat(actor.standsInFor()).isPresent();
        assertThat(actor.constituency()).contains(Constituency.ACADEMIA);
        assertThat(actor.may(Act.READ_DRAFT)).isTrue();
        assertThat(actor.may(Act.EDIT_DRAFT_AS_RAPPORTEUR)).isFalse();
        assertThat(roles.grant(admin(), substitute, Role.SIGNATORY)).isInstanceOf(RoleResult.Separated.class);
        terms.nameSubstitute(admin(), term, Optional.empty());
        assertThat(actor(substitute).may(Act.READ_DRAFT)).isFalse();
    }
}
