package jp.naisc.council.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.SharedFiles;
import jp.naisc.council.document.format.ImportNote.Kind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Documents that real people wrote in Markdown, each with its own habits. */
class RealMarkdownTest {

    @Test
    void everyVersionOfTheManifestoIsReadWithoutLosingAWord() {
        var files = SharedFiles.files("real/jp-manifesto-12-kosodate", ".md");
        assertThat(files).hasSize(25);
        for (var file : files) {
            String source = SharedFiles.read(file);
            PolicyText text = Imports.markdown(source);
            assertNoWordIsLost(text, source, file.toString());
            Imports.assertRoundTrip(text);
        }
    }

    @Test
    void theManifestoKeepsItsOwnNumbersAndBullets() {
        var file = SharedFiles.folder("real/jp-manifesto-12-kosodate/v025.md");
        PolicyText text = Imports.markdown(SharedFiles.read(file));
        assertThat(text.scheme()).isEqualTo(NumberingScheme.PLAIN);
        assertThat(text.title()).isEqualTo("２．子育て");
        assertThat(text.provisions().stream().map(p -> p.label().mark())).contains("１）", "２）", "・");
    }

    @Test
    void theGuidelineIsReadWithItsNumbersAnchorsAndTables() {
        for (var file : SharedFiles.files("real/nist-sp800-63b", ".md")) {
            var imported = Imports.imported(Markdown.read(SharedFiles.read(file)));
            PolicyText text = imported.text();
            assertThat(text.title()).contains("NIST Special Publication 800-63B");
            assertThat(text.scheme()).isEqualTo(NumberingScheme.PLAIN);
            assertThat(text.provisions().stream().filter(p -> p.kind() == ProvisionKind.TABLE))
                    .hasSizeGreaterThan(3);
            assertThat(text.provisions().stream()
                            .filter(p -> p.kind().isHeading())
                            .filter(p -> p.label().mark().matches("\\d+(\\.\\d+)+\\.?")))
                    .hasSizeGreaterThan(20);
            assertThat(text.doc().toJson()).doesNotContain("<a", "<div", "<table", "{::comment", "javascript:");
            Imports.assertRoundTrip(text);
        }
    }

    @Test
    void anchorsOfTheGuidelineBecomeIdsAndItsLinksStayLinks() {
        var file = SharedFiles.folder("real/nist-sp800-63b/v012.md");
        var imported = Imports.imported(Markdown.read(SharedFiles.read(file)));
        Provision section =
                imported.text().provision(new ProvisionId("memsecret")).orElseThrow();
        assertThat(section.label().full()).isEqualTo("5.1.1");
        assertThat(section.text()).isEqualTo("Memorized Secrets");
        assertThat(imported.text().doc().toJson()).contains("\"href\":\"#memsecret\"");
        assertThat(Imports.kinds(imported)).contains(Kind.IMAGE_DROPPED, Kind.MARKUP_DROPPED);
    }

    @Test
    void noWordOfTheGuidelineIsLost() {
        for (var file : SharedFiles.files("real/nist-sp800-63b", ".md")) {
            String source = SharedFiles.read(file);
            assertNoWordIsLost(Imports.markdown(source), source, file.toString());
        }
    }

    /** Line by line, because a title is stored first wherever it stood in the file. */
    private static void assertNoWordIsLost(PolicyText text, String source, String about) {
        String imported = letters(printed(text));
        List<String> missing = withoutMarkup(source)
                .lines()
                .map(RealMarkdownTest::letters)
                .filter(line -> !imported.contains(line))
                .toList();
        assertThat(missing).as(about).isEmpty();
    }

    private static String printed(PolicyText text) {
        return text.title() + "\n"
                + text.provisions().stream()
                        .map(p -> p.label().mark().replaceAll("[・•]", "") + " " + p.storedText())
                        .collect(Collectors.joining("\n"));
    }

    /** Letters and digits only: punctuation may be markup in one place and text in another. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The source as a person reads it: without front matter, comments, tags, link addresses and reference definitions. */
    private static String withoutMarkup(String source) {
        String bare = FrontMatter.split(source)
                .body()
                .replaceAll("(?s)\\{::comment}.*?\\{:/comment}", "")
                .replaceAll("(?m)^\\s*\\{:[^}\n]*}\\s*$", "")
                .replaceAll("\\]\\((?:[^()\\s]|\\([^()]*\\))*( \"[^\"]*\")?\\)", "]")
                .replaceAll("(?s)<!--.*?-->", "");
        return bare.lines()
                .map(line -> line.replaceAll("<((?:https?|mailto):[^>]*)>", "$1"))
                .map(line -> line.replaceAll("<[^>]*>", ""))
                .map(line -> Jsoup.parseBodyFragment(line.replace("<", "&lt;"))
                        .body()
                        .wholeText())
                .collect(Collectors.joining("\n"));
    }
}
