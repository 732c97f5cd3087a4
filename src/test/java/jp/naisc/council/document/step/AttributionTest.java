package jp.naisc.council.document.step;

import static jp.naisc.council.document.step.TestTexts.SCHEMA;
import static jp.naisc.council.document.step.TestTexts.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.Attribution.Run;
import org.junit.jupiter.api.Test;

class AttributionTest {

    @Test
    void whatAStepInsertsIsItsOwnAndTheRestKeepsItsAuthor() {
        Attribution attribution =
                Attribution.of(10, 0).after(StepMap.of(4, 2, 3), 1).after(StepMap.of(5, 0, 1), 2);
        assertThat(attribution.runs())
                .containsExactly(new Run(4, 0), new Run(1, 1), new Run(1, 2), new Run(2, 1), new Run(4, 0));
        assertThat(attribution.stepAt(5)).isEqualTo(2);
        assertThat(attribution.size()).isEqualTo(12);
    }

    @Test
    void aWrappedBlockKeepsItsAuthorInside() {
        Attribution attribution = Attribution.of(10, 0).after(StepMap.of(2, 1, 1, 7, 1, 1), 3);
        assertThat(attribution.runs())
                .containsExactly(new Run(2, 0), new Run(1, 3), new Run(4, 0), new Run(1, 3), new Run(2, 0));
    }

    @Test
    void anyNumberOfSplicesGivesWhatAPlainArrayGives() {
        Random random = new Random(4);
        List<Long> plain = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            plain.add(0L);
        }
        Attribution attribution = Attribution.of(3000, 0);
        for (long step = 1; step <= 6000; step++) {
            int from = random.nextInt(plain.size() + 1);
            int most = random.nextInt(100) == 0 ? 1500 : 4;
            int deleted = Math.min(plain.size() - from, random.nextInt(most));
            int inserted = random.nextInt(plain.size() < 2000 ? 40 : 4);
            attribution = attribution.after(StepMap.of(from, deleted, inserted), step);
            plain.subList(from, from + deleted).clear();
            for (int i = 0; i < inserted; i++) {
                plain.add(from, step);
            }
            assertThat(attribution.size()).isEqualTo(plain.size());
        }
        List<Long> expanded = new ArrayList<>();
        for (Run run : attribution.runs()) {
            for (int i = 0; i < run.length(); i++) {
                expanded.add(run.step());
            }
        }
        assertThat(expanded).isEqualTo(plain);
        assertThat(Attribution.of(attribution.runs())).isEqualTo(attribution);
        for (int i = 0; i < plain.size(); i += 7) {
            assertThat(attribution.stepAt(i)).isEqualTo(plain.get(i));
        }
    }

    @Test
    void aMovedParagraphKeepsItsFirstAuthorAndACopyDoesNot() {
        Node document = policy("AI", "研究開発", "活用推進", "人材");
        Attribution before = Attribution.of(document.content().size(), 7);
        Node moved = document.child(1);
        Step out = new ReplaceStep(4, 10, Slice.EMPTY);
        Step in = new ReplaceStep(10, 10, new Slice(Fragment.of(moved), 0, 0));
        Node between = ((StepResult.Applied) out.apply(document)).document();
        assertThat(Moves.after(before, List.of(out, in), List.of(document, between), 8))
                .isEqualTo(before);

        Step copy = new ReplaceStep(10, 10, new Slice(Fragment.of(moved), 0, 0));
        assertThat(Moves.after(before, List.of(copy), List.of(document), 8).stepAt(12))
                .isEqualTo(8);
    }

    @Test
    void wordsDraggedToAnotherPlaceKeepTheirAuthorAndNewOnesDoNot() {
        Node document = policy("AI", "研究開発及び活用");
        Attribution before = Attribution.of(document.content().size(), 0).after(StepMap.of(5, 4, 4), 3);
        Step out = new ReplaceStep(5, 9, Slice.EMPTY);
        Step in = new ReplaceStep(9, 9, new Slice(Fragment.of(SCHEMA.text("研究開発")), 0, 0));
        Step more = new ReplaceStep(5, 5, new Slice(Fragment.of(SCHEMA.text("新しい語")), 0, 0));
        Node second = ((StepResult.Applied) out.apply(document)).document();
        Node third = ((StepResult.Applied) in.apply(second)).document();
        Attribution after = Moves.after(before, List.of(out, in, more), List.of(document, second, third), 10);
        assertThat(after.stepAt(13)).isEqualTo(3);
        assertThat(after.stepAt(5)).isEqualTo(12);
    }
}
