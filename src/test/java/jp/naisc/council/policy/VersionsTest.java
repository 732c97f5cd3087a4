package jp.naisc.council.policy;

import static jp.naisc.council.policy.PolicyWorld.a;
import static jp.naisc.council.policy.PolicyWorld.notes;
import static jp.naisc.council.policy.PolicyWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportResult;
import jp.naisc.council.document.format.Importer;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.spi.Obstacle;
import jp.naisc.db.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

/** Versions and cycles, on both databases. */
class VersionsTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(database -> new PolicyWorld(database)).toList();

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    private static int counter;

    private static String slug() {
        return "policy-" + ++counter;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aCutVersionSaysWhatTheDraftSaidAndIsRecorded(PolicyWorld world) {
        var cycle = world.cycleAtFirstDraft(world.policy(slug()));
        int before = world.entries();
        var number = world.versions.nextDraft(cycle.id()).orElseThrow();
        var cut = (CutResult.Cut) world.cut(cycle, number, "一つ目。", "二つ目。");
        assertThat(cut.version().number()).hasToString("1-d1");
        assertThat(world.entries()).isEqualTo(before + 1);
        assertThat(world.versions
                        .text(cut.version(), TextLanguage.JA)
                        .orElseThrow()
                        .digest())
                .isEqualTo(text("一つ目。", "二つ目。").digest());
        assertThat(cut.version().validity()).isInstanceOf(Validity.Draft.class);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void ofTwoWhoCutAtOnceExactlyOneGetsTheNumberAndTheOtherIsTold(PolicyWorld world) throws Exception {
        var cycle = world.cycleAtFirstDraft(world.policy(slug()));
        for (int round = 1; round <= 8; round++) {
            var number = VersionNumber.draft(1, round);
            int words = round;
            var results =
                    atOnce(() -> world.cut(cycle, number, "甲" + words), () -> world.cut(cycle, number, "乙" + words));
            assertThat(results).filteredOn(CutResult.Cut.class::isInstance).hasSize(1);
            assertThat(results).contains(new CutResult.NumberTaken(number));
        }
        assertThat(world.versions.count(cycle.policy())).isEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void twoWhoCutTheSameWordsAtOnceStoreThemOnce(PolicyWorld world) throws Exception {
        var cycle = world.cycleAtFirstDraft(world.policy(slug()));
        var number = VersionNumber.draft(1, 1);
        var results =
                atOnce(() -> world.cut(cycle, number, "同じ" + number), () -> world.cut(cycle, number, "同じ" + number));
        assertThat(results).filteredOn(CutResult.Cut.class::isInstance).hasSize(1);
        assertThat(world.cut(cycle, VersionNumber.draft(1, 2), "同じ" + number))
                .isEqualTo(new CutResult.Unchanged(number));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aRefusedCutStoresNothing(PolicyWorld world) {
        var cycle = world.cycleAtFirstDraft(world.policy(slug()));
        world.cut(cycle, VersionNumber.draft(1, 1), "はじめ");
        var full = PolicyWorld.moved(world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.FULL_DRAFT, ""));
        world.cycles.move(a(Role.CHAIR), full, Stage.IN_CONSULTATION, "");
        world.cycles.move(a(Role.SECRETARIAT_REVIEWER), full, Stage.IN_CONSULTATION, "");
        int entries = world.entries();
        int texts = world.database.db().fetchCount(Tables.POLICY_TEXT);
        assertThat(world.cut(cycle, VersionNumber.draft(1, 2), "遅れた言葉"))
                .isEqualTo(new CutResult.NotAtThisStage(Stage.IN_CONSULTATION));
        assertThat(world.entries()).isEqualTo(entries);
        assertThat(world.database.db().fetchCount(Tables.POLICY_TEXT)).isEqualTo(texts);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theTextInForceOnADayFollowsFromDatesAndWithdrawals(PolicyWorld world) {
        var policy = world.policy(slug());
        world.edition(policy, 1, LocalDate.of(2026, 4, 1), "甲一");
        world.edition(policy, 2, LocalDate.of(2026, 10, 1), "甲二");
        world.edition(policy, 3, LocalDate.of(2027, 4, 1), "甲三");
        assertThat(inForce(world, policy, LocalDate.of(2026, 3, 31))).isEmpty();
        assertThat(inForce(world, policy, LocalDate.of(2026, 4, 1))).contains(VersionNumber.edition(1));
        assertThat(inForce(world, policy, LocalDate.of(2026, 9, 30))).contains(VersionNumber.edition(1));
        assertThat(inForce(world, policy, LocalDate.of(2026, 10, 1))).contains(VersionNumber.edition(2));
        assertThat(world.versions.editions(policy.id()))
                .extracting(PolicyVersion::validity)
                .hasExactlyElementsOfTypes(Validity.Upcoming.class, Validity.InForce.class, Validity.Superseded.class);
        assertThat(world.register.withdraw(
                        a(Role.CHAIR), policy.id(), VersionNumber.edition(2), LocalDate.of(2026, 11, 1), ""))
                .isInstanceOf(WithdrawResult.ReasonMissing.class);
        assertThat(world.register.withdraw(
                        a(Role.CHAIR), policy.id(), VersionNumber.edition(2), LocalDate.of(2026, 11, 1), "誤り"))
                .isInstanceOf(WithdrawResult.Withdrawn.class);
        assertThat(world.register.withdraw(
                        a(Role.CHAIR), policy.id(), VersionNumber.edition(2), LocalDate.of(2026, 11, 2), "再び"))
                .isInstanceOf(WithdrawResult.AlreadyWithdrawn.class);
        assertThat(inForce(world, policy, LocalDate.of(2026, 10, 31))).contains(VersionNumber.edition(2));
        assertThat(inForce(world, policy, LocalDate.of(2026, 11, 1))).isEmpty();
        assertThat(inForce(world, policy, LocalDate.of(2027, 4, 1))).contains(VersionNumber.edition(3));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void anEditionSaysExactlyWhatTheDraftSaidAndTheWayOfACycleIsRecorded(PolicyWorld world) {
        var policy = world.policy(slug());
        var cycle = world.cycleAtFirstDraft(policy);
        var earlier = ((CutResult.Cut) world.cut(cycle, VersionNumber.draft(1, 1), "前の言葉")).version();
        var draft = ((CutResult.Cut) world.cut(cycle, VersionNumber.draft(1, 2), "決める言葉")).version();
        cycle = PolicyWorld.moved(world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.FULL_DRAFT, ""));
        world.cycles.move(a(Role.CHAIR), cycle, Stage.IN_CONSULTATION, "");
        cycle = PolicyWorld.moved(world.cycles.move(a(Role.DEPUTY_CHAIR), cycle, Stage.IN_CONSULTATION, ""));
        cycle = PolicyWorld.moved(world.cycles.moveByItself(cycle, Stage.REVISING));
        world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.COUNCIL_DECISION, "");
        cycle = PolicyWorld.moved(world.cycles.move(a(Role.SECRETARIAT_REVIEWER), cycle, Stage.COUNCIL_DECISION, ""));
        cycle = PolicyWorld.moved(world.cycles.move(a(Role.CHAIR), cycle, Stage.CONCURRENCE, ""));
        cycle = PolicyWorld.moved(world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.PM_SIGN_OFF, ""));
        var dates = EditionDates.on(LocalDate.of(2026, 10, 1));
        assertThat(world.register.publish(a(Role.PUBLISHER), policy.id(), draft.number(), dates, notes()))
                .isEqualTo(new PublishResult.NotAtThisStage(Stage.PM_SIGN_OFF));
        PolicyWorld.moved(world.cycles.move(a(Role.SIGNATORY), cycle, Stage.PUBLISHED, ""));
        assertThat(world.register.publish(a(Role.PUBLISHER), policy.id(), earlier.number(), dates, notes()))
                .as("only the last draft went through decision and signature")
                .isEqualTo(new PublishResult.NoSuchVersion());
        var published = (PublishResult.Published)
                world.register.publish(a(Role.PUBLISHER), policy.id(), draft.number(), dates, notes());
        assertThat(published.version().text(TextLanguage.JA).orElseThrow().digest())
                .isEqualTo(draft.text(TextLanguage.JA).orElseThrow().digest());
        assertThat(world.register.publish(a(Role.PUBLISHER), policy.id(), draft.number(), dates, notes()))
                .isInstanceOf(PublishResult.NumberTaken.class);
        assertThat(world.cycles.way(cycle.id()))
                .extracting(StageChange::stage)
                .endsWith(Stage.PUBLISHED, Stage.IN_EFFECT);
        assertThat(world.cycles.running(policy.id())).isEmpty();
        assertThat(world.versions.latest(policy.id()).orElseThrow().number()).isEqualTo(VersionNumber.edition(1));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void ofTwoWhoMoveACycleAtOnceOneMovesItAndTheOtherSeesWhereItStands(PolicyWorld world) throws Exception {
        var cycle = world.cycleAtFirstDraft(world.policy(slug()));
        var results = atOnce(
                () -> world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.FULL_DRAFT, ""),
                () -> world.cycles.move(a(Role.CHAIR), cycle, Stage.OUTLINE, "骨子から"));
        assertThat(results).filteredOn(MoveResult.Moved.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(MoveResult.MovedMeanwhile.class::isInstance)
                .hasSize(1);
        assertThat(world.cycles.find(cycle.id()).orElseThrow().seq()).isEqualTo(cycle.seq() + 1);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void oneCycleRunsAtATime(PolicyWorld world) throws Exception {
        var policy = world.policy(slug());
        var results = atOnce(
                () -> world.cycles.open(a(Role.CHAIR), policy.id(), Titles.of("甲", "A")),
                () -> world.cycles.open(a(Role.SECRETARIAT), policy.id(), Titles.of("乙", "B")));
        assertThat(results).filteredOn(OpenCycleResult.Opened.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(OpenCycleResult.AlreadyRunning.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theSamePersonIsNeverBothOfTwo(PolicyWorld world) {
        var cycle = world.cycleAtFirstDraft(world.policy(slug()));
        var full = PolicyWorld.moved(world.cycles.move(a(Role.SECRETARIAT), cycle, Stage.FULL_DRAFT, ""));
        var chair = a(Role.CHAIR);
        assertThat(world.cycles.move(chair, full, Stage.IN_CONSULTATION, ""))
                .isEqualTo(new MoveResult.AwaitsSecondPerson(Stage.IN_CONSULTATION));
        assertThat(world.cycles.move(chair, full, Stage.IN_CONSULTATION, ""))
                .isEqualTo(new MoveResult.SamePerson(Stage.IN_CONSULTATION));
        assertThat(world.cycles.move(a(Role.DEPUTY_CHAIR), full, Stage.IN_CONSULTATION, ""))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aReturnNeedsAReasonAndAGateBlocks(PolicyWorld world) {
        var cycle = world.cycleAtFirstDraft(world.policy(slug()));
        assertThat(world.cycles.move(a(Role.CHAIR), cycle, Stage.SCOPING, "  "))
                .isInstanceOf(MoveResult.ReasonMissing.class);
        assertThat(world.cycles.move(a(Role.CHAIR), cycle, Stage.PUBLISHED, "近道"))
                .isInstanceOf(MoveResult.NoSuchMove.class);
        var obstacle = Obstacle.of("drafting.obstacle.amendments", "3");
        var gated = new PolicyWorld(world.database, (policy, id, from, to) -> List.of(obstacle));
        assertThat(gated.cycles.move(a(Role.SECRETARIAT), cycle, Stage.FULL_DRAFT, ""))
                .isEqualTo(new MoveResult.Blocked(List.of(obstacle)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theHistoryOfAProvisionComesFromTheIndex(PolicyWorld world) {
        var policy = world.policy(slug());
        world.edition(policy, 1, LocalDate.of(2024, 4, 1), "変わる", "残る");
        world.edition(policy, 2, LocalDate.of(2025, 4, 1), "変わった", "残る");
        var second = world.versions.historyOf(policy.id(), new ProvisionId("p2"), TextLanguage.JA);
        assertThat(second).extracting(state -> state.version().toString()).containsExactly("2", "1");
        assertThat(second.get(0).content()).isEqualTo(second.get(1).content());
        var first = world.versions.historyOf(policy.id(), new ProvisionId("p1"), TextLanguage.JA);
        assertThat(first.get(0).content()).isNotEqualTo(first.get(1).content());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aSectionChangesWithItsParagraphsAndNotWithItsNeighbours(PolicyWorld world) {
        var policy = world.policy(slug());
        var first = sections("はじめの段落", "隣の段落");
        world.edition(policy, 1, LocalDate.of(2024, 4, 1), first);
        world.edition(policy, 2, LocalDate.of(2025, 4, 1), sections("はじめの段落", "隣の段落が変わる"));
        world.edition(policy, 3, LocalDate.of(2026, 4, 1), sections("はじめの段落が変わる", "隣の段落が変わる"));
        var section = first.provision(new ProvisionId("one")).orElseThrow();
        var states = world.versions.historyOf(policy.id(), section.id(), TextLanguage.JA);
        assertThat(states).hasSize(3);
        assertThat(states.get(1).content()).isEqualTo(states.get(2).content());
        assertThat(states.get(0).content()).isNotEqualTo(states.get(1).content());
        assertThat(world.versions.historyOf(policy.id(), new ProvisionId("chapter"), TextLanguage.JA))
                .extracting(ProvisionState::content)
                .doesNotHaveDuplicates();
        for (var provision : first.provisions()) {
            assertThat(world.versions.contentOf(first, provision.id()))
                    .as(provision.id().value())
                    .contains(world.versions
                            .historyOf(policy.id(), provision.id(), TextLanguage.JA)
                            .getLast()
                            .content());
        }
    }

    private static PolicyText sections(String one, String two) {
        var read = Importer.read("""
                ---
                title: "方針"
                lang: ja
                ---

                ## 章 {#chapter}

                ### 一つ目の節 {#one}

                %s

                (1) 細目である。

                ### 二つ目の節 {#two}

                %s
                """.formatted(one, two).getBytes(StandardCharsets.UTF_8), "policy.md");
        return ((ImportResult.Imported) read).text().withIds();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void openingOneOfManyVersionsAsksNoMoreThanOpeningOneOfFew(PolicyWorld world) {
        var policy = world.policy(slug());
        for (int n = 1; n <= 40; n++) {
            world.edition(policy, n, LocalDate.of(2020, 1, 1).plusDays(n), "版" + n, "いつも同じ");
        }
        assertThat(world.versions.of(policy.id())).hasSize(40);
        var page = world.versions.page(policy.id(), Optional.of(VersionNumber.edition(31)), 10);
        assertThat(page).extracting(v -> v.number().edition()).first().isEqualTo(30);
        assertThat(page).hasSize(10);
        assertThat(world.versions
                        .find(policy.id(), VersionNumber.edition(7))
                        .orElseThrow()
                        .validity())
                .isInstanceOf(Validity.Superseded.class);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyServiceRefusesEveryRoleThatTheMatrixDoesNotName(PolicyWorld world) {
        var policy = world.policy(slug());
        var cycle = world.cycleAtFirstDraft(policy);
        int entries = world.entries();
        for (Role role : Role.values()) {
            var by = a(role);
            refusesUnless(by.may(Act.CUT_VERSION), () -> world.register.cut(by, order(cycle)));
            refusesUnless(
                    by.may(Act.PUBLISH),
                    () -> world.register.publish(
                            by, policy.id(), VersionNumber.draft(9, 9), EditionDates.on(PolicyWorld.TODAY), notes()));
            refusesUnless(
                    by.may(Act.WITHDRAW),
                    () -> world.register.withdraw(by, policy.id(), VersionNumber.edition(9), PolicyWorld.TODAY, "x"));
            refusesUnless(by.may(Act.IMPORT_TEXT), () -> world.imports.preview(by, new byte[0], "x.md"));
            refusesUnless(
                    by.may(Act.OPEN_CYCLE), () -> world.cycles.open(by, PolicyId.random(), Titles.of("なし", "None")));
            for (Transition move : PolicyProcess.from(cycle.stage())) {
                refusesUnless(
                        move.roles().contains(role),
                        () -> world.cycles.move(by, cycle, move.to(), move.needsReason() ? " " : "x".repeat(5000)));
            }
        }
        assertThat(world.entries()).isEqualTo(entries);
    }

    /** A number that is taken already: whoever may cut gets an answer, and nothing is stored. */
    private static CutOrder order(RevisionCycle cycle) {
        return new CutOrder(
                cycle.id(),
                VersionNumber.draft(cycle.edition(), 77),
                List.of(CutText.of(text("x"))),
                notes(),
                PolicyWorld.TODAY);
    }

    private static void refusesUnless(boolean may, Callable<?> act) {
        if (!may) {
            assertThatThrownBy(act::call).isInstanceOf(AccessDeniedException.class);
            return;
        }
        try {
            act.call();
        } catch (IllegalArgumentException answered) {
            // past the fence: what was wrong with the request is another matter
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<VersionNumber> inForce(PolicyWorld world, Policy policy, LocalDate day) {
        return world.versions.inForceOn(policy.id(), day).map(PolicyVersion::number);
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        var barrier = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
