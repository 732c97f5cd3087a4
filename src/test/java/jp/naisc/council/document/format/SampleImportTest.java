package jp.naisc.council.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.TextLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample policy in both languages and versions, against the JSON that was written beside it. */
class SampleImportTest {

    @ParameterizedTest
    @CsvSource({
        "sample-policy.ja.md, sample-policy.v1.json, ja",
        "sample-policy.en.md, sample-policy.v1.json, en",
        "sample-policy-v2.ja.md, sample-policy.v2.json, ja",
        "sample-policy-v2.en.md, sample-policy.v2.json, en",
    })
    void everyIdAndEveryWordIsThatOfTheJson(String markdown, String json, String language) {
        PolicyText text = Imports.markdown(Imports.sample(markdown));
        JsonNode expected = new JsonMapper().readTree(Imports.sample(json));

        assertThat(text.title()).isEqualTo(in(expected.path("title"), language));
        assertThat(text.language()).isEqualTo(TextLanguage.ofTag(language));
        assertThat(text.scheme()).isEqualTo(NumberingScheme.POLICY);
        assertThat(units(text)).containsExactlyElementsOf(units(expected, language));
        assertThat(text.brokenReferences()).isEmpty();
        Imports.assertRoundTrip(text);
    }

    @Test
    void theItemsOfAParagraphAreItsOwn() {
        PolicyText text = Imports.markdown(Imports.sample("sample-policy.ja.md"));
        Provision paragraph = provision(text, "principles.p1");
        assertThat(paragraph.children()).hasSize(5);
        assertThat(paragraph.children().get(2).id()).isEqualTo(new ProvisionId("principles.p1.i3"));
        assertThat(paragraph.children().get(2).label().full()).isEqualTo("第1章第4節第1段落(3)");
        assertThat(paragraph.children().get(2).node().attr("number")).isNull();
        assertThat(provision(text, "principles.p2").label().mark()).isEqualTo("第2段落");
    }

    @Test
    void theReferenceToTheEvaluationShowsItsLabelInBothLanguages() {
        assertThat(provision(Imports.markdown(Imports.sample("sample-policy.ja.md")), "limits.p2")
                        .text())
                .contains("事案の蓄積を踏まえ、第6章第3節の評価の中で検討する。");
        assertThat(provision(Imports.markdown(Imports.sample("sample-policy.en.md")), "limits.p2")
                        .text())
                .contains("Chapter 6, Section 3");
    }

    @Test
    void whatTheFileSaysAboutItselfIsKeptBesideTheText() {
        var imported = Imports.imported(Markdown.read(Imports.sample("sample-policy.ja.md")));
        assertThat(imported.about().get("version")).contains("1.0");
        assertThat(imported.about().get("work")).contains("/akn/jp/doc/policy/naisc/2026/basic-ai-promotion-policy");
        assertThat(imported.about().get("status")).contains("sample");
        String written = Markdown.write(imported.text(), imported.about());
        assertThat(Imports.imported(Markdown.read(written)).about().get("date-era"))
                .contains("令和8年4月1日");
    }

    private static Provision provision(PolicyText text, String id) {
        return text.provision(new ProvisionId(id)).orElseThrow();
    }

    /** Chapters, sections and paragraphs as "id: words"; items are lines of their paragraph, as in the JSON. */
    private static List<String> units(PolicyText text) {
        var units = new ArrayList<String>();
        for (Provision provision : text.provisions()) {
            if (provision.kind() == ProvisionKind.NOTE) {
                continue;
            }
            if (provision.kind() == ProvisionKind.ITEM) {
                units.set(
                        units.size() - 1,
                        units.getLast() + "\n" + provision.label().mark() + " " + provision.storedText());
            } else {
                units.add(provision.id() + ": " + provision.storedText());
            }
        }
        return units;
    }

    private static List<String> units(JsonNode json, String language) {
        var units = new ArrayList<String>();
        for (JsonNode chapter : json.path("chapters")) {
            units.add(unit(chapter, language));
            for (JsonNode section : chapter.path("sections")) {
                units.add(unit(section, language));
                for (JsonNode paragraph : section.path("paras")) {
                    units.add(unit(paragraph, language));
                }
            }
        }
        return units;
    }

    private static String unit(JsonNode json, String language) {
        return json.path("id").asString() + ": " + in(json, language);
    }

    private static String in(JsonNode json, String language) {
        return json.path(language).asString();
    }
}
