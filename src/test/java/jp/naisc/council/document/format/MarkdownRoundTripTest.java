package jp.naisc.council.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.SharedFiles;
import jp.naisc.council.document.format.ImportResult.Imported;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was written reads back to the same digest: the promise a kept or mailed version rests on. */
class MarkdownRoundTripTest {

    private static final Schema SCHEMA = Schema.policy();
    private static final int RANDOM_TEXTS = 5_000;

    @Test
    void everyPossibleTextReadsBackToTheSameDigest() {
        for (int seed = 0; seed < RANDOM_TEXTS; seed++) {
            PolicyText text = new RandomTexts(seed).next();
            String written = Markdown.write(text);
            assertSame(text, written, "seed " + seed);
        }
    }

    @Test
    void aFileThatTravelledThroughWindowsReadsBackToTheSameDigest() {
        for (int seed = 0; seed < 2_000; seed++) {
            PolicyText text = new RandomTexts(seed).next();
            assertSame(text, Markdown.write(text).replace("\n", "\r\n"), "seed " + seed);
        }
    }

    @Test
    void anEditorThatCutsSpacesAtLineEndsChangesNothing() {
        for (int seed = 0; seed < 2_000; seed++) {
            PolicyText text = new RandomTexts(seed).next();
            if (hasCodeOrTable(text)) {
                continue; // spaces at line ends of preformatted text are text
            }
            assertSame(text, Markdown.write(text).replaceAll("(?m) +$", ""), "seed " + seed);
        }
    }

    @Test
    void everyCodePointSurvivesInEveryKindOfBlock() {
        var words = new StringBuilder();
        var all = new ArrayList<String>();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (c >= 0xd800 && c < 0xe000) {
                continue;
            }
            words.appendCodePoint(c);
            if (words.length() > 8_000) {
                all.add(words.toString());
                words.setLength(0);
            }
        }
        all.add(words.toString());
        for (String some : all) {
            assertSurvives(some);
        }
    }

    @Test
    void whatLooksLikeNothingOrLikeMarkupSurvives() {
        for (String words : List.of(
                "葛\udb40\udd00城市",
                "𠮷野家",
                "か\u3099",
                "👨\u200d👩\u200d👧",
                "ｶﾞｷﾞ",
                "שלום עולם",
                "\u202eabc\u202c",
                " leading",
                "trailing ",
                "\\",
                "\\\\\\",
                "a\nb",
                "\r",
                "\u2028",
                "# no heading",
                "- no item",
                "> no note",
                "1. no list",
                "| no | table |",
                "```",
                "{#no-id}",
                "[[#no-ref]]",
                "<script>alert(1)</script>",
                "&amp;",
                "**",
                "---")) {
            assertSurvives(words);
        }
    }

    @Test
    void naughtyStringsSurvive() {
        List<?> strings =
                new JsonMapper().readValue(SharedFiles.read(SharedFiles.folder("vectors/blns.json")), List.class);
        assertThat(strings).hasSizeGreaterThan(400);
        for (Object naughty : strings) {
            if (!String.valueOf(naughty).isEmpty()) {
                assertSurvives(String.valueOf(naughty));
            }
        }
    }

    @Test
    void theDialectIsReadableMarkdown() {
        Node doc = SCHEMA.node(
                "doc",
                Map.of(),
                List.of(
                        SCHEMA.node("title", Map.of(), List.of(SCHEMA.text("見本"))),
                        SCHEMA.node("heading", Map.of("level", "chapter", "id", "ch"), List.of(SCHEMA.text("総則"))),
                        SCHEMA.node("heading", Map.of("level", "article", "number", "第二条の二"), List.of()),
                        SCHEMA.node(
                                "paragraph",
                                Map.of("id", "p1"),
                                List.of(
                                        SCHEMA.text("これは"),
                                        SCHEMA.text("強い", List.of(SCHEMA.mark("strong", Map.of()))),
                                        SCHEMA.node("break", Map.of(), List.of()),
                                        SCHEMA.text("漢字", List.of(SCHEMA.mark("ruby", Map.of("rt", "かんじ")))),
                                        SCHEMA.node("ref", Map.of("target", "ch"), List.of()))),
                        SCHEMA.node("item", Map.of("level", 2), List.of(SCHEMA.text("細目")))));
        assertThat(Markdown.write(PolicyText.of(doc), new FrontMatter(Map.of("version", "1.0"))))
                .isEqualTo("""
                        ---
                        format: council-text/1
                        version: "1.0"
                        lang: ja
                        scheme: policy
                        ---

                        # 見本

                        ## 総則 {#ch}

                        ###### {number="第二条の二"}

                        これは**強い**\\
                        <ruby>漢字<rt>かんじ</rt></ruby>[[#ch]] {#p1}

                          - 細目
                        """);
    }

    @Test
    void anEntityThatAPersonWroteStandsForItsWholeCharacter() {
        String source = "---\nformat: council-text/1\n---\n\n# t\n\n&#x1f600;と&#x2000b;と&#x110000; {#p}\n";
        assertThat(Imports.markdown(source).provisions().getFirst().text()).isEqualTo("😀と𠀋と&#x110000;");
    }

    @Test
    void aDialectFileThatIsBrokenIsRefusedAndNeverGuessed() {
        for (String body : List.of(
                "# t\n\n[open",
                "# t\n\n<b>x</b>",
                "# t\n\nx {#a b?}",
                "no title",
                "# t\n\nx {colour=\"red\"}",
                "# t\n\n]")) {
            ImportResult result = Markdown.read("---\nformat: council-text/1\n---\n\n" + body);
            assertThat(result).as(body).isInstanceOf(ImportResult.Refused.class);
        }
    }

    private static void assertSurvives(String words) {
        List<Node> content = List.of(SCHEMA.text(words));
        Node doc = SCHEMA.node(
                "doc",
                Map.of(),
                List.of(
                        SCHEMA.node("title", Map.of(), content),
                        SCHEMA.node("heading", Map.of(), content),
                        SCHEMA.node("paragraph", Map.of(), content),
                        SCHEMA.node("item", Map.of(), content),
                        SCHEMA.node("note", Map.of(), content),
                        SCHEMA.node("code", Map.of(), content),
                        SCHEMA.node(
                                "table",
                                Map.of(),
                                List.of(SCHEMA.node(
                                        "row",
                                        Map.of(),
                                        List.of(SCHEMA.node(
                                                "cell",
                                                Map.of(),
                                                List.of(SCHEMA.node("line", Map.of(), content)))))))));
        PolicyText text = PolicyText.of(doc);
        assertSame(text, Markdown.write(text), words);
    }

    private static boolean hasCodeOrTable(PolicyText text) {
        return text.doc().content().nodes().stream().anyMatch(block -> List.of("code", "table")
                .contains(block.type().name()));
    }

    private static void assertSame(PolicyText text, String written, String about) {
        assertThat(Markdown.read(written))
                .as("%s:%n%s", about, written)
                .isInstanceOfSatisfying(Imported.class, imported -> {
                    assertThat(imported.text().doc())
                            .as("%s:%n%s", about, written)
                            .isEqualTo(text.doc());
                    assertThat(imported.text().digest()).isEqualTo(text.digest());
                });
    }
}
