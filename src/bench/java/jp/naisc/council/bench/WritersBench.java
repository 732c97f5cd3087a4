package jp.naisc.council.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Drafts;

/**
 * People typing two characters a second in one long draft over real WebSockets: from a keystroke to its receipt by
 * somebody else, after the commit. Writers and server share the machine and the process, as in the figures to beat.
 */
final class WritersBench {

    private static final double SECONDS_BETWEEN_KEYS = 0.5;

    /** As long as a virtual machine that has just begun compiles what it does all the time. */
    private static final int WARM_SECONDS = 25;

    private WritersBench() {}

    static List<Figure> run() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("council-writers");
        var figures = new ArrayList<Figure>();
        try (var server = LiveServer.start(data)) {
            var few = new Session(server, 32).measure(20);
            figures.add(Figure.atMost("32 writers, keystroke to another's receipt, p50", few.median(), "ms", 5, ""));
            figures.add(Figure.atMost("32 writers, p99", few.percentile(99), "ms", 15, "nothing lost"));
            var many = new Session(server, 100).measure(20);
            figures.add(Figure.atMost("100 writers, p99", many.percentile(99), "ms", 30, "nothing lost"));
        }
        return figures;
    }

    private static final class Session {

        private final LiveServer server;
        private final int writers;
        private final String draft;
        private final Node text;
        private final DraftId draftId;
        private final Map<String, List<Long>> typedAt = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> receivedOf = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<Double> latencies = new ConcurrentLinkedQueue<>();
        private volatile boolean measuring;

        Session(LiveServer server, int writers) {
            this.server = server;
            this.writers = writers;
            this.text = new TextGenerator(7)
                    .policy(250_000)
                    .toPolicyText()
                    .withIds()
                    .doc();
            this.draftId = server.newDraft("writers-" + writers, List.of(text)).id();
            this.draft = draftId.toString();
        }

        Samples measure(int seconds) throws InterruptedException {
            var cookie = LiveServer.enter(server.port(), "drafter");
            var address = LiveServer.address(server.port(), draft, "ja");
            var places = places();
            try (var threads = Executors.newFixedThreadPool(4);
                    var timer = Executors.newScheduledThreadPool(1);
                    var http = HttpClient.newBuilder().executor(threads).build()) {
                var editors = new ArrayList<LiveEditor>();
                for (int i = 0; i < writers; i++) {
                    var neighbour = name((i + 1) % writers);
                    typedAt.put(name(i), Collections.synchronizedList(new ArrayList<>()));
                    receivedOf.put(name(i), new AtomicInteger());
                    editors.add(LiveEditor.join(http, address, cookie, name(i), places.get(i), (who, n, at) -> {
                        if (who.equals(neighbour)) {
                            received(who, n, at);
                        }
                    }));
                }
                var random = new Random(1);
                for (int i = 0; i < writers; i++) {
                    int me = i;
                    long first = (long) (random.nextDouble() * SECONDS_BETWEEN_KEYS * 1e9);
                    timer.scheduleAtFixedRate(
                            () -> type(editors.get(me), me),
                            first,
                            (long) (SECONDS_BETWEEN_KEYS * 1e9),
                            TimeUnit.NANOSECONDS);
                }
                TimeUnit.SECONDS.sleep(WARM_SECONDS);
                measuring = true;
                TimeUnit.SECONDS.sleep(seconds);
                measuring = false;
                timer.shutdown();
                timer.awaitTermination(5, TimeUnit.SECONDS);
                for (var editor : editors) {
                    while (!editor.isSettled()) {
                        TimeUnit.MILLISECONDS.sleep(5);
                    }
                }
                verifyNothingLost();
                editors.forEach(LiveEditor::close);
            }
            return Samples.of(
                    latencies.stream().mapToDouble(Double::doubleValue).toArray());
        }

        private void type(LiveEditor editor, int i) {
            typedAt.getOrDefault(name(i), List.of()).add(System.nanoTime());
            editor.type(character(i));
        }

        private void received(String who, int characters, long at) {
            var times = typedAt.getOrDefault(who, List.of());
            for (int i = 0; i < characters; i++) {
                int index = receivedOf.getOrDefault(who, new AtomicInteger()).getAndIncrement();
                if (measuring) {
                    latencies.add((at - times.get(index)) / 1e6);
                }
            }
        }

        /** Each writer has a character of his own that the text does not have otherwise. */
        private void verifyNothingLost() {
            PolicyText stored = server.bean(Drafts.class)
                    .text(server.who("drafter"), draftId, TextLanguage.JA)
                    .orElseThrow()
                    .text();
            var words = stored.doc().textContent();
            for (int i = 0; i < writers; i++) {
                char mine = character(i).charAt(0);
                long there = words.chars().filter(c -> c == mine).count();
                long typed = typedAt.getOrDefault(name(i), List.of()).size();
                if (there != typed) {
                    throw new IllegalStateException(name(i) + " typed " + typed + ", stored are " + there);
                }
            }
        }

        private List<Integer> places() {
            var paragraphs = PolicyText.of(text).provisions().stream()
                    .filter(provision -> provision.node().isTextblock()
                            && provision.node().content().size() > 0)
                    .toList();
            var places = new ArrayList<Integer>();
            for (int i = 0; i < writers; i++) {
                places.add(paragraphs.get(i * paragraphs.size() / writers).position() + 1);
            }
            return places;
        }

        private static String name(int i) {
            return "w" + i;
        }

        private static String character(int i) {
            return String.valueOf((char) (0x3400 + i));
        }
    }
}
