package jp.naisc.council.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.naisc.council.document.Provision;
import org.junit.jupiter.api.Test;

/** The comparison table of the demonstration policy, against the worked example of domain.md §7. */
class RowsTest {

    private final Comparison comparison =
            Comparison.of(SampleComparisonTest.sample("v1", "ja"), SampleComparisonTest.sample("v2", "ja"));
    private final List<String> table =
            comparison.rows().stream().map(RowsTest::show).toList();

    @Test
    void changedWordsAreMarkedInBothColumns() {
        assertThat(table)
                .anyMatch(row -> row.startsWith("7 ")
                        && row.contains("全体の<一割五分>を上限と<し、その使用実績を公表する>。")
                        && row.contains("全体の<一割>を上限と<する>。"));
    }

    @Test
    void whatWasDeletedStandsBesideKezuruAndWhatIsNewBesideShinsetsu() {
        assertThat(table).contains("8 （削る） | <共用の計算基盤の電力使用量については、当面、施設ごとの自主的な公表に委ねる。>");
        assertThat(table)
                .contains("9 <第4節> <電力及び環境への配慮>"
                        + " / <国が整備し、又は支援する共用の計算基盤は、電力使用量、冷却に用いる水の量及び電源の構成を年に一回公表する。>"
                        + " / <配分の審査に当たっては、同じ目的をより少ない計算量で達成する提案を積極的に評価する。> | （新設）");
    }

    @Test
    void aRenumberedOrMovedSectionHasItsLabelMarkedAndItsTextOmitted() {
        assertThat(table).contains("- <第5節> データ及び試験環境 / （略） | <第4節> データ及び試験環境 / （略）");
        assertThat(table).contains("4 <第5節> デジタルに関する素養の向上 / （略） | <第3章第6節> デジタルに関する素養の向上 / （略）");
    }

    @Test
    void unchangedNeighboursAreOmittedTogetherAndUnchangedHeadingsStay() {
        assertThat(table).contains("- 第1節・第2節（略） | 第1節・第2節（略）");
        assertThat(table).contains("- 第6章 審議、評価及び改定 | 第6章 審議、評価及び改定");
        for (int i = 1; i < table.size(); i++) {
            assertThat(table.get(i).equals("- （略） | （略）") && table.get(i - 1).equals("- （略） | （略）"))
                    .isFalse();
        }
    }

    @Test
    void aChangedHeadingHasItsWordsMarkedAndItsTextOmitted() {
        assertThat(table).contains("14 第6節 この方針の限界<と今後の検討> / （略） | 第6節 この方針の限界 / （略）");
    }

    @Test
    void everyChangeHasARowAndTheRowsAreInItsOrder() {
        List<Integer> numbers = comparison.rows().stream()
                .filter(row -> row.change().isPresent())
                .map(row -> row.change().getAsInt())
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize(17);
    }

    private static String show(Row row) {
        String change = row.change().isPresent() ? Integer.toString(row.change().getAsInt()) : "-";
        return change + " " + show(row.after()) + " | " + show(row.before());
    }

    private static String show(List<Line> lines) {
        return lines.stream().map(RowsTest::show).collect(Collectors.joining(" / "));
    }

    private static String show(Line line) {
        return switch (line) {
            case Line.Text text -> {
                String label = text.labelChanged() && !text.label().isEmpty() ? "<" + text.label() + ">" : text.label();
                String words = text.words().stream()
                        .map(run -> run.isSame() ? run.text() : "<" + run.text() + ">")
                        .collect(Collectors.joining());
                yield label.isEmpty() ? words : label + " " + words;
            }
            case Line.Omitted omitted ->
                omitted.provisions().stream()
                                .filter(provision -> provision.kind().isHeading())
                                .map(RowsTest::mark)
                                .collect(Collectors.joining("・"))
                        + "（略）";
            case Line.NewlyMade made -> "（新設）";
            case Line.Removed removed -> "（削る）";
        };
    }

    private static String mark(Provision provision) {
        return provision.label().mark();
    }
}
