package jp.naisc.council.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.Digests;

/**
 * The people of a room as their own machines have them, in a process of its own: each holds the whole text and applies
 * everybody's steps to it, and what that leaves behind is not the server's to sweep. Told what to do a line at a time on
 * its standard input, by {@link TypistsProcess}.
 */
final class RoomTypists {

    private static final long BETWEEN_KEYS = 500_000_000L;

    /**
     * Somebody with the text open.
     *
     * @param author whose suggestions he types; {@code -} for somebody who types directly
     * @param types not of somebody who only looks on
     */
    record Typist(String name, String cookie, int caret, String author, boolean types) {

        String line() {
            return String.join(" ", "typist", name, cookie, String.valueOf(caret), author, String.valueOf(types));
        }

        static Typist of(String line) {
            var words = line.split(" ");
            return new Typist(words[1], words[2], Integer.parseInt(words[3]), words[4], Boolean.parseBoolean(words[5]));
        }

        boolean suggests() {
            return !author.equals("-");
        }
    }

    private final URI address;
    private final PrintStream out;
    private final List<Typist> writers = new ArrayList<>();
    private final List<LiveEditor> editors = new ArrayList<>();
    private final Map<String, List<Long>> typedAt = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> receivedOf = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> latencies = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private volatile boolean measuring;

    private RoomTypists(URI address, PrintStream out) {
        this.address = address;
        this.out = out;
    }

    /** @param arguments the address of the live text */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var threads = Executors.newFixedThreadPool(4);
                var http = HttpClient.newBuilder().executor(threads).build()) {
            var typists = new RoomTypists(URI.create(arguments[0]), System.out);
            var all = new ArrayList<Typist>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.split(" ")[0]) {
                    case "typist" -> all.add(Typist.of(line));
                    case "join" -> typists.join(http, all);
                    case "type" -> typists.type();
                    case "measure" -> typists.measuring = true;
                    case "stop" -> typists.stop();
                    default -> throw new IllegalStateException("not understood: " + line);
                }
            }
            typists.editors.forEach(LiveEditor::close);
        }
    }

    private void join(HttpClient http, List<Typist> all) {
        all.stream().filter(Typist::types).forEach(writers::add);
        for (var one : all) {
            typedAt.put(one.name(), Collections.synchronizedList(new ArrayList<>()));
            receivedOf.put(one.name(), new AtomicInteger());
        }
        for (var one : all) {
            int place = writers.indexOf(one);
            var neighbour =
                    place < 0 ? "" : writers.get((place + 1) % writers.size()).name();
            var editor = LiveEditor.joinWithText(http, address, one.cookie(), one.name(), one.caret(), (who, n, at) -> {
                if (who.equals(neighbour)) {
                    received(who, n, at);
                }
            });
            if (one.suggests()) {
                editor.suggesting("live-" + one.name(), one.author());
            }
            editors.add(editor);
        }
        out.println("JOINED");
    }

    private void type() {
        var random = new Random(1);
        for (int i = 0; i < writers.size(); i++) {
            int me = i;
            long first = (long) (random.nextDouble() * BETWEEN_KEYS);
            timer.scheduleAtFixedRate(() -> type(me), first, BETWEEN_KEYS, TimeUnit.NANOSECONDS);
        }
    }

    private void type(int i) {
        typedAt.getOrDefault(writers.get(i).name(), List.of()).add(System.nanoTime());
        editors.get(i).type(RoomCheck.character(i));
    }

    private void received(String who, int characters, long at) {
        var times = typedAt.getOrDefault(who, List.of());
        var kind = writers.stream().anyMatch(one -> one.name().equals(who) && one.suggests()) ? "suggestion" : "edit";
        for (int i = 0; i < characters; i++) {
            int index = receivedOf.getOrDefault(who, new AtomicInteger()).getAndIncrement();
            if (measuring) {
                latencies.add(kind + " " + (at - times.get(index)) / 1e6);
            }
        }
    }

    /** Waits until everybody has everything, and says what was measured and what each has before him. */
    private void stop() throws InterruptedException {
        measuring = false;
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
        for (var editor : editors) {
            while (!editor.isSettled()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        long last = editors.stream().mapToLong(LiveEditor::version).max().orElse(0);
        for (var editor : editors) {
            while (editor.version() < last) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        latencies.forEach(out::println);
        writers.forEach(one -> out.println(
                "typed " + typedAt.getOrDefault(one.name(), List.of()).size()));
        editors.forEach(
                editor -> out.println("text " + Digests.sha256(editor.text().toJson())));
        out.println("END");
    }
}
