package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which two roles one account may unite, as one table; every other pair is refused with its reason. */
class SeparationTest {

    @Test
    void onlyThesePairsMayBeUnited() {
        var united = Arrays.stream(Role.values())
                .flatMap(a -> Arrays.stream(Role.values())
                        .filter(b -> a.compareTo(b) < 0)
                        .filter(b -> Separation.conflict(Set.of(a), b).isEmpty())
                        .map(b -> a + " + " + b))
                .collect(Collectors.joining("\n"));
        assertThat(united).isEqualTo("""
                        CHAIR + MEMBER
                        CHAIR + INCIDENT_ANALYST
                        DEPUTY_CHAIR + MEMBER
                        DEPUTY_CHAIR + INCIDENT_ANALYST
                        MEMBER + INCIDENT_ANALYST
                        EXPERT + SECRETARIAT
                        EXPERT + SECRETARIAT_REVIEWER
                        EXPERT + CONCURRING_OFFICER
                        EXPERT + FORM_REVIEWER
                        EXPERT + PUBLISHER
                        EXPERT + INCIDENT_ANALYST
                        SECRETARIAT + INCIDENT_ANALYST
                        SECRETARIAT_REVIEWER + CONCURRING_OFFICER
                        SECRETARIAT_REVIEWER + FORM_REVIEWER
                        SECRETARIAT_REVIEWER + PUBLISHER
                        SECRETARIAT_REVIEWER + INCIDENT_ANALYST
                        CONCURRING_OFFICER + FORM_REVIEWER
                        CONCURRING_OFFICER + PUBLISHER
                        CONCURRING_OFFICER + INCIDENT_ANALYST
                        FORM_REVIEWER + PUBLISHER
                        FORM_REVIEWER + INCIDENT_ANALYST
                        PUBLISHER + INCIDENT_ANALYST""");
    }

    @Test
    void theOrderInWhichRolesAreGrantedMakesNoDifference() {
        for (var a : Role.values()) {
            for (var b : Role.values()) {
                assertThat(Separation.conflict(Set.of(a), b).map(Separation.Conflict::reason))
                        .isEqualTo(Separation.conflict(Set.of(b), a).map(Separation.Conflict::reason));
            }
        }
    }
}
