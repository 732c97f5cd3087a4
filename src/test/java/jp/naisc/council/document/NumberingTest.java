package jp.naisc.council.document;

import static jp.naisc.council.document.TestTexts.aPolicy;
import static jp.naisc.council.document.TestTexts.aStatute;
import static jp.naisc.council.document.TestTexts.aText;
import static jp.naisc.council.document.TestTexts.anEnglishPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How provisions are counted and called (domain.md §6). */
class NumberingTest {

    @Test
    void sectionsOfAPolicyAreCountedAnewInEveryChapter() {
        var text = aPolicy()
                .chapter(null, "総則")
                .section(null, "目的")
                .section(null, "用語")
                .chapter(null, "支援")
                .section(null, "資金")
                .text();
        assertThat(fullLabels(text)).containsExactly("第1章", "第1章第1節", "第1章第2節", "第2章", "第2章第1節");
    }

    @Test
    void aParagraphOfAPolicyIsCalledDanrakuAndHasAShortForm() {
        var text = aPolicy()
                .chapter(null, "総則")
                .section(null, "原則")
                .section(null, "施策")
                .paragraph("次のとおりとする。")
                .item(1, "一つ目")
                .item(2, "細目")
                .item(3, "さらに")
                .item(4, "末端")
                .item(1, "二つ目")
                .text();
        assertThat(labels(text, Label::mark))
                .containsExactly("第1章", "第1節", "第2節", "第1段落", "(1)", "ア", "(ア)", "①", "(2)");
        assertThat(last(text).full()).isEqualTo("第1章第2節第1段落(2)");
        assertThat(text.provisions().get(5).label().full()).isEqualTo("第1章第2節第1段落(1)ア");
        assertThat(text.provisions().get(5).label().compact()).isEqualTo("第1章第2節1(1)ア");
    }

    @Test
    void anEnglishPolicySaysChapterSectionParagraph() {
        var text = anEnglishPolicy()
                .chapter("ch-support", "Support")
                .section("compute", "Computing")
                .paragraph("As follows:")
                .item(1, "one")
                .item(2, "fine")
                .text();
        assertThat(last(text).full()).isEqualTo("Chapter 1, Section 1, Paragraph 1, (1), (a)");
        assertThat(last(text).compact()).isEqualTo("Chapter 1, Section 1, 1, (1), (a)");
        assertThat(last(text).address()).isEqualTo("ch-support/compute/compute.p1/compute.p1.i1/compute.p1.i1.i1");
    }

    @Test
    void articlesOfAStatuteAreCountedThroughAndCitedWithoutTheirChapter() {
        var text = aStatute()
                .chapter(null, "総則")
                .article("目的")
                .paragraph("第一の文")
                .chapter(null, "補則")
                .article("委任")
                .paragraph("一")
                .paragraph("二")
                .paragraph("三")
                .item(1, "甲")
                .item(1, "乙")
                .item(2, "丙")
                .item(3, "丁")
                .item(4, "戊")
                .text();
        assertThat(last(text).full()).isEqualTo("第二条第三項第二号イ（１）（ｉ）");
        assertThat(labels(text, Label::mark))
                .containsExactly("第一章", "第一条", "", "第二章", "第二条", "", "２", "３", "一", "二", "イ", "（１）", "（ｉ）");
    }

    @Test
    void inAnArticleOfOneParagraphTheParagraphIsNotCited() {
        var text = aStatute().article("定義").paragraph("次による。").item(1, "法令").text();
        assertThat(last(text).full()).isEqualTo("第一条第一号");
    }

    @Test
    void aBranchNumberMovesNothingBehindIt() {
        var text = aStatute()
                .article("甲")
                .article("乙")
                .article("丙", "第二条の二")
                .paragraph("次による。")
                .item(1, "一")
                .item(1, "枝", "一の二")
                .item(1, "二")
                .article("丁")
                .text();
        assertThat(fullLabels(text))
                .containsExactly("第一条", "第二条", "第二条の二", "第二条の二第一項", "第二条の二第一号", "第二条の二第一号の二", "第二条の二第二号", "第三条");
        assertThat(text.provisions().get(2).id()).isEqualTo(new ProvisionId("a2-2"));
    }

    @Test
    void aSupplementBeginsAnewAndIsToldApartByItsAct() {
        var text = aStatute()
                .article("目的")
                .heading("supplement", null, "", null)
                .paragraph("公布の日から施行する。")
                .paragraph("経過措置")
                .heading("supplement", null, "（平成一一年一二月八日法律第一五一号）　抄", null)
                .article("施行期日")
                .paragraph("施行する。")
                .text();
        assertThat(fullLabels(text))
                .containsExactly(
                        "第一条",
                        "附則",
                        "附則第一項",
                        "附則第二項",
                        "附則（平成一一年一二月八日法律第一五一号）",
                        "附則（平成一一年一二月八日法律第一五一号）第一条",
                        "附則（平成一一年一二月八日法律第一五一号）第一条第一項");
        assertThat(text.provisions().get(2).label().mark()).isEqualTo("１");
    }

    @Test
    void anUnnumberedCaptionIsLookedThrough() {
        var text = aStatute()
                .heading("supplement", null, "", null)
                .article("施行期日", "")
                .paragraph("一年")
                .article("経過措置", "")
                .paragraph("なお従前")
                .text();
        assertThat(last(text).full()).isEqualTo("附則第二項");
        assertThat(last(text).mark()).isEqualTo("２");
    }

    @Test
    void aPlainTextKeepsItsOwnNumbersAndGetsNoOthers() {
        var text = aText(TextLanguage.EN, NumberingScheme.PLAIN)
                .heading("section", "memsecret", "Memorized Secrets", "5.1.1")
                .paragraph("A secret.")
                .heading("section", null, "Keywords", null)
                .item(1, "a bullet", "•")
                .text();
        assertThat(labels(text, Label::mark)).containsExactly("5.1.1", "", "", "•");
        assertThat(fullLabels(text))
                .containsExactly("5.1.1", "5.1.1, Paragraph 1", "“Keywords”", "“Keywords”, bullet 1");
    }

    @Test
    void aNumberBeyondAllMeasureIsAnsweredWithDigits() {
        var text = aStatute()
                .article("甲")
                .paragraph("次による。")
                .item(2, "巨大", "999999999")
                .item(2, "その次")
                .text();
        assertThat(last(text).mark()).isEqualTo("1000000000");
    }

    @Test
    void statuteNumeralsCountAsTheLawDoes() {
        assertThat(List.of(Numerals.kanji(10), Numerals.kanji(21), Numerals.kanji(110), Numerals.kanji(1206)))
                .containsExactly("十", "二十一", "百十", "千二百六");
        for (int n = 1; n < 10_000; n++) {
            assertThat(Numerals.value(Numerals.kanji(n))).isEqualTo(n);
        }
        assertThat(Numerals.value("３６")).isEqualTo(36);
        assertThat(Numerals.value("一から三")).isEqualTo(-1);
        assertThat(Numerals.roman(1994)).isEqualTo("mcmxciv");
    }

    private static List<String> fullLabels(PolicyText text) {
        return labels(text, Label::full);
    }

    private static List<String> labels(PolicyText text, java.util.function.Function<Label, String> which) {
        return text.provisions().stream().map(Provision::label).map(which).toList();
    }

    private static Label last(PolicyText text) {
        return text.provisions().getLast().label();
    }
}
