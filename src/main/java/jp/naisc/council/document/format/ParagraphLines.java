package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.model.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph whose further lines begin with (1), (2), … is a paragraph and its items: so Japanese policies write what
 * Markdown has no word for. Line breaks before such a line belong to the layout, all others to the text.
 */
final class ParagraphLines {

    private static final Pattern ITEM = Pattern.compile("[(（]([0-9０-９]{1,3})[)）][ \u3000]*");

    private final DocumentBuilder document;
    private final InlineBuilder inline;
    private final TextLanguage language;
    private final int line;

    ParagraphLines(DocumentBuilder document, InlineBuilder inline, TextLanguage language, int line) {
        this.document = document;
        this.inline = inline;
        this.language = language;
        this.line = line;
    }

    void read(Paragraph paragraph) {
        var reader = new MarkdownInlines(document, inline, language, line);
        reader.children(paragraph);
        List<Node> content = inline.take();
        if (content.isEmpty()) {
            return;
        }
        List<List<Node>> lines = lines(content);
        Map<String, @Nullable Object> attrs = new HashMap<>();
        attrs.put("id", document.id(reader.anchor(), line));
        List<Node> block = new ArrayList<>(lines.getFirst());
        int expected = 1;
        boolean inItem = false;
        for (List<Node> next : lines.subList(1, lines.size())) {
            Matcher item = ITEM.matcher(
                    next.isEmpty() || !next.getFirst().isText()
                            ? ""
                            : next.getFirst().text());
            if (item.lookingAt()) {
                document.add(inItem ? "item" : "paragraph", attrs, block);
                inItem = true;
                attrs = item(item, expected++);
                block = new ArrayList<>(FirstWords.cut(next, item.end()));
            } else {
                block.add(DocumentBuilder.SCHEMA.node("break", Map.of(), List.of()));
                block.addAll(next);
            }
        }
        document.add(inItem ? "item" : "paragraph", attrs, block);
    }

    /** (1), (2), (3) in order are what is generated anyway; any other number stays as written. */
    private Map<String, @Nullable Object> item(Matcher item, int expected) {
        Map<String, @Nullable Object> attrs = new HashMap<>();
        String written = item.group().strip();
        if (!written.equals("(" + expected + ")")) {
            attrs.put("number", written);
            document.note(Kind.NUMBER_FIXED, line, written);
        }
        return attrs;
    }

    private static List<List<Node>> lines(List<Node> content) {
        var lines = new ArrayList<List<Node>>();
        lines.add(new ArrayList<>());
        for (Node node : content) {
            if (node.type().name().equals("break")) {
                lines.add(new ArrayList<>());
            } else {
                lines.getLast().add(node);
            }
        }
        return lines;
    }
}
