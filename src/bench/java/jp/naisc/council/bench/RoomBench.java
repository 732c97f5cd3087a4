package jp.naisc.council.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
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
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.comment.CommentResult;
import jp.naisc.council.drafting.comment.CommentWriting;
import jp.naisc.council.drafting.comment.Scope;

/**
 * Twenty people at once in a {@link FullRoom}. Seven edit and nine suggest, two characters a second each, over real
 * WebSockets as {@link WritersBench} does; four comment on words, every two seconds each, over the service that the screen
 * calls (a browser's round trip to the server is not in it), and follow the text over WebSockets of their own. Beside every
 * one of the twenty stands a {@link RoomPanel}, which reads what an open panel of comments and the outline read when
 * somebody comments. Everything shares the machine and the process.
 */
final class RoomBench {

    private static final int WARM_SECONDS = 12;
    private static final int SECONDS = 30;
    private static final long BETWEEN_KEYS = 500_000_000L;
    private static final long BETWEEN_COMMENTS = 2_000_000_000L;

    private final LiveServer server;
    private final FullRoom room;
    private final List<String> writers = new ArrayList<>();
    private final Map<String, List<Long>> typedAt = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> receivedOf = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> edits = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> suggestions = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> comments = new ConcurrentLinkedQueue<>();
    private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean measuring;

    private RoomBench(LiveServer server, FullRoom room) {
        this.server = server;
        this.room = room;
        writers.addAll(FullRoom.EDITORS);
        writers.addAll(FullRoom.SUGGESTERS);
    }

    static List<Figure> run() throws IOException, InterruptedException {
        try (var server = LiveServer.start(Files.createTempDirectory("council-room"))) {
            long began = System.nanoTime();
            var room = FullRoom.fill(server, "room");
            double filling = (System.nanoTime() - began) / 1e9;
            return new RoomBench(server, room).measure(String.format("filled in %.0f s", filling));
        }
    }

    /** In a room that was filled before. */
    static List<Figure> of(LiveServer server, FullRoom room) throws InterruptedException {
        return new RoomBench(server, room).measure("");
    }

    private List<Figure> measure(String circumstances) throws InterruptedException {
        var address = LiveServer.address(server.port(), room.draft().toString(), "ja");
        var editors = new ArrayList<LiveEditor>();
        var panels = new ArrayList<RoomPanel>();
        try (var threads = Executors.newFixedThreadPool(4);
                var timer = Executors.newScheduledThreadPool(1);
                var commenting = Executors.newScheduledThreadPool(FullRoom.COMMENTERS.size());
                var http = HttpClient.newBuilder().executor(threads).build()) {
            var blocks = FullRoom.blocks(room.text());
            var check = new RoomCheck(server, room);
            for (String one : writers) {
                typedAt.put(one, Collections.synchronizedList(new ArrayList<>()));
                receivedOf.put(one, new AtomicInteger());
            }
            for (int i = 0; i < writers.size(); i++) {
                var me = writers.get(i);
                var neighbour = writers.get((i + 1) % writers.size());
                var block = blocks.get(i * blocks.size() / writers.size());
                var editor = LiveEditor.joinWithText(http, address, cookie(me), me, block.start() + 1, (who, n, at) -> {
                    if (who.equals(neighbour)) {
                        received(who, n, at);
                    }
                });
                if (FullRoom.SUGGESTERS.contains(me)) {
                    editor.suggesting("live-" + me, server.who(me).reference());
                }
                editors.add(editor);
            }
            for (String one : FullRoom.COMMENTERS) {
                editors.add(LiveEditor.joinWithText(http, address, cookie(one), one, 0, (who, n, at) -> {}));
            }
            for (String one : FullRoom.EDITORS) {
                panels.add(new RoomPanel(server, room.draft(), one));
            }
            for (String one : FullRoom.SUGGESTERS) {
                panels.add(new RoomPanel(server, room.draft(), one));
            }
            for (String one : FullRoom.COMMENTERS) {
                panels.add(new RoomPanel(server, room.draft(), one));
            }
            var random = new Random(1);
            for (int i = 0; i < writers.size(); i++) {
                int me = i;
                long first = (long) (random.nextDouble() * BETWEEN_KEYS);
                timer.scheduleAtFixedRate(() -> type(editors.get(me), me), first, BETWEEN_KEYS, TimeUnit.NANOSECONDS);
            }
            for (int i = 0; i < FullRoom.COMMENTERS.size(); i++) {
                var me = FullRoom.COMMENTERS.get(i);
                var editor = editors.get(writers.size() + i);
                var places = new Random(100 + i);
                commenting.scheduleAtFixedRate(
                        () -> comment(me, editor, places),
                        (long) (random.nextDouble() * BETWEEN_COMMENTS),
                        BETWEEN_COMMENTS,
                        TimeUnit.NANOSECONDS);
            }
            TimeUnit.SECONDS.sleep(WARM_SECONDS);
            panels.forEach(RoomPanel::begin);
            measuring = true;
            TimeUnit.SECONDS.sleep(SECONDS);
            measuring = false;
            timer.shutdown();
            commenting.shutdown();
            timer.awaitTermination(5, TimeUnit.SECONDS);
            commenting.awaitTermination(5, TimeUnit.SECONDS);
            settle(editors);
            panels.forEach(RoomPanel::close);
            if (!trouble.isEmpty()) {
                throw new IllegalStateException(trouble.toString());
            }
            check.everybodyHasTheSameText(editors, typed());
            int anchored = check.everyCommentIsWhereItBelongs(editors.getFirst());
            editors.forEach(LiveEditor::close);
            return figures(circumstances, panels, anchored);
        }
    }

