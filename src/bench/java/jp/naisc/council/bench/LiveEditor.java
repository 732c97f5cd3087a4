package jp.naisc.council.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.naisc.council.document.model.Json;
import jp.naisc.council.document.model.JsonLimits;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.document.step.StepMap;
import jp.naisc.council.document.step.StepResult;
import jp.naisc.council.drafting.comment.Target;
import org.jspecify.annotations.Nullable;

/**
 * An editor without a screen: types characters at one place, keeps that place through other people's steps, and sends
 * again what was stale, as the browser's editor does.
 */
public final class LiveEditor implements WebSocket.Listener, AutoCloseable {

    /** Hears of every step that arrives: whose it is, and how many characters it brought. */
    public interface Receipt {
        void received(String client, int characters, long nanoTime);
    }

    private final String client;
    private final Receipt receipt;
    private final StringBuilder part = new StringBuilder();
    private final CountDownLatch welcome = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final BlockingQueue<Map<String, @Nullable Object>> frames = new LinkedBlockingQueue<>();
    private final List<String> passedOver = new ArrayList<>();
    private final Map<String, Map<String, @Nullable Object>> newest = new ConcurrentHashMap<>();
    private final boolean keepsFrames;
    private WebSocket socket = nobody();
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private long version = -1;
    private int caret;
    private final StringBuilder unsent = new StringBuilder();
    private int sent;
    private boolean inFlight;
    private int acknowledged;
    private int staleAnswers;
    private String marks = "";
    private volatile @Nullable Throwable trouble;
    private @Nullable Node text;
    private boolean keepsText;
    private final List<StepMap> maps = new ArrayList<>();

    private LiveEditor(String client, int caret, Receipt receipt, boolean keepsFrames) {
        this.client = client;
        this.caret = caret;
        this.receipt = receipt;
        this.keepsFrames = keepsFrames;
    }

    /** Connects and joins, and returns when the text has come. */
    public static LiveEditor join(
            HttpClient http, URI address, String cookie, String client, int caret, Receipt receipt) {
        var editor = connect(http, address, cookie, client, caret, receipt, false);
        editor.say("{\"t\":\"join\",\"client\":\"" + client + "\",\"v\":null}");
        editor.await(editor.welcome);
        return editor;
    }

    /** The same; it keeps the text and how its positions moved, as {@link #text} and {@link #maps}. */
    public static LiveEditor joinWithText(
            HttpClient http, URI address, String cookie, String client, int caret, Receipt receipt) {
        var editor = connect(http, address, cookie, client, caret, receipt, false);
        editor.keepsText = true;
        editor.say("{\"t\":\"join\",\"client\":\"" + client + "\",\"v\":null}");
        editor.await(editor.welcome);
        return editor;
    }

    /** From now on what it types is a suggestion. */
    public synchronized LiveEditor suggesting(String suggestion, String author) {
        marks = ",\"marks\":[" + FullRoom.mark("insertion", suggestion, author) + "]";
        return this;
    }

    /** The text as this editor has it. */
    public synchronized Node text() {
        return Objects.requireNonNull(text);
    }

    /** Some words of the text as this editor has it. */
    public synchronized Target.Words somewhere(Random random) {
        var now = text();
        while (true) {
            int index = random.nextInt(now.childCount());
            int size = now.child(index).content().size();
            if (now.child(index).isTextblock() && size > 20) {
                int from = now.content().offset(index) + 1 + random.nextInt(size - 10);
                return new Target.Words(version, from, from + 8, "");
            }
        }
    }

    /** How each step since the joining moved positions, in order. */
    public synchronized List<StepMap> maps() {
        return List.copyOf(maps);
    }

    /** Connects without a word; frames are kept for {@link #next}. */
    public static LiveEditor connect(HttpClient http, URI address, String cookie, String client) {
        return connect(http, address, cookie, client, 0, (c, n, t) -> {}, true);
    }

    private static LiveEditor connect(
            HttpClient http, URI address, String cookie, String client, int caret, Receipt receipt, boolean keeps) {
        var editor = new LiveEditor(client, caret, receipt, keeps);
        editor.socket = http.newWebSocketBuilder()
                .header("Cookie", "council=" + cookie)
                .buildAsync(address, editor)
                .join();
        return editor;
    }

    private void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no answer", trouble);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Types at the caret. */
    public synchronized void type(String characters) {
        unsent.append(characters);
        sendUnsent();
    }

    /** How many typed characters are known to be stored. */
    public synchronized int acknowledged() {
        return acknowledged;
    }

    public synchronized int staleAnswers() {
        return staleAnswers;
    }

    public synchronized boolean isSettled() {
        return !inFlight && unsent.isEmpty();
    }

