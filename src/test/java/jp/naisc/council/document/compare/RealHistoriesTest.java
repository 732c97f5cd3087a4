package jp.naisc.council.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.SharedFiles;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Markdown;
import jp.naisc.council.document.format.StatuteText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Real documents with real histories: ids are carried from version to version and every pair is compared. */
class RealHistoriesTest {

    @Test
    void articlesOfTheAdministrativeProcedureActKeepTheirIdsThroughTenVersions(TestReporter reporter) {
        List<PolicyText> versions = carried("real/jp-law-gyosei-tetsuzukiho", StatuteText::read, reporter);
        assertThat(versions).hasSize(10);
        PolicyText fifth = versions.get(4);
        PolicyText sixth = versions.get(5);
        ProvisionId effort = byLabel(fifth, "第三十八条").id();
        assertThat(sixth.provision(effort).orElseThrow().label().mark()).isEqualTo("第四十六条");
        assertThat(byLabel(sixth, "第三十八条").id()).isNotEqualTo(effort);
        assertThat(Comparison.of(fifth, sixth).changes().stream()
                        .map(change -> change.kind().messageKey()))
                .contains("document.compare.kind.inserted.chapter", "document.compare.kind.inserted.supplement")
                .doesNotContain("document.compare.kind.moved.article", "document.compare.kind.deleted.article");
    }

    @Test
    void theVersionsOfAnAmericanGuidelineAreCompared(TestReporter reporter) {
        assertThat(carried("real/nist-sp800-63b", Markdown::read, reporter)).hasSize(4);
    }

    @Test
    void theVersionsOfAPartyProgrammeAreCompared(TestReporter reporter) {
        assertThat(carried("real/jp-manifesto-12-kosodate", Markdown::read, reporter))
                .hasSize(25);
    }

    private static List<PolicyText> carried(
            String folder, Function<String, ImportResult> reader, TestReporter reporter) {
        List<PolicyText> versions = new ArrayList<>();
        Set<ProvisionId> known = new HashSet<>();
        for (Path file : SharedFiles.files(folder, ".md")) {
            PolicyText imported = read(reader.apply(SharedFiles.read(file)));
            PolicyText version = imported;
            if (!versions.isEmpty()) {
                PolicyText previous = versions.get(versions.size() - 1);
                version = CarryIds.adopt(previous, imported, known);
                RandomEditsTest.check(previous, version);
                reporter.publishEntry(file.getFileName().toString(), counts(Comparison.of(previous, version)));
            }
            List<ProvisionId> ids =
                    version.provisions().stream().map(Provision::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(version.plainText()).isEqualTo(imported.plainText());
            known.addAll(ids);
            versions.add(version);
        }
        return versions;
    }

    private static String counts(Comparison comparison) {
        String kinds = comparison.counts().stream()
                .map(tally -> tally.kind().messageKey().replace("document.compare.kind.", "") + " " + tally.count())
                .collect(Collectors.joining(", "));
        return comparison.changes().size() + " changes: " + kinds + "; renumbered "
                + comparison.renumberings().size();
    }

    private static PolicyText read(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported imported -> imported.text();
            case ImportResult.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Provision byLabel(PolicyText text, String mark) {
        return text.provisions().stream()
                .filter(provision -> provision.label().mark().equals(mark))
                .findFirst()
                .orElseThrow();
    }
}
