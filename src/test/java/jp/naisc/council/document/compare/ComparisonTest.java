package jp.naisc.council.document.compare;

import static jp.naisc.council.document.compare.TestTexts.aPolicy;
import static jp.naisc.council.document.compare.TestTexts.aStatute;
import static jp.naisc.council.document.compare.TestTexts.reference;
import static jp.naisc.council.document.compare.TestTexts.strong;
import static jp.naisc.council.document.compare.TestTexts.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.naisc.council.document.PolicyText;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String FUNDING = "国は、基礎研究と応用研究の双方に資金を配分する。";
    private static final String TALENT = "国は、大学及び事業者と協力して、専門の人材を育成する。";
    private static final String POWER = "共用の計算基盤の電力使用量は、年に一回公表する。";
    private static final String WATCH = "政府は、事案の動向を継続して見守り、その結果を公表する。";
    private static final String VIEWS = "寄せられた意見は十分に考慮し、その理由を公表する。";

    @Test
    void anUnchangedTextHasNoChanges() {
        Comparison comparison = Comparison.of(fiveSections(), fiveSections());
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.renumberings()).isEmpty();
    }

    @Test
    void aSectionThatChangedPlacesIsTheOnlyOneThatMoved() {
        PolicyText after = aPolicy()
                .section("b", "人材")
                .paragraph("b.p1", TALENT)
                .section("c", "電力")
                .paragraph("c.p1", POWER)
                .section("d", "見守り")
                .paragraph("d.p1", WATCH)
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .section("e", "意見")
                .paragraph("e.p1", VIEWS)
                .text();
        Comparison comparison = Comparison.of(fiveSections(), after);
        assertThat(shown(comparison)).containsExactly("moved.section a");
        assertThat(comparison.renumberings())
                .extracting(renumbering -> renumbering.after().id().value())
                .containsExactly("b", "c", "d");
    }

    @Test
    void aParagraphThatMovedAndWasRewordedIsOneChange() {
        PolicyText before = aPolicy()
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .paragraph("x", POWER)
                .section("b", "人材")
                .paragraph("b.p1", TALENT)
                .text();
        PolicyText after = aPolicy()
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .section("b", "人材")
                .paragraph("b.p1", TALENT)
                .paragraph("x", POWER.replace("年に一回", "四半期ごとに"))
                .text();
        Comparison comparison = Comparison.of(before, after);
        assertThat(shown(comparison)).containsExactly("moved.paragraph x");
        assertThat(((Change.Moved) comparison.changes().get(0)).isReworded()).isTrue();
    }

    @Test
    void aNewSectionIsOneChangeWithItsParagraphsAndADeletedOneToo() {
        PolicyText longer = aPolicy()
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .section("n", "電力")
                .paragraph("n.p1", POWER)
                .paragraph("n.p2", WATCH)
                .item("n.p2.i1", 1, "公表の方法")
                .text();
        PolicyText shorter =
                aPolicy().section("a", "研究資金").paragraph("a.p1", FUNDING).text();
        assertThat(shown(Comparison.of(shorter, longer))).containsExactly("inserted.section n");
        assertThat(shown(Comparison.of(longer, shorter))).containsExactly("deleted.section n");
    }

    @Test
    void aParagraphCutInTwoIsASplitAndTheOtherWayRoundAMerger() {
        PolicyText whole = aPolicy()
                .section("a", "研究資金")
                .paragraph("p", FUNDING + TALENT)
                .paragraph("z", VIEWS)
                .text();
        PolicyText parts = aPolicy()
                .section("a", "研究資金")
                .paragraph("p", FUNDING)
                .paragraph("q", TALENT)
                .paragraph("z", VIEWS)
                .text();
        Comparison split = Comparison.of(whole, parts);
        assertThat(shown(split)).containsExactly("split.paragraph p");
        assertThat(TestTexts.show(split.changes().get(0).words()))
                .isEqualTo(FUNDING + "[+" + Comparison.BOUNDARY + "+]" + TALENT);
        assertThat(shown(Comparison.of(parts, whole))).containsExactly("merged.paragraph p");
    }

    @Test
    void aHeadingPutIntoASectionSplitsIt() {
        PolicyText whole = aPolicy()
                .section("a", "研究資金")
                .paragraph("p1", FUNDING)
                .paragraph("p2", TALENT)
                .paragraph("p3", POWER)
                .text();
        PolicyText parts = aPolicy()
                .section("a", "研究資金")
                .paragraph("p1", FUNDING)
                .section("b", "人材及び電力")
                .paragraph("p2", TALENT)
                .paragraph("p3", POWER)
                .text();
        assertThat(shown(Comparison.of(whole, parts))).containsExactly("split.section a");
        assertThat(shown(Comparison.of(parts, whole))).containsExactly("merged.section a");
    }

    @Test
    void aReferenceToARenumberedSectionIsNotReworded() {
        PolicyText before = aPolicy()
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .section("b", "人材")
                .paragraph("b.p1", List.of(words("詳細は"), reference("b"), words("に定める。")))
                .text();
        PolicyText after = aPolicy()
                .section("n", "電力")
                .paragraph("n.p1", POWER)
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .section("b", "人材")
                .paragraph("b.p1", List.of(words("詳細は"), reference("b"), words("に定める。")))
                .text();
        Comparison comparison = Comparison.of(before, after);
        assertThat(shown(comparison)).containsExactly("inserted.section n");
        assertThat(comparison.renumberings()).hasSize(2);
    }

    @Test
    void otherMarksOnTheSameWordsAreAReformulationThatSaysSo() {
        PolicyText before = aPolicy().paragraph("p", List.of(words("必ず公表する。"))).text();
        PolicyText after =
                aPolicy().paragraph("p", List.of(strong("必ず"), words("公表する。"))).text();
        Comparison comparison = Comparison.of(before, after);
        assertThat(shown(comparison)).containsExactly("reworded p");
        assertThat(comparison.changes().get(0).summary().messageKey()).isEqualTo("document.compare.summary.formatted");
    }

    @Test
    void aChangedTableShowsItsCells() {
        PolicyText before = aPolicy()
                .table("t", new String[] {"指標", "目標"}, new String[] {"公表", "年一回"})
                .text();
        PolicyText after = aPolicy()
                .table("t", new String[] {"指標", "目標"}, new String[] {"公表", "年二回"})
                .text();
        Change change = Comparison.of(before, after).changes().get(0);
        assertThat(TestTexts.show(change)).isEqualTo("reworded t");
        assertThat(Cells.after(change)).hasSize(2);
        assertThat(TestTexts.show(Cells.after(change).get(1).get(0))).isEqualTo("公表");
        assertThat(WordRun.after(Cells.after(change).get(1).get(1))).isEqualTo("年二回");
        assertThat(WordRun.before(Cells.before(change).get(1).get(1))).isEqualTo("年一回");
    }

    @Test
    void aTabOrALineFeedInTheWordsOfACellMovesNothingIntoItsNeighbours() {
        PolicyText before = aPolicy()
                .table("t", new String[] {"一\t二", "三\n四"}, new String[] {"五", "六の前"})
                .text();
        PolicyText after = aPolicy()
                .table("t", new String[] {"一\t二", "三\n四"}, new String[] {"五", "六の後"})
                .text();
        Change change = Comparison.of(before, after).changes().get(0);
        assertThat(Cells.after(change).stream().flatMap(List::stream).map(WordRun::after))
                .containsExactly("一\t二", "三\n四", "五", "六の後");
        assertThat(Cells.before(change).stream().flatMap(List::stream).map(WordRun::before))
                .containsExactly("一\t二", "三\n四", "五", "六の前");
    }

    /** Whoever writes the signs by which references are told apart internally must not hide a change. */
    @Test
    void noWordsPassForAReferenceOrAMark() {
        PolicyText before = aPolicy()
                .paragraph("p", List.of(words("詳細は"), reference("p"), words("に"), strong("必ず")))
                .text();
        for (String shown : List.of("第1段落", "\uFFFC#p\uFFFC")) {
            PolicyText after = aPolicy()
                    .paragraph("p", "詳細は" + shown + "に必ず\u00017+2|strong\u000114+2|strong\u00019+2|strong")
                    .text();
            assertThat(Comparison.of(before, after).isEmpty()).isFalse();
        }
        for (int place = 0; place < 30; place++) {
            PolicyText marked = aPolicy().paragraph("p", List.of(strong("必ず"))).text();
            PolicyText spelt =
                    aPolicy().paragraph("p", "必ず\u0001" + place + "+2|strong").text();
            assertThat(Comparison.of(marked, spelt).isEmpty()).isFalse();
        }
    }

    /** A comparison may be read by several threads, the table by one and the text by another. */
    @RepeatedTest(20)
    void theReadingsOfOneComparisonMayBeAskedForAtOnce() throws Exception {
        var before = aPolicy();
        var after = aPolicy();
        for (int i = 0; i < 300; i++) {
            after.section("s" + i, "節" + i).paragraph("s" + i + ".p", FUNDING + i);
            before.paragraph("p" + i, TALENT + i);
        }
        Comparison comparison = Comparison.of(before.text(), after.text());
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var rows = threads.submit(() -> {
                together.await();
                return comparison.rows();
            });
            var reading = threads.submit(() -> {
                together.await();
                return comparison.reading();
            });
            assertThat(rows.get()).isNotEmpty();
            assertThat(reading.get()).hasSizeGreaterThan(600);
        }
    }

    @Test
    void anIdThatOnlyCountsPlacesIsNotBelievedAgainstTheContent() {
        PolicyText before = aPolicy()
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .paragraph("a.p2", TALENT)
                .paragraph("a.p3", POWER)
                .text();
        PolicyText after = aPolicy()
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .paragraph("a.p2", WATCH)
                .paragraph("a.p3", TALENT)
                .paragraph("a.p4", POWER)
                .text();
        assertThat(shown(Comparison.of(before, after))).containsExactly("inserted.paragraph a.p2");
        assertThat(shown(Comparison.of(after, before))).containsExactly("deleted.paragraph a.p2");
    }

    @Test
    void aProvisionRewrittenEntirelyKeepsItsIdentity() {
        PolicyText before =
                aPolicy().section("a", "研究資金").paragraph("p-1", FUNDING).text();
        PolicyText after = aPolicy()
                .section("a", "研究資金")
                .paragraph("p-1", "Everything is different here.")
                .text();
        assertThat(shown(Comparison.of(before, after))).containsExactly("reworded p-1");
    }

    @Test
    void anArticleThatBecameAnotherNumberIsRenumberedAndNotReworded() {
        PolicyText before = aStatute()
                .article("art-1", "第一条", "目的")
                .paragraph("art-1.p1", FUNDING)
                .article("art-2", "第二条", "意見")
                .paragraph("art-2.p1", VIEWS)
                .text();
        PolicyText after = aStatute()
                .article("art-1", "第一条", "目的")
                .paragraph("art-1.p1", FUNDING)
                .article("art-2", "第二条", "電力")
                .paragraph("art-2.p1", POWER)
                .article("art-3", "第三条", "意見")
                .paragraph("art-3.p1", VIEWS)
                .text();
        Comparison comparison = Comparison.of(before, after);
        assertThat(shown(comparison)).containsExactly("inserted.article art-2");
        assertThat(comparison.renumberings())
                .extracting(renumbering -> renumbering.before().label().mark()
                        + "→"
                        + renumbering.after().label().mark())
                .containsExactly("第二条→第三条");
    }

    @Test
    void theTitleOfTheTextIsComparedToo() {
        Comparison comparison = Comparison.of(
                aPolicy("ja", "AI推進基本方針").paragraph("p", FUNDING).text(),
                aPolicy("ja", "AI推進基本計画").paragraph("p", FUNDING).text());
        assertThat(shown(comparison)).containsExactly("title_changed title");
    }

    @Test
    void everyKindAndSummaryHasItsOwnMessageKey() {
        assertThat(ChangeKind.all())
                .extracting(ChangeKind::messageKey)
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(ChangeSummary.messageKeys()).doesNotHaveDuplicates();
    }

    private static PolicyText fiveSections() {
        return aPolicy()
                .section("a", "研究資金")
                .paragraph("a.p1", FUNDING)
                .section("b", "人材")
                .paragraph("b.p1", TALENT)
                .section("c", "電力")
                .paragraph("c.p1", POWER)
                .section("d", "見守り")
                .paragraph("d.p1", WATCH)
                .section("e", "意見")
                .paragraph("e.p1", VIEWS)
                .text();
    }

    private static List<String> shown(Comparison comparison) {
        return comparison.changes().stream().map(TestTexts::show).toList();
    }
}
