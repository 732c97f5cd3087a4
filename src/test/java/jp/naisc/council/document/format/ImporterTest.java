package jp.naisc.council.document.format;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.format.ImportResult.Refused;
import org.junit.jupiter.api.Test;

class ImporterTest {

    private static final String POLICY = "# 題名\n\n## 総則\n\n本文である。\n";

    @Test
    void theKindOfATextIsSeenFromItsContent() {
        assertThat(Importer.detect(POLICY, "a.md")).isEqualTo(Importer.Format.MARKDOWN);
        assertThat(Importer.detect("見本法\n\n第一条　あ。\n\n第二条　い。\n", "a.md")).isEqualTo(Importer.Format.STATUTE);
        assertThat(Importer.detect(" <!DOCTYPE html><p>a", "a.txt")).isEqualTo(Importer.Format.HTML);
        assertThat(Importer.detect("{\"doc\":{}}", "a.json")).isEqualTo(Importer.Format.CANONICAL_JSON);
    }

    @Test
    void aPlainTextPolicyIsReadLineByLineAndItsNumbersAreGeneratedFromThenOn() {
        String source = "見本方針\n\n第1章　総則\n第1節　目的\n　本文である。\n(1) 甲\nア　細目\n(3) 丙\n第3節　用語\n二つ目。\n";
        PolicyText text =
                Imports.imported(Importer.read(source.getBytes(UTF_8), "a.txt")).text();
        assertThat(text.title()).isEqualTo("見本方針");
        assertThat(text.provisions().stream().map(p -> p.label().full()))
                .containsExactly(
                        "第1章",
                        "第1章第1節",
                        "第1章第1節第1段落",
                        "第1章第1節第1段落(1)",
                        "第1章第1節第1段落(1)ア",
                        "第1章第1節第1段落(3)",
                        "第1章第3節",
                        "第1章第3節第1段落");
        assertThat(text.provisions().getFirst().fixedNumber()).isEmpty();
        assertThat(text.provisions().get(6).fixedNumber()).contains("第3節");
    }

    @Test
    void theCanonicalFormIsReadBackToTheSameDigest() {
        PolicyText text = Imports.markdown(POLICY);
        var again = Imports.imported(Importer.read(text.canonicalJson().getBytes(UTF_8), "text.json"));
        assertThat(again.text().digest()).isEqualTo(text.digest());
        assertThat(Importer.read("{\"doc\":{\"type\":\"doc\"}}".getBytes(UTF_8), "x"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void utf8AndMarkedUtf16AreReadAndAMarkIsNoCharacter() {
        for (byte[] bytes :
                new byte[][] {POLICY.getBytes(UTF_8), ("\ufeff" + POLICY).getBytes(UTF_8), POLICY.getBytes(UTF_16)}) {
            assertThat(Imports.imported(Importer.read(bytes, "a.md")).text().title())
                    .isEqualTo("題名");
        }
    }

    @Test
    void anotherEncodingIsNamedAndNotGuessed() {
        assertThat(Importer.read(POLICY.getBytes(Charset.forName("windows-31j")), "a.md"))
                .isEqualTo(new Refused(Refusal.NOT_UTF8, "Shift_JIS"));
        assertThat(Importer.read("本文である。ひらがな".getBytes(Charset.forName("EUC-JP")), "a.md"))
                .isEqualTo(new Refused(Refusal.NOT_UTF8, "EUC-JP"));
        assertThat(Importer.read(new byte[] {'a', (byte) 0xc0, (byte) 0x80}, "a.md"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.NOT_UTF8));
    }

    @Test
    void whatIsNoTextIsNamed() {
        assertThat(Importer.read(new byte[] {'P', 'K', 3, 4, 0}, "a.docx"))
                .isEqualTo(new Refused(Refusal.NOT_TEXT, "docx or another zip"));
        assertThat(Importer.read("%PDF-1.7".getBytes(UTF_8), "a.pdf")).isEqualTo(new Refused(Refusal.NOT_TEXT, "pdf"));
    }

    @Test
    void sizeIsLookedAtBeforeAnythingElse() {
        assertThat(Importer.read(new byte[ImportLimits.BYTES + 1], "a.md"))
                .isEqualTo(new Refused(Refusal.TOO_LARGE, "bytes"));
        assertThat(Importer.read("\n".repeat(ImportLimits.LINES + 1).getBytes(UTF_8), "a.md"))
                .isEqualTo(new Refused(Refusal.TOO_LARGE, "lines"));
        assertThat(Importer.read(new byte[0], "a.md")).isEqualTo(new Refused(Refusal.EMPTY, "nothing but spaces"));
    }
}
