package jp.naisc.council.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.SharedFiles;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * A real document comes in character by character: whatever a person reads in the source stands in the text, and nothing
 * else. What counts as markup is listed here and nowhere taken from the importer.
 */
class ExactImportTest {

    private static final String GUIDELINE = "real/nist-sp800-63b";

    /** White space, and the three characters that are emphasis or code in one place and themselves in another. */
    private static final String INSIGNIFICANT = "[\\s\\u00a0*_`]+";

    /** In the source list markers and section numbers, in the text labels, which are told apart from the words. */
    private static final String OF_LABELS = "0123456789.-+•";

    private static final String LIST_MARKER = "^\\s*(?:>\\s*)*(?:[-*+]|\\d+[.)])\\s+";

    @Test
    void everyLineOfTheGuidelineStandsInTheTextAsItWasWritten() {
        for (var file : SharedFiles.files(GUIDELINE, ".md")) {
            var source = SharedFiles.read(file);
            var text = bare(withLabels(Imports.markdown(source)));
            assertThat(prose(source, line -> line.replaceFirst(LIST_MARKER, ""))
                            .lines()
                            .map(ExactImportTest::bare)
                            .filter(line -> !text.contains(line)))
                    .as("%s: lines that were changed or lost", file.getFileName())
                    .isEmpty();
        }
    }

    @Test
    void nothingStandsInTheTextThatTheGuidelineDoesNotSay() {
        for (var file : SharedFiles.files(GUIDELINE, ".md")) {
            var source = SharedFiles.read(file);
            var prose = bare(prose(source, UnaryOperator.identity()));
            assertThat(Imports.markdown(source).provisions().stream()
                            .flatMap(provision -> List.of(provision.storedText().split("[\\n\\t]")).stream())
                            .map(ExactImportTest::bare)
                            .filter(line -> !prose.contains(line)))
                    .as("%s: words that came from nowhere", file.getFileName())
                    .isEmpty();
        }
    }

    @Test
    void everyCodePointOfTheGuidelineIsThereAsOftenAsItWasWritten() {
        for (var file : SharedFiles.files(GUIDELINE, ".md")) {
            var source = SharedFiles.read(file);
            var difference = new TreeMap<String, Integer>();
            count(prose(source, UnaryOperator.identity()), difference, 1);
            count(withLabels(Imports.markdown(source)), difference, -1);
            difference.values().removeIf(often -> often == 0);
            assertThat(difference).as("%s", file.getFileName()).isEmpty();
        }
    }

    /** A line for a site's template engine is no markup of the document's: it is kept as it is, for a person to judge. */
    @Test
    void theTemplateLineOfTheGuidelineIsKeptAsItIs() {
        for (var file : SharedFiles.files(GUIDELINE, ".md")) {
            var source = SharedFiles.read(file);
            assertThat(source).contains("{{ site.time | date_to_rfc822 }}");
            assertThat(Imports.markdown(source).provisions().stream().map(provision -> provision.storedText()))
                    .contains("{{ site.time | date_to_rfc822 }}");
        }
    }

    private static void count(String words, TreeMap<String, Integer> difference, int by) {
        bare(words)
                .codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !OF_LABELS.contains(character))
                .forEach(character -> difference.merge(character, by, Integer::sum));
    }

    private static String bare(String words) {
        return words.replaceAll(INSIGNIFICANT, "");
    }

    private static String withLabels(PolicyText text) {
        return text.title() + "\n"
                + text.provisions().stream()
                        .map(provision -> provision.label().mark() + " " + provision.storedText())
                        .collect(Collectors.joining("\n"));
    }

    /**
     * The source as a person reads it, without: front matter; comments; kramdown's attributes; the addresses of links, and of
     * pictures, whose alternative text stays; tags; heading and quotation marks; the lines and rules of tables.
     */
    private static String prose(String source, UnaryOperator<String> markers) {
        return FrontMatter.split(source)
                .body()
                .replaceAll("(?s)\\{::comment}.*?\\{:/comment}", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?m)^\\s*\\{:[^}\n]*}\\s*$", "")
                .lines()
                .filter(line -> !line.matches("\\s*\\|?[ :|-]+\\|[ :|-]*"))
                .map(markers)
                .map(ExactImportTest::withoutMarkup)
                .collect(Collectors.joining("\n"));
    }

    private static String withoutMarkup(String line) {
        var bare = line.replaceAll(
                        "!?\\[((?:[^\\[\\]]|\\[[^\\[\\]]*])*)]\\((?:[^()\\s]|\\([^()]*\\))*(?: \"[^\"]*\")?\\)", "$1")
                .replaceAll("<img\\b[^>]*\\balt=\"([^\"]*)\"[^>]*>", "$1")
                .replaceAll("<((?:https?|mailto):[^>]*|[\\w.-]+@[\\w.-]+)>", "$1")
                .replaceAll("</?[a-zA-Z][^>]*>", "")
                .replaceAll("^\\s*(?:>\\s*)*#*\\s*", "")
                .replaceAll("\\s*\\{:? *#[^}]*}\\s*$", "")
                .replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1");
        var cells = bare.contains("{{") ? bare : bare.replace("|", " ");
        return Parser.unescapeEntities(cells, false);
    }
}
