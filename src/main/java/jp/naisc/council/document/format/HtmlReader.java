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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML into our blocks. Nothing is filtered and passed on: the parsed tree is walked and only what is named here
 * becomes a node of the schema, so script, handlers, styles and unknown addresses have no way in. The words of elements
 * that are not named are kept; those of active elements are not, because no reader was meant to see them.
 */
final class HtmlReader {

    /** Browsers nest what people never do; a page of a newspaper reaches about forty. */
    private static final int DEPTH = 4 * ImportLimits.DEPTH;

    private static final Pattern WORD_LEVEL = Pattern.compile("mso-list:[^;:]{0,100}?level(\\d)");

    private final DocumentBuilder document;
    private final TextLanguage language;
    private final int line;
    private final InlineBuilder inline = new InlineBuilder();
    private Target target = Target.PARAGRAPH;
    private int depth;
    private int lists;

    /** What the words collected so far will become. */
    private record Target(String type, Map<String, ? extends @Nullable Object> attrs) {
        static final Target PARAGRAPH = new Target("paragraph", Map.of());
        static final Target NOTE = new Target("note", Map.of());
    }

    HtmlReader(DocumentBuilder document, TextLanguage language, int line) {
        this(document, language, line, 0);
    }

    HtmlReader(DocumentBuilder document, TextLanguage language, int line, int depth) {
        this.document = document;
        this.language = language;
        this.line = line;
        this.depth = depth;
    }

    /** jsoup takes the noncharacter U+FFFF for the end of its input; what follows it must not vanish. */
    static Element parsed(String html) {
        return Jsoup.parseBodyFragment(html.replace('\uffff', '\ufffd')).body();
    }

    void readInto(String html) {
        readChildren(parsed(html));
    }

    void readChildren(Element parent) {
        children(parent);
        flush();
    }

    private void children(Node parent) {
        if (++depth > DEPTH) {
            throw new RefusedImport(Refusal.TOO_DEEP, "nested elements");
        }
        for (Node child : parent.childNodes()) {
            switch (child) {
                case TextNode text -> text(text.getWholeText());
                case Element element -> element(element);
                case Comment comment -> document.note(Kind.COMMENT_DROPPED, line, "");
                default -> {}
            }
        }
        depth--;
    }

    private void element(Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        if (HtmlElements.ACTIVE.contains(name)) {
            document.note(Kind.ACTIVE_CONTENT_DROPPED, line, name);
        } else if (HtmlElements.BLOCKS.contains(name)) {
            block(element, name);
        } else {
            inlineElement(element, name);
        }
    }

    private void block(Element element, String name) {
        flush();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "ul", "ol", "menu" -> list(element);
            case "table" -> new HtmlTables(document, language, line, depth).read(element);
            case "pre" -> pre(element);
            case "blockquote" -> within(Target.NOTE, element);
            case "hr" -> {}
            default -> paragraph(element);
        }
        flush();
    }

    /** Word marks titles, headings and lists by classes and styles on plain paragraphs. */
    private void paragraph(Element element) {
        String type = element.className();
        Matcher level = WORD_LEVEL.matcher(element.attr("style").replace(" ", ""));
        if (type.startsWith("MsoTitle") && !document.hasTitle()) {
            heading(element, 1);
        } else if (type.startsWith("MsoHeading") && type.length() > 10 && Character.isDigit(type.charAt(10))) {
            heading(element, type.charAt(10) - '0');
        } else if (level.find()) {
            within(
                    new Target(
                            "item", WordLists.attributes(element, level.group(1).charAt(0) - '0')),
                    element);
        } else {
            within(target, element);
        }
    }

    private void within(Target next, Element element) {
        Target before = target;
        target = next;
        children(element);
        flush();
        target = before;
    }

    private void heading(Element element, int rank) {
        children(element);
        List<jp.naisc.council.document.model.Node> content = inline.take();
        if (content.isEmpty()) {
            return;
        }
        if (rank == 1 && !document.hasTitle()) {
            document.title(content);
        } else {
            String level = rank == 1 ? "part" : HeadingLevels.levelOf(Math.min(rank, 5));
            document.add("heading", Map.of("level", level), content);
        }
    }

    /** What stands in a list outside of its entries is an entry too: a word, or a list that should stand in the one before. */
    private void list(Element list) {
        if (++lists > ImportLimits.DEPTH) {
            throw new RefusedImport(Refusal.TOO_DEEP, "nested lists");
        }
        int level = Math.min(lists, 6);
        String bullet = language == TextLanguage.JA ? "・" : "•";
        boolean ordered = list.normalName().equals("ol");
        Target before = target;
        target = new Target("item", ordered ? Map.of("level", level) : Map.of("level", level, "number", bullet));
        children(list);
        flush();
        target = before;
        lists--;
    }

    private void pre(Element element) {
        String words = element.wholeText();
        if (!words.isBlank()) {
            document.add("code", Map.of(), List.of(DocumentBuilder.SCHEMA.text(words.replace("\r\n", "\n"))));
        }
    }

    private void inlineElement(Element element, String name) {
        List<Mark> before = inline.marks();
        switch (name) {
            case "br" -> inline.lineBreak();
            case "img" -> image(element);
            case "ruby" -> ruby(element);
            case "a" -> {
                link(element);
                children(element);
            }
            case "wbr" -> {}
            default -> {
                if (!WordLists.isMarker(element)) {
                    String mark = HtmlMarks.of(name);
                    if (mark != null) {
                        inline.add(mark, Map.of());
                    }
                    children(element);
                }
            }
        }
        inline.marks(before);
    }

    private void link(Element element) {
        String address = element.attr("href").strip();
        if (Links.isAllowed(address)) {
            inline.add("link", Map.of("href", address));
        } else if (!address.isEmpty()) {
            document.note(Kind.LINK_DROPPED, line, address);
        }
    }

    private void image(Element element) {
        document.note(Kind.IMAGE_DROPPED, line, "");
        inline.text(element.attr("alt"));
    }

    private void ruby(Element element) {
        String reading = element.select("rt").text();
        element.select("rt,rp,rtc").remove();
        if (!reading.isEmpty() && reading.length() <= 200) {
            inline.add("ruby", Map.of("rt", reading));
        } else if (!reading.isEmpty()) {
            document.note(Kind.MARKUP_DROPPED, line, reading);
        }
        children(element);
    }

    private void text(String words) {
        HtmlSpaces.append(inline, words);
    }

    /** Paragraphs of nothing but spaces are Word's way of leaving room. */
    private void flush() {
        List<Mark> marks = inline.marks();
        inline.marks(List.of());
        List<jp.naisc.council.document.model.Node> content = inline.take();
        inline.marks(marks);
        boolean empty = content.stream()
                .allMatch(n -> n.isText() && n.text().replace('\u00a0', ' ').isBlank());
        if (!empty) {
            document.add(target.type, target.attrs, content);
        }
    }
}
