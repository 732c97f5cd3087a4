package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.base.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what, as one table. A change of rights shows here, line by line. */
class RoleMatrixTest {

    /** One column a role in the order of {@link Role}, the last for a member's substitute who holds no role. */
    private static final String EXPECTED = """
                                      CHA DEP MEM EXP SEC REV CON FOR SIG PUB INC AUD ADM sub
            MANAGE_PEOPLE              ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   x   ·
            MANAGE_SEATS               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   x   ·
            MANAGE_TERMS               ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   x   ·
            GRANT_ROLES                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   x   ·
            INVITE                     ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   x   ·
            SIGN_OTHERS_OUT            ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   x   ·
            READ_PEOPLE                ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   x   x   ·
            READ_RECORD                x   x   x   x   x   x   x   x   x   x   x   x   x   x
            REDACT_PERSONAL_CONTENT    ·   ·   ·   ·   x   x   ·   ·   ·   ·   ·   ·   ·   ·
            MANAGE_POLICIES            ·   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            IMPORT_TEXT                ·   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            OPEN_CYCLE                 x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            MOVE_STAGE                 x   x   ·   ·   x   x   x   x   x   ·   ·   ·   ·   ·
            CUT_VERSION                ·   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            PUBLISH                    ·   ·   ·   ·   ·   ·   ·   ·   ·   x   ·   ·   ·   ·
            WITHDRAW                   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
            OPEN_DRAFT                 ·   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            READ_DRAFT                 x   x   x   x   x   x   x   x   x   x   ·   ·   ·   x
            EDIT_DRAFT                 ·   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            EDIT_DRAFT_AS_RAPPORTEUR   x   x   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
            NAME_RAPPORTEURS           ·   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            SUGGEST                    x   x   x   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   x
            COMMENT                    x   x   x   x   x   x   ·   ·   ·   ·   ·   ·   ·   x
            FREEZE_DRAFT               x   ·   ·   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            FILE_AMENDMENT             x   x   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
            SUPPORT_AMENDMENT          x   x   x   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·   ·
            DECIDE_AMENDMENT           x   x   x   ·   x   ·   ·   ·   ·   ·   ·   ·   ·   ·
            """;

    @Test
    void everyRoleMayDoExactlyWhatTheTableSays() {
        assertThat(printed()).isEqualTo(EXPECTED);
    }

    @Test
    void requireRefusesWhatMayDoesNotAllow() {
        for (var role : Role.values()) {
            for (var act : Act.values()) {
                var actor = holding(role);
                if (!actor.may(act)) {
                    assertThatThrownBy(() -> actor.require(act)).isInstanceOf(AccessDeniedException.class);
                }
            }
        }
    }

    @Test
    void nobodyWithoutARoleMayDoAnything() {
        var nobody = new Actor(PersonId.random(), "誰か", Set.of(), Optional.empty());
        assertThat(Act.values()).noneMatch(nobody::may);
    }

    @Test
    void theNamesThatViewsUseAreTheRoles() throws IllegalAccessException {
        var names = new java.util.TreeSet<String>();
        for (var field : Roles.class.getFields()) {
            names.add((String) field.get(null));
        }
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::name).toList());
    }

    private static String printed() {
        var head = Arrays.stream(Role.values())
                .map(role -> switch (role) {
                    case SECRETARIAT_REVIEWER -> "REV";
                    case EXPERT -> "EXP";
                    default -> role.name().substring(0, 3);
                })
                .collect(Collectors.joining(" ", " ".repeat(26), " sub\n"));
        return head + Arrays.stream(Act.values()).map(RoleMatrixTest::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Act act) {
        var cells = Stream.concat(Arrays.stream(Role.values()).map(RoleMatrixTest::holding), Stream.of(substitute()))
                .map(actor -> actor.may(act) ? "x" : "·")
                .collect(Collectors.joining("   "));
        return "%-27s%s".formatted(act, cells);
    }

    private static Actor holding(Role role) {
        return new Actor(PersonId.random(), "誰か", Set.of(role), Optional.empty());
    }

    private static Actor substitute() {
        return new Actor(
                PersonId.random(),
                "代理",
                "Substitute",
                Set.of(),
                Optional.of(Constituency.ACADEMIA),
                Optional.of(SeatId.random()));
    }
}
