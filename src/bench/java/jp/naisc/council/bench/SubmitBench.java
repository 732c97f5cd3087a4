package jp.naisc.council.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.drafting.Draft;
import jp.naisc.council.drafting.LiveListener;
import jp.naisc.council.drafting.LiveSeat;
import jp.naisc.council.drafting.LiveTexts;

/** Accepted submissions a second across drafts, each acknowledged after its commit on the embedded database. */
final class SubmitBench {

    private static final int DRAFTS = 32;
    private static final int WARM_SECONDS = 4;
    private static final int SECONDS = 8;
    private static final double TARGET = 2_000;

    private SubmitBench() {}

    static List<Figure> run() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("council-submit");
        try (var server = LiveServer.start(data)) {
            var writers = new ArrayList<Writer>();
            for (int i = 0; i < DRAFTS; i++) {
                var draft = server.newDraft("submit-" + i, List.of(text("ja"), text("en")));
                for (var language : TextLanguage.values()) {
                    writers.add(new Writer(server, draft, language));
                }
            }
            writers.forEach(Writer::begin);
            TimeUnit.SECONDS.sleep(WARM_SECONDS);
            long before = sum(writers);
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(SECONDS);
            double rate = (sum(writers) - before) / ((System.nanoTime() - start) / 1e9);
            writers.forEach(writer -> writer.stopped.set(true));
            return List.of(Figure.atLeast(
                    "accepted submissions with their durable insert", rate, "/s", TARGET, writers.size() + " texts"));
        }
    }

    private static long sum(List<Writer> writers) {
        return writers.stream().mapToLong(writer -> writer.accepted.sum()).sum();
    }

    private static Node text(String language) {
        var schema = Schema.policy();
        var blocks = new ArrayList<Node>();
        blocks.add(schema.node("title", Map.of(), List.of(schema.text("測定"))));
        for (int i = 0; i < 200; i++) {
            blocks.add(
                    schema.node("paragraph", Map.of("id", "p" + i), List.of(schema.text("政府は、必要な施策を講ずる。".repeat(10)))));
        }
        return schema.node("doc", Map.of("lang", language), blocks);
    }

    /** Submits one character, waits for its acknowledgement, submits the next. */
    private static final class Writer implements LiveListener {

        private final LongAdder accepted = new LongAdder();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final LiveSeat seat;
        private long version;

        Writer(LiveServer server, Draft draft, TextLanguage language) {
            var drafter = server.who("drafter");
            seat = server.bean(LiveTexts.class)
                    .seat(draft.id(), language, InterfaceLanguage.JA, () -> Optional.of(drafter), this)
                    .orElseThrow();
        }

        void begin() {
            seat.join("writer", -1);
        }

        @Override
        public void send(String frame) {
            if (frame.startsWith("{\"t\":\"steps\"")) {
                accepted.increment();
                version++;
            } else if (!frame.startsWith("{\"t\":\"init\"")) {
                return;
            }
            if (!stopped.get()) {
                // read from JSON as at the door: parsing is part of a submission
                var step = Step.fromJson(Schema.policy(), LiveEditor.insertion(6, "あ"));
                seat.submit(version, "writer", List.of(step));
            }
        }

        @Override
        public void close() {
            stopped.set(true);
        }
    }
}
