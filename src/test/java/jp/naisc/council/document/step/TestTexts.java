package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;

/** Small texts for tests. */
final class TestTexts {

    static final Schema SCHEMA = Schema.policy();

    private TestTexts() {}

    static Node policy(String title, String... paragraphs) {
        List<Node> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs.length; i++) {
            blocks.add(paragraph("p-" + (i + 1), paragraphs[i]));
        }
        return doc(title, blocks);
    }

    static Node doc(String title, List<Node> blocks) {
        List<Node> children = new ArrayList<>();
        children.add(SCHEMA.node("title", Map.of(), inline(title)));
        children.addAll(blocks);
        Node doc = SCHEMA.node("doc", Map.of(), children);
        doc.check();
        return doc;
    }

    static Node paragraph(String id, String words) {
        return SCHEMA.node("paragraph", Map.of("id", id), inline(words));
    }

    /** Articles of about a thousand characters each: a heading, paragraphs and items. */
    static Node longPolicy(int articles, long seed) {
        Random random = new Random(seed);
        List<Node> blocks = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            blocks.add(SCHEMA.node(
                    "heading", Map.of("id", "a-" + i, "level", "article"), List.of(SCHEMA.text("第" + i + "条の見出し"))));
            for (int j = 0; j < 4; j++) {
                blocks.add(paragraph("a-" + i + ".p" + j, words(random, 247)));
            }
        }
        return doc("方針", blocks);
    }

    static String words(Random random, int length) {
        StringBuilder words = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            words.append((char) ('\u4e00' + random.nextInt(2000)));
        }
        return words.toString();
    }

    static Mark mark(String name) {
        return SCHEMA.mark(name, Map.of());
    }

    private static List<Node> inline(String words) {
        return words.isEmpty() ? List.of() : List.of(SCHEMA.text(words));
    }
}
