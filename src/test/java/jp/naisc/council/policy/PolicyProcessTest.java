package jp.naisc.council.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import jp.naisc.council.policy.Transition.Kind;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PolicyProcessTest {

    @Test
    void theWholeMatrixIsPrintedAndHoldsNoSurprise() {
        var matrix = new StringBuilder("\n");
        for (Stage from : Stage.values()) {
            matrix.append("%-17s".formatted(from));
            for (Stage to : Stage.values()) {
                matrix.append(PolicyProcess.between(from, to)
                        .map(PolicyProcessTest::sign)
                        .orElse(" ."));
            }
            matrix.append('\n');
        }
        for (Transition move : PolicyProcess.transitions()) {
            matrix.append("%-17s -> %-17s %-7s %s%s%s%n"
                    .formatted(
                            move.from(),
                            move.to(),
                            move.kind(),
                            move.isAutomatic() ? "by itself" : new java.util.TreeSet<>(move.roles()),
                            move.needsSecond() ? ", two people" : "",
                            move.needsReason() ? ", with a reason" : ""));
        }
        LoggerFactory.getLogger(getClass()).info("{}", matrix);
        assertThat(PolicyProcess.transitions()).doesNotHaveDuplicates().hasSize(35);
    }

    private static String sign(Transition move) {
        String sign = move.kind().name().substring(0, 1);
        return " " + (move.needsSecond() ? "2" : move.isAutomatic() ? "a" : sign);
    }

    @Test
    void eachStageOfTheWayHasExactlyOneForwardMoveToTheNext() {
        var way = Arrays.stream(Stage.values())
                .filter(s -> s.number().isPresent())
                .toList();
        for (int i = 0; i + 1 < way.size(); i++) {
            var forward = PolicyProcess.from(way.get(i)).stream()
                    .filter(move -> move.kind() == Kind.FORWARD)
                    .map(Transition::to)
                    .toList();
            assertThat(forward).as(way.get(i).name()).containsExactly(way.get(i + 1));
        }
    }

    @Test
    void returnsGoBackAndExitsEnd() {
        assertThat(PolicyProcess.transitions()).allSatisfy(move -> {
            switch (move.kind()) {
                case RETURN -> assertThat(move.to()).isLessThan(move.from());
                case EXIT ->
                    assertThat(List.of(Stage.WITHDRAWN, Stage.NOT_ADOPTED)).contains(move.to());
                case FORWARD -> assertThat(move.needsReason()).isFalse();
            }
        });
    }

    @Test
    void nothingLeavesAnEnd() {
        var ends = Arrays.stream(Stage.values()).filter(Stage::isEnd).collect(Collectors.toSet());
        assertThat(ends).isEqualTo(EnumSet.of(Stage.IN_EFFECT, Stage.WITHDRAWN, Stage.NOT_ADOPTED));
        assertThat(ends).allSatisfy(end -> assertThat(PolicyProcess.from(end)).isEmpty());
    }

    @Test
    void nobodyIsEverStuck() {
        assertThat(Stage.values()).filteredOn(stage -> !stage.isEnd()).allSatisfy(stage -> assertThat(
                        PolicyProcess.from(stage))
                .filteredOn(move -> move.kind() == Kind.FORWARD)
                .allMatch(move -> !move.byHand().isAutomatic() || move.to() == Stage.IN_EFFECT));
    }

    @Test
    void nobodyReturnsOrEndsARunningConsultation() {
        assertThat(PolicyProcess.from(Stage.IN_CONSULTATION)).allMatch(Transition::isAutomatic);
    }
}
