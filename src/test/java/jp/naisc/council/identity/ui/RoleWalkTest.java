package jp.naisc.council.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen about people and the record, entered by its address by everybody: who gets in is said here, line by line. */
class RoleWalkTest extends ScreenTest {

    private static final Set<String> ADMINISTRATOR = Set.of("admin");
    private static final Set<String> EVERYBODY = Set.of(
            "member-a",
            "chair",
            "deputy",
            "drafter",
            "reviewer",
            "form-reviewer",
            "signatory",
            "publisher",
            "auditor",
            "admin",
            "expert",
            "substitute-u");

    private static final Map<String, Set<String>> MAY_ENTER = Map.of(
            "administration/people", ADMINISTRATOR,
            "administration/people/00000000-0000-0000-0000-000000000001", ADMINISTRATOR,
            "administration/seats", ADMINISTRATOR,
            "account", EVERYBODY,
            "record", EVERYBODY);

    private static final Map<String, String> SCREENS = Map.of(
            "administration/people", "PeopleView",
            "administration/people/00000000-0000-0000-0000-000000000001", "PeopleView",
            "administration/seats", "SeatsView",
            "account", "AccountView",
            "record", "RecordView");

    RoleWalkTest(Demonstration demonstration) {
        super(demonstration);
    }

    static Stream<String> everybody() {
        return EVERYBODY.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whoGetsIn(String userName) {
        MAY_ENTER.forEach((address, allowed) -> {
            enterAs(userName);
            assertThat(reaches(address)).as(userName + " at " + address).isEqualTo(allowed.contains(userName));
        });
    }

    @Test
    void whoHasNotSignedInGetsToTheDoorOnly() {
        for (var address : SCREENS.keySet()) {
            leave();
            assertThat(reaches(address)).as(address).isFalse();
        }
        leave();
        assertThat(open("signin").getClass().getSimpleName()).isEqualTo("SignInView");
    }

    @Test
    void aMembersMenuHasNoRegisters() {
        enterAs("member-a");
        open("record");
        assertThat(menu()).contains("公式記録").doesNotContain("席と任期", "人");
    }

    @Test
    void theAdministratorsMenuHasThem() {
        enterAs("admin");
        open("record");
        assertThat(menu()).contains("公式記録", "席と任期", "人");
    }

    private List<String> menu() {
        return $(RouterLink.class).all().stream()
                .map(link -> link.getElement().getText())
                .toList();
    }

    /** Whether the screen opens; a refusal shows another screen or ends in Vaadin's own. */
    private boolean reaches(String address) {
        try {
            open(address);
        } catch (RuntimeException refused) {
            return false;
        }
        return getCurrentView().getClass().getSimpleName().equals(SCREENS.get(address));
    }
}
