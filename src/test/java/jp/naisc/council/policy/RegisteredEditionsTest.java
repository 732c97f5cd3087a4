package jp.naisc.council.policy;

import static jp.naisc.council.policy.PolicyWorld.a;
import static jp.naisc.council.policy.PolicyWorld.notes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Importer;
import jp.naisc.council.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Editions that come from outside: their numbers, their ids, and what a revision under way keeps for itself. */
class RegisteredEditionsTest {

    private static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(database -> new PolicyWorld(database)).toList();
    private static final LocalDate DAY = LocalDate.of(2020, 4, 1);

    private static int counter;

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    private static ImportResult.Imported read(String source) {
        return (ImportResult.Imported) Importer.read(source.getBytes(StandardCharsets.UTF_8), "text.md");
    }

    private static PublishResult register(PolicyWorld world, Policy policy, int edition, String source) {
        return world.imports.registerEdition(
                a(Role.SECRETARIAT), policy.id(), edition, List.of(read(source)), EditionDates.on(DAY), notes());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void ofManyWhoRegisterOneNumberAtOnceExactlyOneDoes(PolicyWorld world) throws InterruptedException {
        var policy = world.policy("race-" + ++counter);
        int entries = world.entries();
        Callable<PublishResult> once = () -> register(world, policy, 1, "# 方針\n\n## 目的\n\n本文である。\n");
        try (var people = Executors.newFixedThreadPool(6)) {
            var results = people
                    .invokeAll(IntStream.range(0, 6).mapToObj(i -> once).toList())
                    .stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
            assertThat(results).hasOnlyElementsOfTypes(PublishResult.Published.class, PublishResult.NumberTaken.class);
            assertThat(results)
                    .filteredOn(PublishResult.Published.class::isInstance)
                    .hasSize(1);
        }
        assertThat(world.versions.editions(policy.id())).hasSize(1);
        assertThat(world.entries()).isEqualTo(entries + 1);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theEditionOfARevisionUnderWayIsKeptForIt(PolicyWorld world) {
        var policy = world.policy("kept-" + ++counter);
        assertThat(register(world, policy, 3, "# 方針\n\n本文である。\n")).isInstanceOf(PublishResult.Published.class);
        var cycle = world.cycleAtFirstDraft(policy);
        assertThat(cycle.edition()).isEqualTo(4);

        assertThat(register(world, policy, 4, "# 方針\n\n別の本文である。\n")).isInstanceOf(PublishResult.KeptForCycle.class);
        assertThat(register(world, policy, 9, "# 方針\n\n別の本文である。\n")).isInstanceOf(PublishResult.KeptForCycle.class);
        assertThat(register(world, policy, 2, "# 方針\n\n前の本文である。\n")).isInstanceOf(PublishResult.Published.class);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void idsFollowTheProvisionsUnlessTheSourceGivesItsOwn(PolicyWorld world) {
        var policy = world.policy("ids-" + ++counter);
        register(world, policy, 1, "# 方針\n\n## 目的\n\nこの方針は目的を定める。\n\n## 計算資源\n\n計算資源を共用する。\n");
        register(
                world,
                policy,
                2,
                "# 方針\n\n## 目的\n\nこの方針は目的を定める。\n\n## 人材 {#people}\n\n人材を育てる。\n\n## 計算資源\n\n計算資源を共用する。\n");

        var first = world.versions
                .text(policy.id(), VersionNumber.edition(1), TextLanguage.JA)
                .orElseThrow();
        var second = world.versions
                .text(policy.id(), VersionNumber.edition(2), TextLanguage.JA)
                .orElseThrow();
        var computing = first.provisions().stream()
                .filter(p -> p.storedText().equals("計算資源を共用する。"))
                .findFirst()
                .orElseThrow();
        assertThat(second.provision(computing.id()).orElseThrow().storedText()).isEqualTo("計算資源を共用する。");
        assertThat(second.provisions().stream().map(p -> p.id().value())).contains("people");
    }
}
