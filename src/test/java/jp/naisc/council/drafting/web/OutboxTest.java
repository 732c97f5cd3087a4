package jp.naisc.council.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A socket that takes a frame when the test lets it, on the thread of the test: every interleaving is chosen. */
class OutboxTest {

    private final List<String> sent = new ArrayList<>();
    private final Deque<SendHandler> underWay = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private boolean atOnce;
    private boolean gone;
    private Runnable whileSending = () -> {};
    private final Outbox outbox = new Outbox(socket(), () -> told.add("gave up"));

    @Test
    void oneFrameIsUnderWayAtATimeAndTheyKeepTheirOrder() {
        outbox.send("a");
        outbox.send("b");
        outbox.send("c");
        assertThat(sent).containsExactly("a");
        taken();
        assertThat(sent).containsExactly("a", "b");
        taken();
        taken();
        assertThat(sent).containsExactly("a", "b", "c");
        outbox.send("d");
        assertThat(sent).endsWith("d");
    }

    @Test
    void aThousandFramesThatAreTakenAtOnceAreNotAThousandCallsDeep() {
        outbox.send("first");
        for (int i = 0; i < Outbox.MOST_FRAMES; i++) {
            outbox.send("frame");
        }
        atOnce = true;
        taken();
        assertThat(sent).hasSize(Outbox.MOST_FRAMES + 1);
        assertThat(told).isEmpty();
    }

    @Test
    void aFarewellIsSentBeforeTheEndAndNothingBehindIt() {
        outbox.send("under way");
        outbox.send("farewell");
        outbox.end(() -> told.add("ended"));
        outbox.send("too late");
        assertThat(told).isEmpty();
        taken();
        taken();
        assertThat(sent).containsExactly("under way", "farewell");
        assertThat(told).containsExactly("ended");
    }

    /** The race that was mended once: the end comes after a frame was put down and before it is picked up. */
    @Test
    void anEndThatComesWhileAFrameIsHandedOverDoesNotSwallowIt() {
        whileSending = () -> outbox.end(() -> told.add("ended after " + sent));
        outbox.send("farewell");
        taken();
        assertThat(told).containsExactly("ended after [farewell]");
    }

    @Test
    void withNothingToSendTheEndIsAtOnceAndOnlyOnce() {
        outbox.end(() -> told.add("ended"));
        outbox.end(() -> told.add("again"));
        assertThat(told).containsExactly("ended");
    }

    @Test
    void whoDoesNotReadIsPartedWithOnce() {
        outbox.send("under way");
        outbox.send("x".repeat(Outbox.MOST_CHARACTERS));
        outbox.send("one more");
        outbox.send("and another");
        assertThat(told).containsExactly("gave up");
        assertThat(sent).containsExactly("under way");
    }

    @Test
    void aSingleFrameMayBeLargerThanAllThatMayWait() {
        outbox.send("x".repeat(Outbox.MOST_CHARACTERS + 1));
        assertThat(sent).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void aSocketThatIsGoneIsGivenUpOnceHoweverItSaysSo() {
        outbox.send("a");
        outbox.send("b");
        underWay.remove().onResult(new SendResult(null, new IllegalStateException("gone")));
        outbox.send("c");
        assertThat(sent).containsExactly("a");
        assertThat(told).containsExactly("gave up");

        told.clear();
        gone = true;
        new Outbox(socket(), () -> told.add("gave up")).send("a");
        assertThat(told).containsExactly("gave up");
    }

    @Test
    void aSocketThatBreaksDuringTheFarewellIsGivenUpInsteadOfEnded() {
        outbox.send("farewell");
        outbox.end(() -> told.add("ended"));
        underWay.remove().onResult(new SendResult(null, new IllegalStateException("gone")));
        assertThat(told).containsExactly("gave up");
    }

    private void taken() {
        underWay.remove().onResult(new SendResult());
    }

    private RemoteEndpoint.Async socket() {
        return (RemoteEndpoint.Async) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RemoteEndpoint.Async.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("sendText")) {
                        whileSending.run();
                        if (gone) {
                            throw new IllegalStateException("closed");
                        }
                        sent.add((String) arguments[0]);
                        var handler = (SendHandler) arguments[1];
                        if (atOnce) {
                            handler.onResult(new SendResult());
                        } else {
                            underWay.add(handler);
                        }
                    }
                    return null;
                });
    }
}
