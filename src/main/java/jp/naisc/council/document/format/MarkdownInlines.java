package jp.naisc.council.document.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.model.Mark;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Turns CommonMark's inline nodes into ours. Raw HTML counts only as far as the schema knows what it means. */
final class MarkdownInlines {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:]*)\\b([^>]*)>");
    private static final Pattern NAME = Pattern.compile("\\b(?:name|id)\\s*=\\s*[\"']?([^\"'\\s>]+)");
    private static final Pattern HREF = Pattern.compile("\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final DocumentBuilder document;
    private final InlineBuilder inline;
    private final TextLanguage language;
    private final int line;
    private @Nullable String anchor;
    private int depth;

    MarkdownInlines(DocumentBuilder document, InlineBuilder inline, TextLanguage language, int line) {
        this.document = document;
        this.inline = inline;
        this.language = language;
        this.line = line;
    }

    /** The last {@code <a name=…>} met: the id of a heading in documents like NIST's. */
    @Nullable
    String anchor() {
        return anchor;
    }

    void children(Node parent) {
        if (++depth > ImportLimits.DEPTH) {
            throw new RefusedImport(Refusal.TOO_DEEP, "nested emphasis");
        }
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            node(child);
        }
        depth--;
    }

    private void node(Node node) {
        switch (node) {
            case Text text -> inline.text(text.getLiteral());
            case HardLineBreak ignored -> inline.lineBreak();
            case SoftLineBreak ignored -> softBreak();
            case Code code -> marked(node, "literal", Map.of(), code.getLiteral());
            case Emphasis ignored -> marked(node, "em", Map.of(), null);
            case StrongEmphasis ignored -> marked(node, "strong", Map.of(), null);
            case Link link -> link(link);
            case Image image -> image(image);
            case HtmlInline html -> html(html.getLiteral());
            default -> children(node);
        }
    }

    private void marked(Node node, String type, Map<String, String> attrs, @Nullable String literal) {
        List<Mark> before = inline.marks();
        inline.add(type, attrs);
        if (literal == null) {
            children(node);
        } else {
            inline.text(literal);
        }
        inline.marks(before);
    }

    /** A wrapped line is no line: joined in Japanese, a space elsewhere. */
    private void softBreak() {
        if (language == TextLanguage.EN || inline.last() < '\u2e80') {
            inline.text(" ");
        }
    }

    private void link(Link link) {
        String address = link.getDestination();
        if (Links.isAllowed(address)) {
            marked(link, "link", Map.of("href", address), null);
        } else {
            document.note(Kind.LINK_DROPPED, line, address);
            children(link);
        }
    }

    private void image(Image image) {
        document.note(Kind.IMAGE_DROPPED, line, image.getDestination());
        children(image); // its children are the alternative text
    }

    private void html(String literal) {
        Matcher tag = TAG.matcher(literal);
        if (!tag.matches()) {
            document.note(Kind.COMMENT_DROPPED, line, literal);
            return;
        }
        boolean closes = !tag.group(1).isEmpty();
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        String mark = HtmlMarks.of(name);
        if (mark != null) {
            toggle(mark, closes);
        } else if (name.equals("br")) {
            inline.lineBreak();
        } else if (name.equals("a")) {
            anchor(tag.group(3), closes);
        } else {
            document.note(Kind.MARKUP_DROPPED, line, literal);
        }
    }

    private void toggle(String type, boolean closes) {
        Mark mark = DocumentBuilder.SCHEMA.mark(type, Map.of());
        inline.marks(closes ? mark.removeFrom(inline.marks()) : mark.addTo(inline.marks()));
    }

    private void anchor(String attributes, boolean closes) {
        Mark open = DocumentBuilder.SCHEMA.markType("link").in(inline.marks());
        if (closes) {
            inline.marks(open == null ? inline.marks() : open.removeFrom(inline.marks()));
            return;
        }
        Matcher name = NAME.matcher(attributes);
        if (name.find()) {
            anchor = name.group(1);
        }
        Matcher href = HREF.matcher(attributes);
        if (href.find()) {
            String address = href.group(1) == null ? href.group(2) : href.group(1);
            if (Links.isAllowed(address)) {
                inline.add("link", Map.of("href", address));
            } else {
                document.note(Kind.LINK_DROPPED, line, address);
            }
        }
    }
}