    public synchronized long version() {
        return version;
    }

    /** Sends a frame as it is. */
    public void say(String frame) {
        say(frame, true);
    }

    /** Sends a fragment of a frame. */
    public synchronized void say(String part, boolean last) {
        lastSend = lastSend.thenCompose(before -> socket.sendText(part, last));
    }

    /** Sends a binary frame, which the protocol does not know. */
    public synchronized void say(ByteBuffer bytes) {
        lastSend = lastSend.thenCompose(before -> socket.sendBinary(bytes, true));
    }

    /** How many frames of a kind {@link #next} has passed over. */
    public int passedOver(String kind) {
        return (int) passedOver.stream().filter(kind::equals).count();
    }

    /** The newest frame of a kind that has come, whether it was asked for or not. */
    public Optional<Map<String, @Nullable Object>> last(String kind) {
        return Optional.ofNullable(newest.get(kind));
    }

    /** The next frame of a kind; others are passed over. */
    public Map<String, @Nullable Object> next(String kind) {
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (true) {
                var frame = frames.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null) {
                    throw new IllegalStateException("no frame of kind " + kind + " came");
                }
                if (kind.equals(frame.get("t"))) {
                    return frame;
                }
                passedOver.add(String.valueOf(frame.get("t")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean hasEnded() {
        await(ended);
        return true;
    }

    private void sendUnsent() {
        if (inFlight || unsent.isEmpty() || version < 0) {
            return;
        }
        inFlight = true;
        sent = unsent.length();
        var frame = new StringBuilder("{\"t\":\"steps\",\"v\":").append(version);
        frame.append(",\"client\":\"").append(client).append("\",\"steps\":[").append(insertion(caret, unsent, marks));
        say(frame.append("]}").toString());
    }

    /** A step that inserts characters. */
    public static String insertion(int at, CharSequence characters) {
        return insertion(at, characters, "");
    }

    private static String insertion(int at, CharSequence characters, String marks) {
        var step = new StringBuilder("{\"stepType\":\"replace\",\"from\":")
                .append(at)
                .append(",\"to\":")
                .append(at);
        step.append(",\"slice\":{\"content\":[{\"type\":\"text\"").append(marks).append(",\"text\":");
        Json.quote(step, characters.toString());
        return step.append("}]}}").toString();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            var frame = part.toString();
            part.setLength(0);
            take(Json.object(Json.read(frame, JsonLimits.DOCUMENT), "frame"), System.nanoTime());
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private synchronized void take(Map<String, @Nullable Object> frame, long now) {
        if (keepsFrames) {
            newest.put(String.valueOf(frame.get("t")), frame);
            frames.add(frame);
        }
        switch (String.valueOf(frame.get("t"))) {
            case "init" -> {
                version = number(frame, "v");
                text = keepsText
                        ? Node.fromJson(Schema.policy(), written(frame.get("doc")), JsonLimits.DOCUMENT)
                        : null;
                welcome.countDown();
            }
            case "steps" -> takeSteps(Json.list(frame.get("steps"), "steps"), now);
            case "stale" -> {
                staleAnswers++;
                inFlight = false;
            }
            default -> {}
        }
        sendUnsent();
    }

    private void takeSteps(List<@Nullable Object> steps, long now) {
        for (Object each : steps) {
            var message = Json.object(each, "step");
            var step = Step.fromJson(Schema.policy(), message.get("s"));
            caret = step.getMap().map(caret, 1);
            keep(step);
            version++;
            var whose = String.valueOf(message.get("c"));
            int[] characters = new int[1];
            step.getMap().forEach((from, to, newFrom, newTo) -> characters[0] += newTo - newFrom);
            if (whose.equals(client)) {
                unsent.delete(0, sent);
                acknowledged += sent;
                inFlight = false;
            }
            receipt.received(whose, characters[0], now);
        }
    }

    private static String written(@Nullable Object json) {
        var out = new StringBuilder();
        Json.write(out, json);
        return out.toString();
    }

    private void keep(Step step) {
        if (text != null) {
            maps.add(step.getMap());
            text = switch (step.apply(text)) {
                case StepResult.Applied(Node next) -> next;
                case StepResult.Failed failed -> throw new IllegalStateException(client + " is out of step: " + failed);
            };
        }
    }

    static long number(Map<String, @Nullable Object> frame, String key) {
        return frame.get(key) instanceof Number number ? number.longValue() : -1;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        ended.countDown();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        trouble = error;
        ended.countDown();
    }

    @Override
    public void close() {
        socket.abort();
    }

    @SuppressWarnings("NullAway") // replaced before anybody uses it: the socket needs its listener first
    private static WebSocket nobody() {
        return null;
    }
}
