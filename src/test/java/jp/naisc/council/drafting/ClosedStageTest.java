package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import jp.naisc.council.policy.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Steps that cross the move which closes their text. The nodes hear nothing of the move: what is stored is settled by the
 * transaction that stores it.
 */
class ClosedStageTest {

    static final List<PolicyWorld> WORLDS =
            TestDatabases.both().map(database -> new PolicyWorld(database)).toList();

    private static int counter;

    static List<PolicyWorld> worlds() {
        return WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatWasAcceptedBeforeTheMoveAndNotStoredIsRefusedWithTheReason(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var closing = node.draft("closing-" + ++counter);
        var other = node.draft("other-" + ++counter);
        var late = new TestEditor("late");
        var reader = new TestEditor("reader");
        var elsewhere = new TestEditor("elsewhere");
        late.sit(node, closing);
        reader.sit(node, closing);
        elsewhere.sit(node, other);
        try (var move = new OpenMove(node, closing)) {
            late.submit(0, "遅");
            // other drafts wait for nobody, though their steps share the transaction
            elsewhere.submit(0, "早");
            await().until(() -> elsewhere.has("\"早\""));
            assertThat(late.frames).noneMatch(frame -> frame.contains("遅"));
            move.commit();
        }
        await().until(() -> late.has("READ_ONLY"));
        assertThat(late.frames).anyMatch(frame -> frame.contains("drafting.reason.stage-closed"));
        await().until(() -> reader.has("drafting.reason.stage-closed"));
        assertThat(head(node, closing)).isZero();
        assertThat(elsewhere.frames).noneMatch(frame -> frame.contains("stage-closed"));
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatWaitedForAMoveThatDidNotHappenIsStored(PolicyWorld world) throws Exception {
        var node = new TestNode(world);
        var draft = node.draft("staying-" + ++counter);
        var editor = new TestEditor("one");
        editor.sit(node, draft);
        try (var move = new OpenMove(node, draft)) {
            editor.submit(0, "待");
            move.rollBack();
        }
        await().until(() -> editor.has("\"待\""));
        assertThat(head(node, draft)).isPositive();
        node.close();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void behindTheMoveNothingIsStoredHoweverFastPeopleWriteOnTwoNodes(PolicyWorld world) throws Exception {
        var one = new TestNode(world);
        var two = new TestNode(world);
        var draft = one.draft("racing-" + ++counter);
        var first = new Restless("one");
        var second = new Restless("two");
        first.sit(one, draft);
        second.sit(two, draft);
        first.write();
        second.write();
        await().until(() -> head(one, draft) > 20);
        PolicyWorld.moved(world.cycles.move(PolicyWorld.a(Role.CHAIR), one.cycle(draft), Stage.WITHDRAWN, "やめる"));
        long stored = head(one, draft);
        await().until(() -> first.has("READ_ONLY") && second.has("READ_ONLY"));
        assertThat(head(one, draft)).isEqualTo(stored);
        one.close();
        two.close();
    }

    private static long head(TestNode node, DraftId draft) {
        return node.log.head(new DeskKey(draft, TextLanguage.JA));
    }

    /** Writes on as soon as it hears of its last word, until it is refused. */
    private static final class Restless extends TestEditor {

        private long version;

        Restless(String client) {
            super(client);
        }

        synchronized void write() {
            submit(version, "字");
        }

        @Override
        public synchronized void send(String frame) {
            super.send(frame);
            if (frame.startsWith("{\"t\":\"steps\"")) {
                version += frame.split("\"stepType\"", -1).length - 1;
            }
            if (frame.startsWith("{\"t\":\"steps\"") || frame.startsWith("{\"t\":\"stale\"")) {
                write();
            }
        }
    }

    /** A move that closes the text, made and not yet committed. */
    private static final class OpenMove implements AutoCloseable {

        private final CountDownLatch decided = new CountDownLatch(1);
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<?> transaction;
        private volatile boolean commits;

        OpenMove(TestNode node, DraftId draft) throws InterruptedException {
            var made = new CountDownLatch(1);
            transaction = thread.submit(() -> node.world.database.transaction().executeWithoutResult(status -> {
                PolicyWorld.moved(
                        node.world.cycles.move(PolicyWorld.a(Role.CHAIR), node.cycle(draft), Stage.WITHDRAWN, "やめる"));
                made.countDown();
                await().until(() -> decided.getCount() == 0);
                if (!commits) {
                    status.setRollbackOnly();
                }
            }));
            made.await();
        }

        void commit() throws Exception {
            commits = true;
            rollBack();
        }

        void rollBack() throws Exception {
            decided.countDown();
            transaction.get();
        }

        @Override
        public void close() {
            decided.countDown();
            thread.close();
        }
    }
}
