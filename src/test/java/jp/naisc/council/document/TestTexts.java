package jp.naisc.council.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** Builds texts block by block: {@code aPolicy().chapter("ch-a", "総則").section("purpose", "目的").paragraph("…")}. */
public final class TestTexts {

    private static final Schema SCHEMA = Schema.policy();

    private final String lang;
    private final String scheme;
    private final List<Node> blocks = new ArrayList<>();

    private TestTexts(String lang, String scheme) {
        this.lang = lang;
        this.scheme = scheme;
        blocks.add(SCHEMA.node("title", Map.of(), inline("見本")));
    }

    public static TestTexts aPolicy() {
        return new TestTexts("ja", "policy");
    }

    public static TestTexts anEnglishPolicy() {
        return new TestTexts("en", "policy");
    }

    public static TestTexts aStatute() {
        return new TestTexts("ja", "statute");
    }

    public static TestTexts aText(TextLanguage language, NumberingScheme scheme) {
        return new TestTexts(language.tag(), scheme.tag());
    }

    public TestTexts heading(String level, @Nullable String id, String words, @Nullable String number) {
        return add("heading", attrs("level", level, "id", id, "number", number), inline(words));
    }

    public TestTexts chapter(@Nullable String id, String words) {
        return heading("chapter", id, words, null);
    }

    public TestTexts section(@Nullable String id, String words) {
        return heading("section", id, words, null);
    }

    public TestTexts article(String caption) {
        return heading("article", null, caption, null);
    }

    public TestTexts article(String caption, String number) {
        return heading("article", null, caption, number);
    }

    public TestTexts paragraph(String words) {
        return paragraph(null, words);
    }

    public TestTexts paragraph(@Nullable String id, String words) {
        return add("paragraph", attrs("id", id), inline(words));
    }

    public TestTexts item(int level, String words) {
        return add("item", attrs("level", level), inline(words));
    }

    public TestTexts item(int level, String words, String number) {
        return add("item", attrs("level", level, "number", number), inline(words));
    }

    public TestTexts note(String words) {
        return add("note", Map.of(), inline(words));
    }

    public TestTexts reference(String before, String target) {
        var content = new ArrayList<>(inline(before));
        content.add(SCHEMA.node("ref", Map.of("target", target), List.of()));
        return add("paragraph", Map.of(), content);
    }

    private TestTexts add(String type, Map<String, ? extends @Nullable Object> attrs, List<Node> content) {
        blocks.add(SCHEMA.node(type, attrs, content));
        return this;
    }

    private static Map<String, @Nullable Object> attrs(@Nullable Object... pairs) {
        var attrs = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            attrs.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return attrs;
    }

    private static List<Node> inline(String words) {
        return words.isEmpty() ? List.of() : List.of(SCHEMA.text(words));
    }

    public PolicyText text() {
        Node doc = SCHEMA.node("doc", Map.of("lang", lang, "scheme", scheme), blocks);
        doc.check();
        return PolicyText.of(doc);
    }
}
