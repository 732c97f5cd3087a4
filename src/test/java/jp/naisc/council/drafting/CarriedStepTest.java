package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Mapping;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepMap;
import org.junit.jupiter.api.Test;

/** What the desk carries over must be what the editor's rebase of its first unconfirmed step gives. */
class CarriedStepTest {

    @Test
    void aCarriedStepIsTheOneTheEditorArrivesAtHoweverTheMissedStepsAreFramed() {
        var random = new Random(11);
        int carriedOver = 0;
        for (int round = 0; round < 20_000; round++) {
            int from = random.nextInt(100);
            var step = insertion(from, from + random.nextInt(4));
            var missed = new ArrayList<StepMap>();
            for (int i = random.nextInt(5); i > 0; i--) {
                missed.add(StepMap.of(random.nextInt(100), random.nextInt(5), random.nextInt(6)));
            }
            var carried = CarriedStep.over(List.of(step), missed);
            if (carried.isPresent()) {
                carriedOver++;
                assertThat(step.map(all(missed))).isEqualTo(carried);
                int cut = missed.isEmpty() ? 0 : random.nextInt(missed.size());
                Optional<Step> inTwo = step.map(all(missed.subList(0, cut)))
                        .flatMap(half -> half.map(all(missed.subList(cut, missed.size()))));
                assertThat(inTwo).isEqualTo(carried);
            }
        }
        assertThat(carriedOver).isGreaterThan(5_000);
    }

    @Test
    void whatIsMoreThanOnePlainReplacementIsLeftToTheEditor() {
        var step = insertion(3, 3);
        assertThat(CarriedStep.over(List.of(step, step), List.of())).isEmpty();
        assertThat(CarriedStep.over(List.of(), List.of())).isEmpty();
        assertThat(CarriedStep.over(List.of(new ReplaceStep(3, 4, step.slice(), true)), List.of()))
                .isEmpty();
        assertThat(CarriedStep.over(List.of(step), List.of(StepMap.of(1, 9, 0))))
                .isEmpty();
    }

    private static ReplaceStep insertion(int from, int to) {
        var typed = (ReplaceStep) Step.fromJson(Schema.policy(), LiveEditor.insertion(from, "字"));
        return new ReplaceStep(from, to, typed.slice());
    }

    private static Mapping all(List<StepMap> maps) {
        return new Mapping(maps);
    }
}
