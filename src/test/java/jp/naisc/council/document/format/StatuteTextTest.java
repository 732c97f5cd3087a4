package jp.naisc.council.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.SharedFiles;
import jp.naisc.council.document.format.ImportNote.Kind;
import org.junit.jupiter.api.Test;

class StatuteTextTest {

    private static final String SMALL = """
            見本法
            （令和八年法律第一号）

            目次
              第一章　総則（第一条―第二条の二）
              第二章　補則（第三条）
              附則

                  第一章　総則

              （目的）
            第一条　この法律は、見本である。
            ２　前項の規定は、変わらない。

            第二条　次に掲げるものをいう。
              一　甲
                イ　甲のイ
                  （１）　甲のイの一
                    （ｉ）　甲のイの一のｉ
              二　乙
            ３　枝の前の項

              （枝）
            第二条の二　枝番号の条

                  第二章　補則

            第三条　補う。

                  附　則

              （施行期日）
            １　公布の日から施行する。
              （経過措置）
            ２　なお従前の例による。

            別表第一（第三条関係）
            表の中の文
            """;

    @Test
    void aStatuteIsReadLineByLine() {
        var imported = Imports.imported(StatuteText.read(SMALL));
        PolicyText text = imported.text();
        assertThat(text.title()).isEqualTo("見本法");
        assertThat(text.scheme()).isEqualTo(NumberingScheme.STATUTE);
        assertThat(imported.about().get("law-number")).contains("令和八年法律第一号");
        assertThat(full(text, "a1")).isEqualTo("第一条");
        assertThat(text.provision(new ProvisionId("a1"))).map(Provision::text).contains("目的");
        assertThat(full(text, "a2.p1.i1.i1.i1.i1")).isEqualTo("第二条第一項第一号イ（１）（ｉ）");
        assertThat(full(text, "a2-2")).isEqualTo("第二条の二");
        assertThat(full(text, "sup1.p2")).isEqualTo("附則第二項");
        assertThat(text.provisions().getLast().label().full()).startsWith("別表第一");
    }

    @Test
    void onlyNumbersThatWouldNotBeGeneratedAreFixed() {
        var imported = Imports.imported(StatuteText.read(SMALL));
        assertThat(imported.notes().stream()
                        .filter(note -> note.kind() == Kind.NUMBER_FIXED)
                        .map(ImportNote::detail))
                .containsExactly("３", "第二条の二");
    }

    @Test
    void theTableOfContentsIsDroppedAndChecked() {
        assertThat(Imports.kinds(Imports.imported(StatuteText.read(SMALL))))
                .contains(Kind.CONTENTS_DROPPED)
                .doesNotContain(Kind.CONTENTS_DIFFER);
        String wrong = SMALL.replace("第二章　補則（第三条）", "第二章　雑則（第三条）");
        assertThat(Imports.kinds(Imports.imported(StatuteText.read(wrong)))).contains(Kind.CONTENTS_DIFFER);
    }

    @Test
    void everyCharacterOfTheTenRealVersionsIsInTheTextInItsOrder() {
        List<java.nio.file.Path> files = SharedFiles.files("real/jp-law-gyosei-tetsuzukiho", ".md");
        assertThat(files).hasSize(10);
        for (var file : files) {
            String source = SharedFiles.read(file);
            var imported = Imports.imported(StatuteText.read(source));
            assertThat(printed(imported.text()))
                    .as(file.getFileName().toString())
                    .isEqualTo(Imports.withoutSpace(source.replaceFirst("(?s)目次\n.*?\n\n", "")));
            assertThat(Imports.kinds(imported)).as(file.toString()).doesNotContain(Kind.CONTENTS_DIFFER);
            Imports.assertRoundTrip(imported.text());
        }
    }

    @Test
    void theLastRealVersionHasItsBranchArticlesAndSupplements() {
        var file = SharedFiles.folder("real/jp-law-gyosei-tetsuzukiho/v010.md");
        PolicyText text =
                Imports.imported(StatuteText.read(SharedFiles.read(file))).text();
        assertThat(full(text, "a36-3")).isEqualTo("第三十六条の三");
        assertThat(full(text, "ch4-2")).isEqualTo("第四章の二");
        assertThat(full(text, "a46")).isEqualTo("第四十六条");
        assertThat(text.provision(new ProvisionId("a46")).orElseThrow().node().attr("number"))
                .as("generated, although two branch articles stand before it")
                .isNull();
        assertThat(full(text, "a2.p1.i4.i1")).isEqualTo("第二条第四号イ");
        assertThat(text.roots().stream().filter(root -> root.kind() == ProvisionKind.SUPPLEMENT))
                .hasSize(10);
    }

    private static String full(PolicyText text, String id) {
        return text.provision(new ProvisionId(id)).orElseThrow().label().full();
    }

    /** The statute as printed, without layout: title, marks and words in order. */
    private static String printed(PolicyText text) {
        var out = new StringBuilder(text.title());
        for (Provision provision : text.provisions()) {
            String mark = provision.label().mark();
            if (provision.kind() == ProvisionKind.ARTICLE) {
                out.append(provision.text().isEmpty() ? "" : "（" + provision.text() + "）")
                        .append(mark);
            } else {
                out.append(mark).append(provision.text());
            }
        }
        return Imports.withoutSpace(out.toString());
    }
}
