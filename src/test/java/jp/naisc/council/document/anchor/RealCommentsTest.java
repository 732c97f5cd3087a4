package jp.naisc.council.document.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.SharedFiles;
import jp.naisc.council.document.compare.CarryIds;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Markdown;
import jp.naisc.council.document.format.StatuteText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Comments on the first version of real documents, followed through their real histories, version by version and from the
 * first to the last at once.
 */
class RealCommentsTest {

    private static final int COMMENTS = 4000;
    private static final int LONGEST = 40;

    @Test
    void commentsOnTheAdministrativeProcedureActAreFollowedThroughTenVersions(TestReporter reporter) {
        follow("real/jp-law-gyosei-tetsuzukiho", StatuteText::read, reporter);
    }

    @Test
    void commentsOnAnAmericanGuidelineAreFollowed(TestReporter reporter) {
        follow("real/nist-sp800-63b", Markdown::read, reporter);
    }

    @Test
    void commentsOnAPartyProgrammeAreFollowed(TestReporter reporter) {
        follow("real/jp-manifesto-12-kosodate", Markdown::read, reporter);
    }

    private static void follow(String folder, Function<String, ImportResult> reader, TestReporter reporter) {
        List<PolicyText> versions = versions(folder, reader);
        PolicyText first = versions.get(0);
        List<Pinned<String>> pins = pins(first);
        List<Pinned<String>> alive = pins;
        Set<String> onlySame = new HashSet<>();
        pins.forEach(pin -> onlySame.add(pin.key()));
        for (int i = 1; i < versions.size(); i++) {
            List<Outcome<String>> outcomes = carry(versions.get(i - 1), versions.get(i), alive);
            tell(reporter, folder + " version " + (i + 1), Carrying.counts(outcomes) + " of " + alive.size());
            List<Pinned<String>> next = new ArrayList<>();
            for (Outcome<String> outcome : outcomes) {
                outcome.now().ifPresent(next::add);
                if (outcome.kind() == Outcome.Kind.CHANGED || outcome.kind() == Outcome.Kind.GONE) {
                    onlySame.remove(outcome.was().key());
                }
            }
            alive = next;
        }
        List<Outcome<String>> direct = carry(first, versions.get(versions.size() - 1), pins);
        tell(reporter, folder + " first to last", Carrying.counts(direct) + " of " + pins.size());
        compare(folder, alive, onlySame, direct, reporter);
    }

    private static List<Outcome<String>> carry(PolicyText before, PolicyText after, List<Pinned<String>> pins) {
        List<Outcome<String>> outcomes = Carrying.between(before, after).carry(pins);
        assertThat(outcomes)
                .extracting(outcome -> outcome.was().key())
                .containsExactlyElementsOf(pins.stream().map(Pinned::key).toList());
        assertThat(Carrying.counts(outcomes).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(pins.size());
        for (int i = 0; i < pins.size(); i++) {
            assertThat(outcomes.get(i).was()).isEqualTo(pins.get(i));
            CarryingRandomEditsTest.checkPlaces(
                    outcomes.get(i), after, pins.get(i).toString());
        }
        return outcomes;
    }

    /**
     * Words that stayed the same on every stage and words found again at once are the same words; they stand in the same
     * place unless one of both ways had less to go by.
     */
    private static void compare(
            String folder,
            List<Pinned<String>> chained,
            Set<String> onlySame,
            List<Outcome<String>> direct,
            TestReporter reporter) {
        Map<String, Pinned<String>> byKey = new HashMap<>();
        chained.forEach(pin -> byKey.put(pin.key(), pin));
        Map<String, Integer> agreement = new HashMap<>();
        int same = 0;
        int both = 0;
        for (Outcome<String> outcome : direct) {
            Pinned<String> there = byKey.get(outcome.was().key());
            boolean stayed = onlySame.contains(outcome.was().key());
            boolean placesAgree = outcome.now()
                    .map(Pinned::place)
                    .equals(Optional.ofNullable(there).map(Pinned::place));
            String chain = there == null ? "gone" : stayed ? "same" : "changed";
            agreement.merge(chain + "/" + outcome.kind() + (placesAgree ? "" : " elsewhere"), 1, Integer::sum);
            boolean directSame = outcome.kind() == Outcome.Kind.EXACT || outcome.kind() == Outcome.Kind.MOVED;
            if (stayed && there != null && directSame) {
                both++;
                same += placesAgree ? 1 : 0;
            }
        }
        tell(reporter, folder + " chained/direct", new TreeMap<>(agreement).toString());
        assertThat(agreement.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(direct.size());
        assertThat((double) same / both).isGreaterThan(0.99);
    }

    /** For whoever reads the report, and for whoever watches the run: Maven shows the one and not the other. */
    private static void tell(TestReporter reporter, String what, String counts) {
        reporter.publishEntry(what, counts);
        System.out.println(what + ": " + counts);
    }

    private static List<Pinned<String>> pins(PolicyText text) {
        Random random = new Random(7);
        List<Provision> provisions = text.provisions().stream()
                .filter(provision -> provision.node().content().size() > 0)
                .toList();
        List<Pinned<String>> pins = new ArrayList<>();
        Side side = new Side(text);
        while (pins.size() < COMMENTS) {
            String key = "c" + pins.size();
            Provision provision = provisions.get(random.nextInt(provisions.size()));
            if (random.nextInt(20) == 0) {
                pins.add(Pins.onProvision(key, provision));
                continue;
            }
            BlockWords words = side.words(provision.index());
            int from = words.floor(random.nextInt(words.size()));
            int to = words.ceiling(Math.min(words.size(), from + 1 + random.nextInt(LONGEST)));
            pins.add(new Pinned<>(key, side.place(provision.index(), from, to), words.text(from, to)));
        }
        return pins;
    }

    private static List<PolicyText> versions(String folder, Function<String, ImportResult> reader) {
        List<PolicyText> versions = new ArrayList<>();
        Set<ProvisionId> known = new HashSet<>();
        for (Path file : SharedFiles.files(folder, ".md")) {
            PolicyText version = read(reader.apply(SharedFiles.read(file)));
            version = versions.isEmpty()
                    ? version.withIds()
                    : CarryIds.adopt(versions.get(versions.size() - 1), version, known);
            version.provisions().forEach(provision -> known.add(provision.id()));
            versions.add(version);
        }
        return versions;
    }

    private static PolicyText read(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported imported -> imported.text();
            case ImportResult.Refused refused -> throw new AssertionError(refused);
        };
    }
}
