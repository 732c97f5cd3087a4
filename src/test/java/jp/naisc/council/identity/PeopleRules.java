package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Who may keep the registers, and which roles one person may hold. */
abstract class PeopleRules extends IdentityRules {

    @Test
    void everyWriteRefusesEverybodyButTheAdministratorAndLeavesNoTrace() {
        var person = person();
        var seat = seats.add(admin(), Constituency.ACADEMIA).orElseThrow();
        var term = new TermContent(seat, person, UNIVERSITY, TODAY, TODAY.plusYears(1));
        int entries = entries();
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATOR) {
                continue;
            }
            var by = new Actor(PersonId.random(), "誰か", Set.of(role), Optional.empty());
            for (var write : List.<Runnable>of(
                    () -> people.add(by, new UserName("intruder"), new PersonName("侵", "In")),
                    () -> people.rename(by, person, new PersonName("別", "Other")),
                    () -> people.close(by, person, "x"),
                    () -> people.reopen(by, person, "x"),
                    () -> roles.grant(by, person, Role.EXPERT),
                    () -> roles.revoke(by, person, Role.EXPERT, "x"),
                    () -> seats.add(by, Constituency.INDUSTRY),
                    () -> terms.begin(by, term),
                    () -> terms.end(by, TermId.random(), TODAY, "x"),
                    () -> terms.nameSubstitute(by, TermId.random(), Optional.empty()),
                    () -> invitations.issue(by, person),
                    () -> signOuts.everywhere(by, person))) {
                assertThatThrownBy(write::run).as(role.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void twoAdministratorsWhoAddTheSameUserNameAddOne() {
        var name = "twin-" + Ids.shortName(6);
        int entries = entries();
        var results = race(() -> people.add(admin(), new UserName(name), new PersonName("双子", "Twin")));
        assertThat(results).hasAtLeastOneElementOfType(AddPersonResult.Added.class);
        assertThat(results).hasAtLeastOneElementOfType(AddPersonResult.UserNameTaken.class);
        assertThat(entries()).as("the refused one left no entry").isEqualTo(entries + 3);
    }

    @Test
    void rolesThatExcludeEachOtherAreNotUnitedByAnyRoute() {
        var drafter = person();
        roles.grant(admin(), drafter, Role.SECRETARIAT);
        assertThat(roles.grant(admin(), drafter, Role.SIGNATORY)).isInstanceOf(RoleResult.Separated.class);
        assertThat(roles.grant(admin(), drafter, Role.CHAIR)).isInstanceOf(RoleResult.Separated.class);
        var seat = seats.add(admin(), Constituency.GOVERNMENT).orElseThrow();
        assertThat(begin(seat, drafter, TODAY, TODAY)).isInstanceOf(TermResult.Separated.class);

        var future = person();
        seated(future, Constituency.GOVERNMENT, TODAY.plusDays(30), TODAY.plusDays(60));
        assertThat(roles.grant(admin(), future, Role.ADMINISTRATOR)).isInstanceOf(RoleResult.Separated.class);
    }

    @Test
    void twoAdministratorsCannotTogetherUniteWhatNeitherMay() {
        var person = person();
        var wanted = List.of(Role.SECRETARIAT, Role.SIGNATORY).iterator();
        var results = race(() -> {
            Role role;
            synchronized (wanted) {
                role = wanted.next();
            }
            return roles.grant(admin(), person, role);
        });
        assertThat(results).hasAtLeastOneElementOfType(RoleResult.Changed.class);
        assertThat(results).hasAtLeastOneElementOfType(RoleResult.Separated.class);
    }

    @Test
    void chairAndDeputyNeedASeat() {
        assertThat(roles.grant(admin(), person(), Role.CHAIR)).isInstanceOf(RoleResult.NeedsSeat.class);
    }
}
