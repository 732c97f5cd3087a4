package jp.naisc.council.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.PolicyWorld;
import org.junit.jupiter.api.Test;

/** Asking again who may do what, with tasks that run at once. */
class AccessWatchTest {

    private static final DraftAccess CLOSED = new DraftAccess.ReadOnly(DraftAccess.Reason.STAGE_CLOSED);

    private final Actor actor = PolicyWorld.a(Role.SECRETARIAT);
    private final Mailbox tasks = new Mailbox(Runnable::run);
    private final Audience audience = new Audience(Runnable::run, NeighbourLine.NOBODY);
    private Optional<Actor> session = Optional.of(actor);
    private Optional<DraftAccess> access = Optional.of(new DraftAccess.MayEdit());
    private final AccessWatch watch = new AccessWatch(audience, tasks, who -> access);

    @Test
    void whoMayDoLessIsToldWhyAndOnlyOnce() {
        var screen = new Screen();
        var one = here(screen);
        access = Optional.of(CLOSED);
        watch.askAll();
        watch.askAll();
        assertThat(screen.frames)
                .singleElement()
                .asString()
                .contains("\"edit\":false")
                .contains("drafting.reason.stage-closed");
        assertThat(one.mayWrite()).isFalse();
        access = Optional.of(new DraftAccess.MayEdit());
        watch.ask(one);
        assertThat(screen.frames.getLast()).contains("\"edit\":true");
    }

    @Test
    void whoseRightsStayHearsNothing() {
        var screen = new Screen();
        here(screen);
        watch.askAll();
        assertThat(screen.frames).isEmpty();
    }

    @Test
    void whoIsSignedOutIsDismissedAndTheOthersSeeHimLeave() {
        var leaving = new Screen();
        var one = here(leaving);
        session = Optional.empty();
        var staying = new Screen();
        audience.add(participant(staying, Optional.of(actor)));
        watch.askAll();
        assertThat(audience.contains(one)).isFalse();
        assertThat(leaving.frames).singleElement().asString().contains("SIGNED_OUT");
        assertThat(leaving.closed).isTrue();
        assertThat(staying.frames).singleElement().asString().startsWith("{\"t\":\"people\"");
    }

    @Test
    void whoMayNoLongerReadIsDismissedLikeWhoIsSignedOut() {
        var screen = new Screen();
        here(screen);
        access = Optional.of(new DraftAccess.None());
        watch.askAll();
        assertThat(screen.closed).isTrue();
        assertThat(audience.all()).isEmpty();
    }

    @Test
    void whoIsOnTheWayIsAskedTooAndComesWithWhatHeMayByThen() {
        var screen = new Screen();
        var one = participant(screen, session);
        audience.expect(one);
        access = Optional.of(CLOSED);
        watch.askAll();
        assertThat(one.access()).isEqualTo(CLOSED);
        assertThat(screen.frames).as("told in the welcome").isEmpty();
        access = Optional.empty();
        watch.askAll();
        assertThat(audience.expects(one)).isFalse();
        assertThat(screen.closed).isTrue();
    }

    @Test
    void whoHasLeftIsNotAnswered() {
        var screen = new Screen();
        var one = here(screen);
        audience.remove(one);
        access = Optional.of(CLOSED);
        watch.ask(one);
        assertThat(screen.frames).isEmpty();
    }

    @Test
    void anOlderAnswerIsNotGivenAfterANewerOne() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var questions = new AtomicInteger();
        var slow = new AccessWatch(audience, tasks, who -> {
            if (questions.incrementAndGet() > 1) {
                return Optional.of(CLOSED);
            }
            asked.countDown();
            waitFor(answer);
            return Optional.of(new DraftAccess.MayEdit());
        });
        var one = here(new Screen());
        var first = CompletableFuture.runAsync(() -> slow.ask(one));
        asked.await();
        var second = CompletableFuture.runAsync(() -> slow.ask(one));
        answer.countDown();
        CompletableFuture.allOf(first, second).get(10, TimeUnit.SECONDS);
        assertThat(questions).hasValue(2);
        assertThat(one.access()).isEqualTo(CLOSED);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Participant here(Screen screen) {
        var one = new Participant(
                new LivePerson("key", actor), InterfaceLanguage.JA, () -> session, new DraftAccess.MayEdit(), screen);
        audience.add(one);
        return one;
    }

    private Participant participant(Screen screen, Optional<Actor> who) {
        return new Participant(
                new LivePerson("other", actor), InterfaceLanguage.JA, () -> who, new DraftAccess.MayEdit(), screen);
    }

    private static final class Screen implements LiveListener {

        final List<String> frames = new ArrayList<>();
        boolean closed;

        @Override
        public void send(String frame) {
            frames.add(frame);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
