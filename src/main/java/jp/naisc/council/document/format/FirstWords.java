package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** Changes at the beginning of inline content. */
final class FirstWords {

    private FirstWords() {}

    /** Moves the number a heading begins with into its attribute: it is kept there, and labels can show it. */
    static List<Node> takeNumber(List<Node> content, Map<String, @Nullable Object> attrs) {
        if (content.isEmpty() || !content.getFirst().isText()) {
            return content;
        }
        String words = content.getFirst().text();
        return OwnNumbers.in(words)
                .map(own -> {
                    attrs.put("number", own.number());
                    return cut(content, words.length() - own.rest().length());
                })
                .orElse(content);
    }

    /** The content without its first characters. */
    static List<Node> cut(List<Node> content, int length) {
        var shorter = new ArrayList<>(content);
        Node first = shorter.removeFirst();
        if (length < first.text().length()) {
            shorter.addFirst(DocumentBuilder.SCHEMA.text(first.text().substring(length), first.marks()));
        }
        return shorter;
    }
}
