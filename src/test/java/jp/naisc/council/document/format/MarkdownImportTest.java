package jp.naisc.council.document.format;

import static jp.naisc.council.document.format.Imports.imported;
import static jp.naisc.council.document.format.Imports.kinds;
import static jp.naisc.council.document.format.Imports.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.format.ImportResult.Refused;
import org.junit.jupiter.api.Test;

/** Markdown as people write it. */
class MarkdownImportTest {

    @Test
    void headingsParagraphsAndItemsGetIdsByTheirPlace() {
        PolicyText text = markdown("# 題名\n\n## 総則 {#ch}\n\n### 目的\n\n本文  \n(1) 甲  \n(2) 乙\n\n次の段落\n");
        assertThat(text.title()).isEqualTo("題名");
        assertThat(Imports.ids(text))
                .containsExactly("ch", "ch.s1", "ch.s1.p1", "ch.s1.p1.i1", "ch.s1.p1.i2", "ch.s1.p2");
    }

    @Test
    void anIdThatIsUsedTwiceOrCannotBeOneIsTold() {
        var twice = imported(Markdown.read("# t\n\n## a {#x}\n\n## b {#x}\n\n## c {#日本}\n"));
        assertThat(kinds(twice)).containsExactly(Kind.ID_CHANGED);
        assertThat(Imports.ids(twice.text())).containsExactly("x", "ch2", "ch3");
    }

    @Test
    void aNumberThatBreaksTheCountStaysAsWritten() {
        var odd = imported(Markdown.read("# t\n\n本文  \n(1) 甲  \n(3) 丙\n"));
        assertThat(kinds(odd)).containsExactly(Kind.NUMBER_FIXED);
        assertThat(odd.text().provisions().getLast().label().mark()).isEqualTo("(3)");
    }

    @Test
    void wrappedLinesJoinInJapaneseAndKeepTheirSpaceInEnglish() {
        assertThat(markdown("# 題名\n\n日本語の文\nは続く。AI\nand more")
                        .provisions()
                        .getFirst()
                        .text())
                .isEqualTo("日本語の文は続く。AI and more");
        assertThat(markdown("# Title\n\none\ntwo").provisions().getFirst().text())
                .isEqualTo("one two");
    }

    @Test
    void marksLinksTablesAndCodeAreKept() {
        PolicyText text = markdown(
                "# T\n\n**a** *b* `c` [d](https://e.example/) [[#p]] <sup>2</sup>\n\n> note\n\n|x|y|\n|-|-|\n|1<br>2|3|\n\n```\ncode\n```\n");
        assertThat(text.doc().toJson())
                .contains(
                        "\"strong\"",
                        "\"em\"",
                        "\"literal\"",
                        "https://e.example/",
                        "\"ref\"",
                        "\"sup\"",
                        "\"note\"",
                        "\"table\"");
        assertThat(text.provisions().stream().map(Provision::storedText))
                .containsExactly("a b c d [[#p]] 2", "note", "x\ty\n1\n2\t3", "code");
        assertThat(text.brokenReferences()).hasSize(1);
    }

    @Test
    void whatTheSchemaCannotSayIsToldAndItsWordsAreKept() {
        var result = imported(
                Markdown.read(
                        "# T\n\n![a picture](x.png) [relative](README.md) <u>under</u>\n\n---\n\n{::comment}\nsecret\n{:/comment}\n\n{:.center}\n\n###### deep\n"));
        assertThat(kinds(result))
                .containsExactlyInAnyOrder(
                        Kind.IMAGE_DROPPED,
                        Kind.LINK_DROPPED,
                        Kind.MARKUP_DROPPED,
                        Kind.COMMENT_DROPPED,
                        Kind.ATTRIBUTES_DROPPED,
                        Kind.HEADING_SKIPPED,
                        Kind.HEADING_FLATTENED);
        assertThat(result.text().plainText()).isEqualTo("T\na picture relative under\ndeep");
        assertThat(result.notes().getFirst().line()).isEqualTo(3);
    }

    @Test
    void ownNumbersMakeAPlainText() {
        PolicyText text = markdown("# T\n\n## 1 One\n\n### 1.1 Two\n\n## Appendix\n");
        assertThat(text.scheme()).isEqualTo(NumberingScheme.PLAIN);
        assertThat(text.provisions().get(1).label().full()).isEqualTo("1.1");
        assertThat(text.provisions().get(1).text()).isEqualTo("Two");
        assertThat(markdown("# T\n\n## One\n\n### Two\n").scheme()).isEqualTo(NumberingScheme.POLICY);
    }

    @Test
    void numbersOfOurOwnKindNameTheLevelAndAreGeneratedFromThenOn() {
        PolicyText text = markdown("# 題\n\n# 第1章　総則\n\n## 第1節　目的\n\n## 第2節　用語\n\n# 第2章　支援\n\n## 第1節　資金\n");
        assertThat(text.scheme()).isEqualTo(NumberingScheme.POLICY);
        assertThat(text.provisions().stream().map(p -> p.label().full() + p.text()))
                .containsExactly("第1章総則", "第1章第1節目的", "第1章第2節用語", "第2章支援", "第2章第1節資金");
        assertThat(text.provisions()).allMatch(p -> p.fixedNumber().isEmpty());
    }

    @Test
    void theLanguageIsReadFromTheFrontMatterOrGuessed() {
        assertThat(markdown("---\nlang: en\n---\n# 日本語の題名\n").language()).isEqualTo(TextLanguage.EN);
        assertThat(markdown("# 日本語の題名\n").language()).isEqualTo(TextLanguage.JA);
        assertThat(markdown("# An English title\n").language()).isEqualTo(TextLanguage.EN);
    }

    @Test
    void hostileSourcesAreRefusedAndDoNotHang() {
        assertThat(Markdown.read("> ".repeat(100) + "x"))
                .isEqualTo(new Refused(Refusal.TOO_DEEP, "nested quotes or lists"));
        assertThat(Markdown.read("a\u0000b")).isEqualTo(new Refused(Refusal.BAD_CHARACTER, "U+0000"));
        assertThat(Markdown.read("a\ud800b")).isEqualTo(new Refused(Refusal.BAD_CHARACTER, "lone surrogate"));
        assertThat(Markdown.read(" \n \n")).isInstanceOf(Refused.class);
        assertThat(Markdown.read("p\n\n".repeat(ImportLimits.BLOCKS + 1)))
                .isEqualTo(new Refused(Refusal.TOO_LARGE, "blocks"));
        for (String bomb : List.of(
                "[".repeat(50_000),
                "*a **b ".repeat(5_000),
                "`".repeat(50_001),
                "![".repeat(30_000),
                "<a ".repeat(30_000))) {
            assertThat(Markdown.read("# t\n\n" + bomb)).isNotNull();
        }
    }
}
