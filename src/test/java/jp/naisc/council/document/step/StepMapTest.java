package jp.naisc.council.document.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepMapTest {

    @Test
    void positionsAroundAReplacedRangeMoveAsTheDocumentationDraws() {
        StepMap map = StepMap.of(12, 2, 3);
        assertThat(map.map(11, 1)).isEqualTo(11);
        assertThat(map.map(12, 1)).isEqualTo(12);
        assertThat(map.map(13, -1)).isEqualTo(12);
        assertThat(map.map(13, 1)).isEqualTo(15);
        assertThat(map.map(14, -1)).isEqualTo(15);
        assertThat(map.map(20, 1)).isEqualTo(21);
    }

    @Test
    void atAnInsertionTheSideDecides() {
        StepMap map = StepMap.of(5, 0, 4);
        assertThat(map.map(5, -1)).isEqualTo(5);
        assertThat(map.map(5, 1)).isEqualTo(9);
        assertThat(map.mapResult(5, 1).deleted()).isFalse();
    }

    @Test
    void aDeletionSaysOnWhichSideItTook() {
        StepMap map = StepMap.of(5, 4, 0);
        assertThat(map.mapResult(7, 1).deletedAcross()).isTrue();
        assertThat(map.mapResult(5, 1).deletedAfter()).isTrue();
        assertThat(map.mapResult(5, 1).deletedBefore()).isFalse();
        assertThat(map.mapResult(9, -1).deletedBefore()).isTrue();
        assertThat(map.mapResult(5, -1).deleted()).isFalse();
        assertThat(map.mapResult(5, 1).deleted()).isTrue();
    }

    @Test
    void theInverseLeadsBackWhereNothingWasDeleted() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            int first = random.nextInt(20);
            int old = random.nextInt(5);
            StepMap map =
                    StepMap.of(first, old, random.nextInt(5), first + old + 3, random.nextInt(5), random.nextInt(5));
            int position = random.nextInt(40);
            if (!map.mapResult(position, 1).deletedBefore()
                    && !map.mapResult(position, 1).deletedAfter()) {
                StepMap back = map.invert();
                assertThat(back.map(map.map(position, 1), 1)).isGreaterThanOrEqualTo(position);
                assertThat(back.invert()).isEqualTo(map);
            }
        }
    }

    @Test
    void aMirrorRestoresTheExactPlaceAndAChainWithoutOneDoesNot() {
        StepMap deletion = StepMap.of(2, 6, 0);
        StepMap typing = StepMap.of(0, 0, 3);
        StepMap undo = StepMap.of(5, 0, 6);
        assertThat(new Mapping().append(deletion).append(typing).append(undo, 0).map(4, 1))
                .isEqualTo(7);
        assertThat(new Mapping(List.of(deletion, typing, undo)).map(4, 1)).isEqualTo(11);
    }

    @Test
    void aMappingAppendedToItsInverseComesBackThroughMirrors() {
        Mapping there = new Mapping().append(StepMap.of(2, 6, 1)).append(StepMap.of(0, 0, 3));
        Mapping round = new Mapping();
        round.append(there);
        assertThat(round.maps()).isEqualTo(there.maps());
        assertThat(there.invert().maps()).containsExactly(StepMap.of(0, 3, 0), StepMap.of(2, 1, 6));
    }
}
