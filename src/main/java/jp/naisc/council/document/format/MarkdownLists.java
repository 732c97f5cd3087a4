package jp.naisc.council.document.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.model.Node;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Lists become items of the paragraph before them; a bullet is kept as the item's fixed mark, so nobody counts it. */
final class MarkdownLists {

    private static final int DEEPEST_ITEM = 6;

    private final DocumentBuilder document;
    private final TextLanguage language;
    private final NumberingScheme scheme;
    private final Consumer<org.commonmark.node.Node> otherBlocks;
    private final FrontMatter.Split split;

    MarkdownLists(
            DocumentBuilder document,
            TextLanguage language,
            NumberingScheme scheme,
            Consumer<org.commonmark.node.Node> otherBlocks,
            FrontMatter.Split split) {
        this.document = document;
        this.language = language;
        this.scheme = scheme;
        this.otherBlocks = otherBlocks;
        this.split = split;
    }

    void read(ListBlock list, int level, int line) {
        if (level > ImportLimits.DEPTH) {
            throw new RefusedImport(Refusal.TOO_DEEP, "nested lists");
        }
        if (level == DEEPEST_ITEM + 1) {
            document.note(Kind.MARKUP_DROPPED, line, "list level " + level);
        }
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        boolean generated = list instanceof OrderedList && scheme == NumberingScheme.POLICY && number == 1;
        if (generated) {
            document.note(Kind.NUMBERS_GENERATED, line, "");
        }
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, level, generated ? null : mark(list, number));
            number++;
        }
    }

    private String mark(ListBlock list, int number) {
        if (list instanceof OrderedList ordered) {
            return number + (ordered.getMarkerDelimiter() == null ? "." : ordered.getMarkerDelimiter());
        }
        return language == TextLanguage.JA ? "・" : "•";
    }

    private void item(org.commonmark.node.Node item, int level, @Nullable String number) {
        Map<String, @Nullable Object> attrs = new HashMap<>();
        attrs.put("level", Math.min(level, DEEPEST_ITEM));
        attrs.put("number", number);
        var inline = new InlineBuilder();
        var child = item.getFirstChild();
        boolean first = true;
        // further paragraphs of one list item stay in it: our items are one block each
        for (; child instanceof Paragraph; child = child.getNext()) {
            if (!first) {
                inline.lineBreak();
            }
            first = false;
            new MarkdownInlines(document, inline, language, line(child)).children(child);
        }
        document.add("item", attrs, inline.take());
        for (; child != null; child = child.getNext()) {
            if (child instanceof ListBlock inner) {
                read(inner, level + 1, line(inner));
            } else if (child instanceof Paragraph later) {
                var words = new InlineBuilder();
                new MarkdownInlines(document, words, language, line(later)).children(later);
                List<Node> content = words.take();
                if (!content.isEmpty()) {
                    document.add("item", Map.of("level", Math.min(level, DEEPEST_ITEM), "number", ""), content);
                }
            } else {
                otherBlocks.accept(child);
            }
        }
    }

    private int line(org.commonmark.node.Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + split.bodyLine();
    }
}
