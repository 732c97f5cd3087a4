package jp.naisc.council.document.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** Builds small texts, one block per call. */
final class TestTexts {

    private static final Schema SCHEMA = Schema.policy();

    private final String language;
    private final String scheme;
    private final List<Node> blocks = new ArrayList<>();

    private TestTexts(String language, String scheme) {
        this.language = language;
        this.scheme = scheme;
    }

    static TestTexts aPolicy() {
        return aPolicy("ja", "方針");
    }

    static TestTexts aPolicy(String language, String title) {
        return new TestTexts(language, "policy").title(title);
    }

    static TestTexts aStatute() {
        return new TestTexts("ja", "statute").title("法律");
    }

    private TestTexts title(String words) {
        blocks.add(SCHEMA.node("title", Map.of(), inline(words)));
        return this;
    }

    TestTexts chapter(String id, String words) {
        return heading(id, "chapter", words);
    }

    TestTexts section(String id, String words) {
        return heading(id, "section", words);
    }

    TestTexts article(@Nullable String id, String number, String caption) {
        Map<String, @Nullable Object> attributes = attributes(id);
        attributes.put("level", "article");
        attributes.put("number", number);
        blocks.add(SCHEMA.node("heading", attributes, inline(caption)));
        return this;
    }

    TestTexts heading(@Nullable String id, String level, String words) {
        Map<String, @Nullable Object> attributes = attributes(id);
        attributes.put("level", level);
        blocks.add(SCHEMA.node("heading", attributes, inline(words)));
        return this;
    }

    TestTexts paragraph(@Nullable String id, String words) {
        return paragraph(id, inline(words));
    }

    TestTexts paragraph(@Nullable String id, List<Node> inline) {
        blocks.add(SCHEMA.node("paragraph", attributes(id), inline));
        return this;
    }

    TestTexts item(@Nullable String id, int level, String words) {
        Map<String, @Nullable Object> attributes = attributes(id);
        attributes.put("level", level);
        blocks.add(SCHEMA.node("item", attributes, inline(words)));
        return this;
    }

    TestTexts table(@Nullable String id, String[]... rows) {
        List<Node> rowNodes = new ArrayList<>();
        for (String[] row : rows) {
            List<Node> cells = new ArrayList<>();
            for (String words : row) {
                cells.add(SCHEMA.node("cell", Map.of(), List.of(SCHEMA.node("line", Map.of(), inline(words)))));
            }
            rowNodes.add(SCHEMA.node("row", Map.of(), cells));
        }
        blocks.add(SCHEMA.node("table", attributes(id), rowNodes));
        return this;
    }

    PolicyText text() {
        return PolicyText.of(SCHEMA.node("doc", Map.of("lang", language, "scheme", scheme), blocks));
    }

    static Node words(String words) {
        return SCHEMA.text(words);
    }

    static Node strong(String words) {
        return SCHEMA.text(words, List.of(mark("strong")));
    }

    static Node reference(String target) {
        return SCHEMA.node("ref", Map.of("target", target), List.of());
    }

    private static Mark mark(String name) {
        return SCHEMA.mark(name, Map.of());
    }

    private static List<Node> inline(String words) {
        return words.isEmpty() ? List.of() : List.of(SCHEMA.text(words));
    }

    private static Map<String, @Nullable Object> attributes(@Nullable String id) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        attributes.put("id", id);
        return attributes;
    }

    /** Runs as one line: 留保分は[-一割-][+一割五分+]とする。 */
    static String show(List<WordRun> runs) {
        StringBuilder out = new StringBuilder();
        for (WordRun run : runs) {
            switch (run.kind()) {
                case SAME -> out.append(run.after());
                case DELETED -> out.append("[-").append(run.before()).append("-]");
                case INSERTED -> out.append("[+").append(run.after()).append("+]");
            }
        }
        return out.toString();
    }

    /** A change as one line: {@code moved literacy}. */
    static String show(Change change) {
        String place = change.place().map(provision -> provision.id().value()).orElse("title");
        return change.kind().messageKey().replace("document.compare.kind.", "") + " " + place;
    }
}
