package jp.naisc.council.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.naisc.council.bench.RoomTypists.Typist;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.comment.CommentResult;
import jp.naisc.council.drafting.comment.CommentWriting;
import jp.naisc.council.drafting.comment.Scope;

/**
 * Twenty people at once in a {@link FullRoom}. Seven edit and nine suggest, two characters a second each, over real
 * WebSockets and in a process of their own ({@link RoomTypists}), in which the four others look on; these comment on words,
 * every two seconds each, over the service that the screen calls (a browser's round trip to the server is not in it).
 * Beside every one of the twenty stands a {@link RoomPanel}, which reads what an open panel of comments and the outline
 * read when somebody comments. Everything shares the machine.
 */
final class RoomBench {

    /** As long as a virtual machine that has just begun compiles what such a room does. */
    private static final int WARM_SECONDS = 25;

    private static final int SECONDS = 30;
    private static final long BETWEEN_COMMENTS = 2_000_000_000L;

    private final LiveServer server;
    private final FullRoom room;
    private final ConcurrentLinkedQueue<Double> comments = new ConcurrentLinkedQueue<>();
    private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean measuring;

    private RoomBench(LiveServer server, FullRoom room) {
        this.server = server;
        this.room = room;
    }

    static List<Figure> run() throws IOException, InterruptedException {
        try (var server = LiveServer.start(Files.createTempDirectory("council-room"))) {
            long began = System.nanoTime();
            var room = FullRoom.fill(server, "room");
            double filling = (System.nanoTime() - began) / 1e9;
            return new RoomBench(server, room).measure(String.format("filled in %.0f s", filling));
        }
    }

    private List<Figure> measure(String circumstances) throws IOException, InterruptedException {
        var address = LiveServer.address(server.port(), room.draft().toString(), "ja");
        var panels = new ArrayList<RoomPanel>();
        try (var commenting = Executors.newScheduledThreadPool(FullRoom.COMMENTERS.size());
                var http = HttpClient.newHttpClient()) {
            var check = new RoomCheck(server, room);
            // has the text as everybody has it, and says where words are that one can comment on
            var witness = LiveEditor.joinWithText(http, address, cookie("expert"), "witness", 0, (who, n, at) -> {});
            try (var typists = TypistsProcess.join(address, people())) {
                everybody().forEach(one -> panels.add(new RoomPanel(server, room.draft(), one)));
                typists.type();
                var random = new Random(2);
                for (int i = 0; i < FullRoom.COMMENTERS.size(); i++) {
                    var me = FullRoom.COMMENTERS.get(i);
                    var places = new Random(100 + i);
                    commenting.scheduleAtFixedRate(
                            () -> comment(me, witness, places),
                            (long) (random.nextDouble() * BETWEEN_COMMENTS),
                            BETWEEN_COMMENTS,
                            TimeUnit.NANOSECONDS);
                }
                TimeUnit.SECONDS.sleep(WARM_SECONDS);
                panels.forEach(RoomPanel::begin);
                typists.measure();
                measuring = true;
                TimeUnit.SECONDS.sleep(SECONDS);
                measuring = false;
                commenting.shutdown();
                commenting.awaitTermination(5, TimeUnit.SECONDS);
                var report = typists.stop();
                panels.forEach(RoomPanel::close);
                if (!trouble.isEmpty()) {
                    throw new IllegalStateException(trouble.toString());
                }
                check.everybodyHasTheSameText(witness, report);
                int anchored = check.everyCommentIsWhereItBelongs(witness);
                witness.close();
                return figures(circumstances, report, panels, anchored);
            }
        }
    }

    static List<String> everybody() {
        return Stream.of(FullRoom.EDITORS, FullRoom.SUGGESTERS, FullRoom.COMMENTERS)
                .flatMap(List::stream)
                .toList();
    }

    /** Each of those who write has paragraphs of his own; those who comment look on. */
    private List<Typist> people() {
        var blocks = FullRoom.blocks(room.text());
        int writers = FullRoom.EDITORS.size() + FullRoom.SUGGESTERS.size();
        var all = everybody();
        var people = new ArrayList<Typist>();
        for (int i = 0; i < all.size(); i++) {
            var name = all.get(i);
            boolean types = i < writers;
            var author = FullRoom.SUGGESTERS.contains(name) ? server.who(name).reference() : "-";
            int caret = types ? blocks.get(i * blocks.size() / writers).start() + 1 : 0;
            people.add(new Typist(name, cookie(name), caret, author, types));
        }
        return people;
    }

    private List<Figure> figures(
            String circumstances, TypistsProcess.Report report, List<RoomPanel> panels, int anchored) {
        var edited = samples(report.edits());
        var suggested = samples(report.suggestions());
        var commented = samples(List.copyOf(comments));
        var seen = samples(all(panels, RoomPanel::panels));
        var counted = samples(all(panels, RoomPanel::outlines));
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

    private static List<Double> all(List<RoomPanel> panels, Function<RoomPanel, List<Double>> which) {
        return panels.stream().flatMap(panel -> which.apply(panel).stream()).toList();
    }

    private static Samples samples(List<Double> values) {
        return Samples.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private String cookie(String one) {
        return LiveServer.enter(server.port(), one);
    }

    /** On words of a random paragraph, as those who have the text have them. */
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
}
