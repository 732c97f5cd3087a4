package jp.naisc.council.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;

/**
 * A generated text as chapters, units (sections of a policy or articles of a statute), paragraphs and sentences, and
 * what can be made of it. Ids follow the place in the generated tree, which edits never change: like the ids of a live
 * draft, they name the same provision in every variant.
 */
public record GeneratedText(boolean statute, String title, List<Chapter> chapters) {

    public record Chapter(String title, List<Unit> units) {}

    /** A section or an article. */
    public record Unit(String title, List<List<String>> paragraphs) {}

    public GeneratedText {
        chapters = List.copyOf(chapters);
    }

    public int characters() {
        return toPlainText().length();
    }

    public String toPlainText() {
        StringBuilder out = new StringBuilder(title).append('\n');
        for (Chapter chapter : chapters) {
            out.append(chapter.title).append('\n');
            for (Unit unit : chapter.units) {
                out.append(unit.title).append('\n');
                unit.paragraphs.forEach(
                        sentences -> out.append(String.join("", sentences)).append('\n'));
            }
        }
        return out.toString();
    }

    /** Markdown with heading ids, as the import reads it. */
    public String toMarkdown() {
        StringBuilder out = new StringBuilder("# ").append(title).append("\n\n");
        eachBlock(new Visitor() {
            @Override
            public void heading(String id, boolean chapter, String words) {
                out.append(chapter ? "## " : "### ")
                        .append(words)
                        .append(" {#")
                        .append(id)
                        .append("}\n\n");
            }

            @Override
            public void paragraph(String id, String words) {
                if (!words.isEmpty()) {
                    out.append(words).append("\n\n");
                }
            }
        });
        return out.toString();
    }

    public PolicyText toPolicyText() {
        Schema schema = Schema.policy();
        List<Node> blocks = new ArrayList<>();
        blocks.add(schema.node("title", Map.of(), words(schema, title)));
        eachBlock(new Visitor() {
            @Override
            public void heading(String id, boolean chapter, String words) {
                String level = chapter ? "chapter" : statute ? "article" : "section";
                blocks.add(schema.node("heading", attributes("id", id, "level", level), words(schema, words)));
            }

            @Override
            public void paragraph(String id, String words) {
                blocks.add(schema.node("paragraph", attributes("id", id), words(schema, words)));
            }
        });
        return PolicyText.of(
                schema.node("doc", attributes("lang", "ja", "scheme", statute ? "statute" : "policy"), blocks));
    }

    private interface Visitor {
        void heading(String id, boolean chapter, String words);

        void paragraph(String id, String words);
    }

    private void eachBlock(Visitor visitor) {
        int article = 0;
        for (int c = 0; c < chapters.size(); c++) {
            Chapter chapter = chapters.get(c);
            visitor.heading("ch-" + (c + 1), true, chapter.title);
            for (int u = 0; u < chapter.units.size(); u++) {
                Unit unit = chapter.units.get(u);
                String id = statute ? "art-" + ++article : "s-" + (c + 1) + "-" + (u + 1);
                visitor.heading(id, false, unit.title);
                for (int p = 0; p < unit.paragraphs.size(); p++) {
                    visitor.paragraph(
                            id + ".p" + (p + 1), unit.paragraphs.get(p).stream().collect(Collectors.joining()));
                }
            }
        }
    }

    private static List<Node> words(Schema schema, String words) {
        return words.isEmpty() ? List.of() : List.of(schema.text(words));
    }

    private static Map<String, Object> attributes(String... pairs) {
        Map<String, Object> attributes = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
