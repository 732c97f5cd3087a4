package jp.naisc.council.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Markdown;
import jp.naisc.council.document.model.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration policy in two versions; the list of what lies between them was written with the texts. */
class SampleComparisonTest {

    private static final Map<String, String> OPERATIONS = Map.of(
            "reword", "reworded",
            "delete-paragraph", "deleted.paragraph",
            "insert-paragraph", "inserted.paragraph",
            "insert-section", "inserted.section",
            "move-section", "moved.section",
            "retitle-section", "retitled");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void exactlyTheSeventeenKnownChangesAreReported(String language) {
        checkKnownChanges(compare(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theSameChangesAreReportedForTheTextsReadFromMarkdown(String language) {
        checkKnownChanges(Comparison.of(
                markdown("sample-policy." + language + ".md"), markdown("sample-policy-v2." + language + ".md")));
    }

    private static void checkKnownChanges(Comparison comparison) {
        List<String> expected = new ArrayList<>();
        for (JsonNode operation : read("sample-policy-changes.json")) {
            expected.add(OPERATIONS.get(operation.get("op").asString())
                    + " "
                    + operation.get("target").asString());
        }
        assertThat(comparison.changes().stream().map(TestTexts::show)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(comparison.changes()).extracting(Change::number).containsExactly(numbersTo(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theSumIsToldInTheOrderOfTheSentence(String language) {
        assertThat(compare(language).counts())
                .extracting(
                        tally -> tally.kind().messageKey().replace("document.compare.kind.", "") + " " + tally.count())
                .containsExactly(
                        "reworded 11",
                        "inserted.paragraph 2",
                        "deleted.paragraph 1",
                        "inserted.section 1",
                        "moved.section 1",
                        "retitled 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void sectionsThatOnlyCountDifferentlyAreListedApart(String language) {
        assertThat(compare(language).renumberings())
                .extracting(renumbering -> renumbering.after().id().value())
                .containsExactly("cooperation", "data-testbeds", "regional-use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theOtherWayRoundTheSameChangesAreFoundBackwards(String language) {
        Comparison backwards = Comparison.of(sample("v2", language), sample("v1", language));
        assertThat(backwards.changes()).hasSize(17);
        assertThat(new TreeSet<>(
                        backwards.changes().stream().map(TestTexts::show).toList()))
                .contains("deleted.section energy", "moved.section literacy", "inserted.paragraph compute.p3");
    }

    private static Comparison compare(String language) {
        return Comparison.of(sample("v1", language), sample("v2", language));
    }

    static PolicyText sample(String version, String language) {
        JsonNode policy = read("sample-policy." + version + ".json");
        TestTexts text =
                TestTexts.aPolicy(language, policy.get("title").get(language).asString());
        text.paragraph("notice", policy.get("notice").get(language).asString());
        for (JsonNode chapter : policy.get("chapters")) {
            text.chapter(chapter.get("id").asString(), chapter.get(language).asString());
            for (JsonNode section : chapter.get("sections")) {
                text.section(section.get("id").asString(), section.get(language).asString());
                for (JsonNode paragraph : section.get("paras")) {
                    text.paragraph(
                            paragraph.get("id").asString(),
                            inline(paragraph.get(language).asString()));
                }
            }
        }
        return text.text();
    }

    /** {@code [[#id]]} is a cross-reference. */
    private static List<Node> inline(String words) {
        List<Node> inline = new ArrayList<>();
        Matcher reference = Pattern.compile("\\[\\[#([^]]+)]]").matcher(words);
        int at = 0;
        while (reference.find()) {
            if (reference.start() > at) {
                inline.add(TestTexts.words(words.substring(at, reference.start())));
            }
            inline.add(TestTexts.reference(reference.group(1)));
            at = reference.end();
        }
        if (at < words.length()) {
            inline.add(TestTexts.words(words.substring(at)));
        }
        return inline;
    }

    private static PolicyText markdown(String name) {
        ImportResult result = Markdown.read(resource(name));
        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        return ((ImportResult.Imported) result).text();
    }

    private static JsonNode read(String name) {
        return JsonMapper.shared().readTree(resource(name));
    }

    private static String resource(String name) {
        try (InputStream in = SampleComparisonTest.class.getResourceAsStream("/sample/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Integer[] numbersTo(int last) {
        Integer[] numbers = new Integer[last];
        for (int i = 0; i < last; i++) {
            numbers[i] = i + 1;
        }
        return numbers;
    }
}
