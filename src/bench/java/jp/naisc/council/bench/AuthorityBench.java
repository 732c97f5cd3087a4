package jp.naisc.council.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.step.Anchor;
import jp.naisc.council.document.step.AnchorSet;
import jp.naisc.council.document.step.Attribution;
import jp.naisc.council.document.step.Authority;
import jp.naisc.council.document.step.AuthorityRules;
import jp.naisc.council.document.step.Moves;
import jp.naisc.council.document.step.StepMap;
import jp.naisc.council.document.step.Submission.Accepted;

/**
 * What one submit costs the drafting authority, without database and socket: reading the JSON, applying, the schema check,
 * the ids, 500 anchors and the attribution, on a text of 300 articles and 300,000 characters. One thread.
 */
public final class AuthorityBench {

    private static final int ARTICLES = 300;
    private static final int PARAGRAPHS = 4;
    private static final int PARAGRAPH_LENGTH = 250;
    private static final int ANCHORS = 500;
    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 20_000;

    private final Schema schema = Schema.policy();
    private final Random random;
    private final Authority authority;
    private Node document;
    private AnchorSet<Integer> anchors;
    private Attribution attribution;
    private long version;

    private AuthorityBench(long seed) {
        random = new Random(seed);
        authority =
                new Authority(schema, AuthorityRules.DIRECT, () -> "p-" + Long.toString(random.nextLong() >>> 1, 36));
        document = text();
        attribution = Attribution.of(document.content().size(), 0);
        List<Anchor<Integer>> places = new ArrayList<>();
        for (int i = 0; i < ANCHORS; i++) {
            int from = insideParagraph(20);
            places.add(new Anchor<>(i, from, from + 12, "quote " + i));
        }
        anchors = AnchorSet.of(places, List.of());
    }

    /** Microseconds of every measured submit. */
    public static double[] run(long seed) {
        AuthorityBench bench = new AuthorityBench(seed);
        double[] micros = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            String json = bench.nextSteps();
            long start = System.nanoTime();
            bench.submit(json);
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1000.0;
            }
        }
        return micros;
    }

    private void submit(String json) {
        if (!(authority.submit(document, json) instanceof Accepted accepted)) {
            throw new IllegalStateException("refused: " + json);
        }
        for (StepMap map : accepted.maps()) {
            anchors = anchors.map(map);
        }
        attribution = Moves.after(attribution, accepted.steps(), accepted.stages(), version + 1);
        version += accepted.allSteps().size();
        document = accepted.document();
    }

    /** Mostly typing; some deleting, marking, splitting and joining of paragraphs. */
    private String nextSteps() {
        int from = insideParagraph(8);
        int kind = random.nextInt(100);
        if (kind < 78) {
            String words = words(1 + random.nextInt(6));
            return "[{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}}]"
                    .formatted(from, from, words);
        }
        if (kind < 90) {
            return "[{\"stepType\":\"replace\",\"from\":%d,\"to\":%d}]".formatted(from, from + 1 + random.nextInt(6));
        }
        if (kind < 94) {
            return "[{\"stepType\":\"addMark\",\"mark\":{\"type\":\"strong\"},\"from\":%d,\"to\":%d}]"
                    .formatted(from, from + 5);
        }
        return kind < 97 ? split(from) : join();
    }

    private String split(int at) {
        Node block = document.resolve(at).parent();
        String half = block.copy(Fragment.EMPTY).toJson();
        return "[{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[%s,%s],\"openStart\":1,\"openEnd\":1},\"structure\":true}]"
                .formatted(at, at, half, half);
    }

    private String join() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int index = 1 + random.nextInt(document.childCount() - 2);
            boolean paragraphs = isParagraph(document.child(index)) && isParagraph(document.child(index + 1));
            if (paragraphs && document.child(index).nodeSize() < 2 * PARAGRAPH_LENGTH) {
                int border = document.content().offset(index + 1);
                return "[{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"structure\":true}]"
                        .formatted(border - 1, border + 1);
            }
        }
        throw new IllegalStateException("no two paragraphs side by side");
    }

    private static boolean isParagraph(Node block) {
        return block.type().name().equals("paragraph");
    }

    /** A position in a paragraph with room behind it. */
    private int insideParagraph(int room) {
        while (true) {
            int index = 1 + random.nextInt(document.childCount() - 1);
            Node block = document.child(index);
            if (isParagraph(block) && block.content().size() > room + 2) {
                return document.content().offset(index)
                        + 1
                        + random.nextInt(block.content().size() - room);
            }
        }
    }

    private Node text() {
        List<Node> blocks = new ArrayList<>();
        blocks.add(schema.node("title", Map.of(), List.of(schema.text("方針"))));
        for (int i = 0; i < ARTICLES; i++) {
            Map<String, Object> attrs = Map.of("id", "a-" + i, "level", "article");
            blocks.add(schema.node("heading", attrs, List.of(schema.text(words(8)))));
            for (int j = 0; j < PARAGRAPHS; j++) {
                Map<String, Object> id = Map.of("id", "a-" + i + ".p" + j);
                blocks.add(schema.node("paragraph", id, List.of(schema.text(words(PARAGRAPH_LENGTH)))));
            }
        }
        Node text = schema.node("doc", Map.of(), blocks);
        text.check();
        return text;
    }

    private String words(int length) {
        StringBuilder words = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            words.append((char) ('\u4e00' + random.nextInt(2000)));
        }
        return words.toString();
    }
}
