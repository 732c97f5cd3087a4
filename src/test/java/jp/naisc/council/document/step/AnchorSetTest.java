package jp.naisc.council.document.step;

import static jp.naisc.council.document.step.TestTexts.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import org.junit.jupiter.api.Test;

class AnchorSetTest {

    /** title 0–4; words of the paragraph at 5–11. */
    private final Node document = policy("AI", "研究開発推進");

    private final AnchorSet<String> anchors = AnchorSet.<String>empty().with(new Anchor<>("c1", 7, 9, "開発"));

    @Test
    void wordsTypedAtEitherEdgeStayOutside() {
        assertThat(anchors.map(StepMap.of(7, 0, 2)).anchors()).containsExactly(new Anchor<>("c1", 9, 11, "開発"));
        assertThat(anchors.map(StepMap.of(9, 0, 2)).anchors()).containsExactly(new Anchor<>("c1", 7, 9, "開発"));
        assertThat(anchors.map(StepMap.of(8, 0, 2)).anchors()).containsExactly(new Anchor<>("c1", 7, 11, "開発"));
    }

    @Test
    void whenItsWordsAreGoneAnAnchorIsAnOrphanWithItsQuote() {
        AnchorSet<String> gone = anchors.map(StepMap.of(6, 4, 0));
        assertThat(gone.anchors()).isEmpty();
        assertThat(gone.orphans()).containsExactly(new Orphan<>("c1", "開発"));
        assertThat(gone.anchor("c1")).isEmpty();
    }

    @Test
    void replacedWordsAreNotGuessed() {
        AnchorSet<String> replaced = anchors.map(StepMap.of(7, 2, 2));
        assertThat(replaced.anchor("c1"))
                .isPresent(); // exactly these words were replaced: the new ones stand in their place
        assertThat(anchors.map(StepMap.of(6, 4, 4)).orphans()).hasSize(1);
    }

    @Test
    void aMirrorBringsAnAnchorBackExactly() {
        Mapping undone = new Mapping().append(StepMap.of(6, 4, 0)).append(StepMap.of(6, 0, 4), 0);
        assertThat(anchors.map(undone)).returns(anchors.anchors(), AnchorSet::anchors);
    }

    /** Whoever takes out a word of the text's own vocabulary writes it again sooner or later, and means another one. */
    @Test
    void wordsThatWereCutOutAreKnownAgainElsewhereOnlyWhereTheyStandOnce() {
        Node once = policy("方針", "計算資源を共用する", "国は環境を整備する", "地方");
        Node twice = policy("方針", "計算資源を共用する", "国は計算資源を整備する", "地方");
        assertThat(writtenAgain(once).orphans()).isEmpty();
        assertThat(writtenAgain(twice).orphans()).containsExactly(new Orphan<>("c1", "計算資源"));
    }

    /** The first four letters of the first paragraph are taken out, and put in at the end of the last. */
    private static AnchorSet<String> writtenAgain(Node text) {
        int first = text.content().offset(1) + 1;
        Node words = TestTexts.SCHEMA.text(text.child(1).textContent().substring(0, 4));
        var out = Edit.of(new ReplaceStep(first, first + 4, Slice.EMPTY), text, "person:a", 1);
        int end = out.later().get().content().size() - 1;
        var in = Edit.of(
                new ReplaceStep(end, end, new Slice(Fragment.of(words), 0, 0)),
                out.later().get(),
                "person:a",
                2);
        return AnchorSet.<String>empty()
                .with(new Anchor<>("c1", first, first + 4, words.text()))
                .after(out)
                .after(in);
    }

    @Test
    void fiveThousandAnchorsMoveExactlyAsOneByOne() {
        Random random = new Random(9);
        List<Anchor<Integer>> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            int from = random.nextInt(100_000);
            many.add(new Anchor<>(i, from, from + 1 + random.nextInt(30), "q" + i));
        }
        AnchorSet<Integer> set = AnchorSet.of(many, List.of());
        List<Anchor<Integer>> single = many;
        for (int i = 0; i < 50; i++) {
            StepMap map = StepMap.of(random.nextInt(100_000), random.nextInt(400), random.nextInt(300));
            set = set.map(map);
            List<Anchor<Integer>> next = new ArrayList<>();
            for (Anchor<Integer> anchor : single) {
                int from = map.map(anchor.from(), 1);
                int to = map.map(anchor.to(), -1);
                if (from < to) {
                    next.add(new Anchor<>(anchor.key(), from, to, anchor.quote()));
                }
            }
            single = next;
        }
        assertThat(set.anchors()).isEqualTo(single);
        assertThat(set.orphans()).hasSize(5000 - single.size());
    }
}
