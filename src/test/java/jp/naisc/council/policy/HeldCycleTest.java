package jp.naisc.council.policy;

import static jp.naisc.council.policy.PolicyWorld.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version belongs to the stage it was cut at: while one is being stored, the cycle does not move on under it. */
class HeldCycleTest {

    static List<PolicyWorld> worlds() {
        return TestDatabases.both().map(PolicyWorld::new).toList();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aMoveWaitsUntilWhatIsStoredUnderTheStageIsStored(PolicyWorld world) throws Exception {
        var cycle = world.cycleAtFirstDraft(world.policy("held"));
        var move = new CompletableFuture<MoveResult>();
        world.database.inTransaction(() -> {
            assertThat(world.cycles.hold(cycle.id())).contains(cycle);
            Thread.ofVirtual()
                    .start(() -> move.complete(world.cycles.move(a(Role.CHAIR), cycle, Stage.WITHDRAWN, "終える")));
            await().during(Duration.ofMillis(300)).until(() -> !move.isDone());
            assertThat(world.cut(cycle, VersionNumber.draft(1, 1), "一")).isInstanceOf(CutResult.Cut.class);
        });
        assertThat(move.get(30, TimeUnit.SECONDS)).isInstanceOf(MoveResult.Moved.class);
        assertThat(world.cut(cycle, VersionNumber.draft(1, 2), "二"))
                .isEqualTo(new CutResult.NotAtThisStage(Stage.WITHDRAWN));
    }
}
