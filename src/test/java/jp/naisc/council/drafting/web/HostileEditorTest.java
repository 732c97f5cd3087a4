package jp.naisc.council.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.naisc.council.base.TestDatabases;
import jp.naisc.council.bench.LiveEditor;
import jp.naisc.council.bench.LiveServer;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.DraftText;
import jp.naisc.council.drafting.Drafts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Editors that mean harm, over real WebSockets. Whatever they say, nothing is stored, the next person's words are, and nobody
 * waits. Time stands still at this door unless a test lets it go on, so that a limit is a number and no matter of luck.
 */
class HostileEditorTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final AtomicLong TIME = new AtomicLong();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** As in the door: so many submits at once, and so many refusals until the door is shut. */
    private static final int STEPS_AT_ONCE = 600;

    private static final int REFUSALS = 50;

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static LiveServer server;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Draft draft;

    @TestConfiguration(proxyBeanMethods = false)
    static class HandHeldTime {

        @Bean
        @Primary
        Ticks handHeldTicks() {
            return TIME::get;
        }
    }

    @BeforeAll
    static void start() {
        server = LiveServer.startOn(TestDatabases.newH2Url(), HandHeldTime.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        draft = server.newDraft("hostile-" + COUNTER.incrementAndGet(), List.of(beginning()));
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void aFloodOfStaleStepsIsCutOff() {
        var editor = joined("one");
        editor.say(steps("one", 0, LiveEditor.insertion(3, "始")));
        editor.next("steps");
        long stored = version();
        for (int i = 0; i < STEPS_AT_ONCE - 1; i++) {
            editor.say(steps("one", 0, LiveEditor.insertion(3, "嵐")));
            editor.next("stale");
        }
        for (int i = 0; i < REFUSALS; i++) {
            editor.say(steps("one", 0, LiveEditor.insertion(3, "嵐")));
        }
        assertThat(editor.next("refused")).containsEntry("reason", "TOO_MANY");
        assertThat(editor.hasEnded()).isTrue();
        assertThat(version()).isEqualTo(stored);
        othersCanStillWrite();
    }

    @Test
    void whoWaitsASecondAfterTooManyMayWriteAgain() {
        var editor = joined("one");
        editor.say(steps("one", 0, LiveEditor.insertion(3, "始")));
        editor.next("steps");
        for (int i = 0; i < STEPS_AT_ONCE; i++) {
            editor.say(steps("one", 0, LiveEditor.insertion(3, "嵐")));
        }
        assertThat(editor.next("refused")).containsEntry("reason", "TOO_MANY");
        TIME.addAndGet(TimeUnit.SECONDS.toNanos(1));
        editor.say(steps("one", version(), LiveEditor.insertion(3, "凪")));
        editor.next("steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{'t':'steps'}",
                "{'t':'steps','v':1e999,'client':'one','steps':[]}",
                "{'t':'steps','v':99999999999999999999999999,'client':'one','steps':[]}",
                "{'t':'steps','v':-1,'client':'one','steps':[]}",
                "{'t':'steps','v':0,'client':'one','steps':[{'stepType':'replace','from':1e9,'to':2}]}",
                "{'t':'steps','v':0,'client':'one','steps':[{'stepType':'replace','from':-3,'to':2}]}",
                "{'t':'steps','v':0,'client':'one','steps':[{'stepType':'replace','from':3,'to':1}]}",
                "{'t':'steps','v':0,'client':'one','draft':'other','steps':[]}",
                "{'t':'steps','v':0,'client':'one','steps':[]}",
                "{'t':'steps','v':7,'client':'one','steps':[]}",
                "{'t':'join','client':'server','v':null}",
                "{'t':'cursor','v':0,'from':-1,'to':0}",
                "{'t':'cursor','v':0,'from':9999999999,'to':0}",
                "{'t':'ping'} and more",
                "{'t':'ping','t':'steps'}",
            })
    void whatIsNoMessageIsRefusedAndTheConnectionLives(String frame) {
        var editor = joined("one");
        editor.say(frame.replace('\'', '"'));
        assertThat(editor.next("refused").get("reason")).isIn("MALFORMED", "OUT_OF_RANGE", "TOO_LARGE");
        editor.say("{\"t\":\"ping\"}");
        editor.next("pong");
        assertThat(version()).isZero();
    }

    @Test
    void aFrameNestedTenThousandDeepIsRefused() {
        var editor = joined("one");
        editor.say("{\"t\":\"steps\",\"v\":0,\"client\":\"one\",\"steps\":" + "[".repeat(10_000) + "]".repeat(10_000)
                + "}");
        assertThat(editor.next("refused")).containsEntry("reason", "TOO_LARGE");
        othersCanStillWrite();
    }

    @Test
    void theNullCharacterIsRefusedHoweverItIsSpelt() {
        var editor = joined("one");
        editor.say(steps("one", 0, LiveEditor.insertion(3, "零")).replace("零", "零\\u0000"));
        assertThat(editor.next("refused")).containsEntry("reason", "BAD_CHARACTER");
        editor.say(steps("one", 0, LiveEditor.insertion(3, "零")).replace("零", "零\0"));
        assertThat(editor.next("refused").get("reason")).isIn("BAD_CHARACTER", "MALFORMED");
        assertThat(version()).isZero();
    }

    @Test
    void aFrameInHundredsOfFragmentsIsOneFrame() {
        var editor = joined("one");
        var frame = steps("one", 0, LiveEditor.insertion(3, "断片".repeat(200)));
        for (int i = 0; i < frame.length(); i++) {
            editor.say(frame.substring(i, i + 1), i == frame.length() - 1);
        }
        editor.next("steps");
        assertThat(stored().text().doc().textContent()).contains("断片断片");
    }

    @Test
    void aFrameThatNeverEndsIsCutOffBeforeItFillsTheMemory() {
        var editor = joined("one");
        var part = "x".repeat(60_000);
        for (int i = 0; i < 400; i++) {
            editor.say(part, false);
        }
        assertThat(editor.hasEnded()).isTrue();
        othersCanStillWrite();
    }

    @Test
    void binaryFramesEndTheConnection() {
        var editor = joined("one");
        editor.say(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        assertThat(editor.hasEnded()).isTrue();
        othersCanStillWrite();
    }

    @Test
    void ofThousandsOfCursorsOnlyAFewReachTheOthers() {
        var watcher = joined("watcher");
        var editor = joined("one");
        for (int i = 0; i < 5_000; i++) {
            editor.say("{\"t\":\"cursor\",\"v\":0,\"from\":" + (i % 3) + ",\"to\":1}");
        }
        editor.say(steps("one", 0, LiveEditor.insertion(3, "終")));
        editor.next("steps");
        watcher.next("steps");
        assertThat(watcher.passedOver("cursor")).isBetween(1, 50);
    }

    @Test
    void anEditorThatNeverReadsIsPartedWithAndNobodyWaitsForIt() {
        var writer = joined("writer");
        var deaf = http.newWebSocketBuilder()
                .header("Cookie", "council=" + LiveServer.enter(server.port(), "member-a"))
                .buildAsync(address(), new Deaf())
                .join();
        deaf.sendText("{\"t\":\"join\",\"client\":\"deaf\",\"v\":null}", true).join();
        await().atMost(PATIENCE).until(() -> presentAt(writer) == 2);
        long slowest = 0;
        int size = 0;
        long at = 0;
        var words = "大".repeat(100_000);
        for (int i = 0; i < 150; i++) {
            long begun = System.nanoTime();
            writer.say(steps("writer", at, replacement(5, 5 + size, words)));
            writer.next("steps");
            slowest = Math.max(slowest, System.nanoTime() - begun);
            size = words.length();
            at++;
        }
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(8));
        await().atMost(PATIENCE).until(() -> presentAt(writer) == 1);
    }

    @Test
    void nobodyTakesTheNameByWhichAnothersEditorKnowsItsOwnSteps() {
        var honest = joined("honest");
        honest.say(steps("honest", 0, LiveEditor.insertion(3, "私の")));
        honest.next("steps");
        var thief = connect("member-a", "honest");
        thief.say("{\"t\":\"join\",\"client\":\"honest\",\"v\":null}");
        assertThat(thief.next("refused")).containsEntry("reason", "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "http://localhost.elsewhere.example",
                "http://localhost:1",
                "https://localhost",
                "null",
                "http://"
            })
    void aForeignOriginStaysOutside(String origin) {
        var attempt = http.newWebSocketBuilder()
                .header("Cookie", "council=" + LiveServer.enter(server.port(), "drafter"))
                .header("Origin", origin)
                .buildAsync(address(), new WebSocket.Listener() {});
        assertThat(attempt.handle((socket, failure) -> failure).join()).isInstanceOf(CompletionException.class);
    }

    private void othersCanStillWrite() {
        var name = "other" + COUNTER.incrementAndGet();
        var other = joined(name);
        long before = version();
        other.say(steps(name, before, LiveEditor.insertion(3, "他")));
        other.next("steps");
        assertThat(version()).isGreaterThan(before);
    }

    /** How many people the last word about them names. */
    private static int presentAt(LiveEditor editor) {
        return editor.last("people")
                .map(frame -> frame.get("people") instanceof List<?> people ? people.size() : 0)
                .orElse(0);
    }

    private LiveEditor joined(String client) {
        var editor = connect("drafter", client);
        editor.say("{\"t\":\"join\",\"client\":\"" + client + "\",\"v\":null}");
        editor.next("init");
        return editor;
    }

    private LiveEditor connect(String userName, String client) {
        return LiveEditor.connect(http, address(), LiveServer.enter(server.port(), userName), client);
    }

    private URI address() {
        return LiveServer.address(server.port(), draft.id().toString(), "ja");
    }

    private DraftText stored() {
        return server.bean(Drafts.class)
                .text(server.who("drafter"), draft.id(), TextLanguage.JA)
                .orElseThrow();
    }

    private long version() {
        return stored().step();
    }

    private static String steps(String client, long version, String step) {
        return "{\"t\":\"steps\",\"v\":" + version + ",\"client\":\"" + client + "\",\"steps\":[" + step + "]}";
    }

    private static String replacement(int from, int to, String words) {
        return "{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to
                + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + words + "\"}]}}";
    }

    /** The title stands at 1 to 3, the words of the one paragraph begin at 5. */
    private static Node beginning() {
        var schema = Schema.policy();
        return schema.node(
                "doc",
                Map.of("lang", "ja", "scheme", "policy"),
                List.of(
                        schema.node("title", Map.of(), List.of(schema.text("敵意"))),
                        schema.node("paragraph", Map.of("id", "p1"), List.of(schema.text("はじめの語。")))));
    }

    /** Opens a connection and never asks for a single frame: the buffers on the way fill and stay full. */
    private static final class Deaf implements WebSocket.Listener {

        @Override
        public void onOpen(WebSocket socket) {
            // asks for nothing
        }
    }
}
