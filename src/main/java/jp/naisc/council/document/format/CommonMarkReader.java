package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.NumberingScheme;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.model.Node;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown that others wrote: the sample policies, a party's manifesto, NIST's guideline. One heading of the first
 * rank is the title; two {@code #} are a chapter, three a section. When the source numbers its headings itself, the
 * scheme is plain and its numbers are kept as they are.
 */
final class CommonMarkReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final FrontMatter.Split split;
    private final DocumentBuilder document = new DocumentBuilder();
    private final TextLanguage language;
    private NumberingScheme scheme = NumberingScheme.POLICY;
    private final PolicyCounter counter = new PolicyCounter();
    private boolean numberedLikeOurs;
    private int lastDepth = 1;

    CommonMarkReader(FrontMatter.Split split) {
        this.split = split;
        this.language = split.about().get("lang").map(TextLanguage::ofTag).orElseGet(() -> guess(split.body()));
    }

    /** Kana or kanji in every tenth character: Japanese. */
    static TextLanguage guess(String text) {
        long japanese = text.chars().filter(c -> c >= 0x3040 && c < 0xa000).count();
        return japanese * 10 > text.length() ? TextLanguage.JA : TextLanguage.EN;
    }

    ImportResult.Imported read() {
        String body = new ForeignSource(document, split.bodyLine()).cleaned(split.body());
        org.commonmark.node.Node root = PARSER.parse(body);
        scheme = split.about().get("scheme").map(NumberingScheme::ofTag).orElseGet(() -> scheme(root));
        blocks(root);
        return document.finish(language, scheme, split.about(), Importer.Format.MARKDOWN);
    }

    private NumberingScheme scheme(org.commonmark.node.Node root) {
        var headings = new ArrayList<String>();
        for (var node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                headings.add(PlainWords.of(node).strip());
            }
        }
        numberedLikeOurs = OwnNumbers.areOurs(headings);
        return !numberedLikeOurs && OwnNumbers.areUsed(headings) ? NumberingScheme.PLAIN : NumberingScheme.POLICY;
    }

    private void blocks(org.commonmark.node.Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(org.commonmark.node.Node node) {
        int line = line(node);
        switch (node) {
            case Heading heading -> heading(heading, line);
            case Paragraph paragraph -> paragraph(paragraph, line);
            case ListBlock list ->
                new MarkdownLists(document, language, scheme, this::block, split).read(list, 1, line);
            case BlockQuote quote -> quote(quote);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case TableBlock table -> new MarkdownTables(document, language).read(table, line);
            case HtmlBlock html -> new HtmlReader(document, language, line).readInto(html.getLiteral());
            case ThematicBreak ignored -> document.note(Kind.MARKUP_DROPPED, line, "---");
            default -> blocks(node);
        }
    }

    private int line(org.commonmark.node.Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + split.bodyLine();
    }

    private void heading(Heading heading, int line) {
        var inline = new InlineBuilder();
        var reader = new MarkdownInlines(document, inline, language, line);
        reader.children(heading);
        List<Node> content = inline.take();
        Optional<String> written = TrailingId.of(content);
        if (written.isPresent()) {
            content = TrailingId.without(content);
        }
        if (heading.getLevel() == 1 && !document.hasTitle()) {
            document.title(content);
            return;
        }
        int depth = heading.getLevel();
        if (depth > lastDepth + 1) {
            document.note(Kind.HEADING_SKIPPED, line, PlainWords.of(heading));
        }
        lastDepth = depth;
        if (depth == 6) {
            document.note(Kind.HEADING_FLATTENED, line, PlainWords.of(heading));
        }
        Map<String, @Nullable Object> attrs = new HashMap<>();
        attrs.put("level", depth == 1 ? "part" : HeadingLevels.levelOf(Math.min(depth, 5)));
        attrs.put("id", document.id(written.orElse(reader.anchor()), line));
        if (scheme == NumberingScheme.PLAIN || numberedLikeOurs) {
            content = FirstWords.takeNumber(content, attrs);
        }
        if (numberedLikeOurs) {
            counter.settle(attrs);
        }
        document.add("heading", attrs, content);
    }

    private void paragraph(Paragraph paragraph, int line) {
        Optional<String> id = TrailingId.alone(PlainWords.of(paragraph).strip());
        if (id.isPresent()) {
            document.idOfLast(id.get(), line);
            return;
        }
        var inline = new InlineBuilder();
        new ParagraphLines(document, inline, language, line).read(paragraph);
    }

    private void quote(BlockQuote quote) {
        for (var node = quote.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph || node instanceof Heading) {
                var inline = new InlineBuilder();
                new MarkdownInlines(document, inline, language, line(node)).children(node);
                List<Node> content = inline.take();
                if (!content.isEmpty()) {
                    document.add("note", Map.of(), content);
                }
            } else {
                block(node);
            }
        }
    }

    private void code(String literal) {
        String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        document.add("code", Map.of(), text.isEmpty() ? List.of() : List.of(DocumentBuilder.SCHEMA.text(text)));
    }
}