    private List<Figure> figures(String circumstances, List<RoomPanel> panels, int anchored) {
        var edited = samples(edits);
        var suggested = samples(suggestions);
        var commented = samples(comments);
        var seen = Samples.of(panels.stream()
                .flatMapToDouble(panel -> panel.panels().stream().mapToDouble(each -> each))
                .toArray());
        var counted = Samples.of(panels.stream()
                .flatMapToDouble(panel -> panel.outlines().stream().mapToDouble(each -> each))
                .toArray());
        return List.of(
                Figure.atMost(
                        "room of 20: an edit, keystroke to another's receipt, p50",
                        edited.median(),
                        "ms",
                        5,
                        circumstances),
                Figure.atMost("room of 20: an edit, p99", edited.percentile(99), "ms", 15, "nothing lost"),
                Figure.atMost("room of 20: a suggestion, p50", suggested.median(), "ms", 5, ""),
                Figure.atMost("room of 20: a suggestion, p99", suggested.percentile(99), "ms", 15, "nothing lost"),
                Figure.atMost(
                        "room of 20: a comment on words until it is stored, p50",
                        commented.median(),
                        "ms",
                        50,
                        comments.size() + " comments"),
                Figure.atMost(
                        "room of 20: a comment, p99",
                        commented.percentile(99),
                        "ms",
                        200,
                        anchored + " comments where a naive mapping has them"),
                Figure.atMost(
                        "room of 20: a panel of comments read anew, p50",
                        seen.median(),
                        "ms",
                        25,
                        String.format("%d times, p99 %.0f ms", seen.sorted().length, seen.percentile(99))),
                Figure.atMost(
                        "room of 20: the outline's numbers read anew, p50",
                        counted.median(),
                        "ms",
                        50,
                        String.format("%d times, p99 %.0f ms", counted.sorted().length, counted.percentile(99))));
    }

    private static Samples samples(ConcurrentLinkedQueue<Double> values) {
        return Samples.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private String cookie(String one) {
        return LiveServer.enter(server.port(), one);
    }

    private void type(LiveEditor editor, int i) {
        typedAt.getOrDefault(writers.get(i), List.of()).add(System.nanoTime());
        editor.type(RoomCheck.character(i));
    }

    private List<Integer> typed() {
        return writers.stream()
                .map(one -> typedAt.getOrDefault(one, List.of()).size())
                .toList();
    }

    private void received(String who, int characters, long at) {
        var times = typedAt.getOrDefault(who, List.of());
        var into = FullRoom.SUGGESTERS.contains(who) ? suggestions : edits;
        for (int i = 0; i < characters; i++) {
            int index = receivedOf.getOrDefault(who, new AtomicInteger()).getAndIncrement();
            if (measuring) {
                into.add((at - times.get(index)) / 1e6);
            }
        }
    }

    /** On words of a random paragraph, as the person's own editor has them. */
    private void comment(String one, LiveEditor editor, Random places) {
        try {
            var target = editor.somewhere(places);
            long start = System.nanoTime();
            var result = server.bean(CommentWriting.class)
                    .open(server.who(one), room.draft(), TextLanguage.JA, target, Scope.COUNCIL, "ここは、いかがでしょうか。");
            if (measuring) {
                comments.add((System.nanoTime() - start) / 1e6);
            }
            if (!(result instanceof CommentResult.Done)) {
                trouble.add(one + " could not comment: " + result);
            }
        } catch (RuntimeException failure) {
            trouble.add(one + " could not comment: " + failure);
        }
    }

    private static void settle(List<LiveEditor> editors) throws InterruptedException {
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
    }
}
