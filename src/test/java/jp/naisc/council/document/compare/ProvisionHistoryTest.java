package jp.naisc.council.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.compare.ProvisionHistory.Event;
import jp.naisc.council.document.compare.ProvisionHistory.Sort;
import org.junit.jupiter.api.Test;

class ProvisionHistoryTest {

    private static final ProvisionId EVALUATION = new ProvisionId("evaluation.p1");
    private static final ProvisionId ENERGY = new ProvisionId("energy");

    @Test
    void itNamesTheVersionsInWhichAProvisionCameChangedWentAndCameBack() {
        ProvisionHistory history = ProvisionHistory.of(List.of(
                Map.of(EVALUATION, Digest.of("三年ごと")),
                Map.of(EVALUATION, Digest.of("三年ごと"), ENERGY, Digest.of("電力")),
                Map.of(EVALUATION, Digest.of("二年ごと")),
                Map.of(EVALUATION, Digest.of("二年ごと"), ENERGY, Digest.of("電力"))));
        assertThat(history.of(EVALUATION)).containsExactly(new Event(0, Sort.CAME), new Event(2, Sort.CHANGED));
        assertThat(history.of(ENERGY))
                .containsExactly(new Event(1, Sort.CAME), new Event(2, Sort.WENT), new Event(3, Sort.CAME));
    }

    @Test
    void aProvisionThatNeverWasHasNoHistory() {
        assertThat(ProvisionHistory.of(List.of()).of(ENERGY)).isEmpty();
    }
}
