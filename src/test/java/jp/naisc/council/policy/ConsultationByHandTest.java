package jp.naisc.council.policy;

import static jp.naisc.council.policy.PolicyWorld.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** As long as no module conducts consultations, a cycle in one is not stuck: two people of the secretariat move it on. */
class ConsultationByHandTest {

    private final PolicyWorld world = new PolicyWorld(TestDatabases.h2());

    @Test
    void twoPeopleOfTheSecretariatEndAConsultationThatTookPlaceElsewhere() {
        var cycle = inConsultation();
        var drafter = a(Role.SECRETARIAT);
        assertThat(world.cycles.movesOpenTo(drafter, cycle))
                .extracting(Transition::to)
                .containsExactly(Stage.REVISING);
        assertThat(world.cycles.movesOpenTo(a(Role.CHAIR), cycle)).isEmpty();
        assertThatThrownBy(() -> world.cycles.move(a(Role.CHAIR), cycle, Stage.REVISING, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.cycles.move(drafter, cycle, Stage.REVISING, ""))
                .isEqualTo(new MoveResult.AwaitsSecondPerson(Stage.REVISING));
        assertThat(world.cycles.move(drafter, cycle, Stage.REVISING, ""))
                .isEqualTo(new MoveResult.SamePerson(Stage.REVISING));
        assertThat(PolicyWorld.moved(world.cycles.move(a(Role.SECRETARIAT_REVIEWER), cycle, Stage.REVISING, ""))
                        .stage())
                .isEqualTo(Stage.REVISING);
    }

    @Test
    void theTableAndTheActNameTheSamePeople() {
        assertThat(PolicyProcess.transitions().stream()
                        .flatMap(move -> Stream.concat(move.roles().stream(), move.standIns().stream())))
                .containsOnlyElementsOf(Act.MOVE_STAGE.roles())
                .containsAll(Act.MOVE_STAGE.roles());
    }

    @Test
    void nothingIsDecidedWithoutAVersion() {
        var policy = world.policy("gate");
        var cycle = world.cycleAtFirstDraft(policy);
        var gate = new VersionGate(world.versions);
        assertThat(gate.obstacles(policy.id(), cycle.id(), Stage.REVISING, Stage.COUNCIL_DECISION))
                .hasSize(1);
        assertThat(gate.obstacles(policy.id(), cycle.id(), Stage.FIRST_DRAFT, Stage.FULL_DRAFT))
                .isEmpty();
        world.cut(cycle, VersionNumber.draft(1, 1), "一");
        assertThat(gate.obstacles(policy.id(), cycle.id(), Stage.REVISING, Stage.COUNCIL_DECISION))
                .isEqualTo(List.of());
    }

    private RevisionCycle inConsultation() {
        var cycle = world.cycleAtFirstDraft(world.policy("consultation"));
        var full = PolicyWorld.moved(world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.FULL_DRAFT, ""));
        world.cycles.move(a(Role.CHAIR), full, Stage.IN_CONSULTATION, "");
        return PolicyWorld.moved(world.cycles.move(a(Role.SECRETARIAT_REVIEWER), full, Stage.IN_CONSULTATION, ""));
    }
}
