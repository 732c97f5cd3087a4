package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;
import org.jspecify.annotations.Nullable;

/** Reads what {@link InlineWriter} wrote, and what a person changed in it by hand. */
final class InlineReader {

    private static final Schema SCHEMA = Schema.policy();
    private static final Pattern REFERENCE = Pattern.compile("\\[\\[(?:#([A-Za-z0-9._-]*))?]]");
    private static final Pattern TAG =
            Pattern.compile("<(/?)(br|code|sup|sub|ruby|ins|del)((?: [a-z]++=\"[^\"]*+\")*+)>");
    private static final Pattern LINK_END = Pattern.compile("]\\(<([^>]*)>\\)");
    private static final Pattern RUBY_END = Pattern.compile("<rt>([^<]*)</rt></ruby>");
    private static final Pattern VALUE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");

    private final String source;
    private final Matcher reference;
    private final Matcher tag;
    private final Matcher linkEnd;
    private final Matcher rubyEnd;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Mark> marks = List.of();
    private int linkStart = -1;
    private int rubyStart = -1;
    private int at;

    private record Piece(
            String type, String value, @Nullable String target, List<Mark> marks) {}

    private InlineReader(String source) {
        this.source = source;
        this.reference = REFERENCE.matcher(source);
        this.tag = TAG.matcher(source);
        this.linkEnd = LINK_END.matcher(source);
        this.rubyEnd = RUBY_END.matcher(source);
    }

    static List<Node> read(String source) {
        return new InlineReader(source).read();
    }

    private List<Node> read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> backslash();
                case '\n' -> softBreak();
                case '&' -> entity();
                case '*' -> toggle();
                case '[' -> bracket();
                case ']' -> closeLink();
                case '<' -> tag();
                default -> {
                    text.append(c);
                    at++;
                }
            }
        }
        flush();
        return nodes();
    }

    private void backslash() {
        at++;
        if (at == source.length() || source.charAt(at) == '\n') {
            flush();
            pieces.add(new Piece("break", "", null, marks));
        } else {
            text.append(source.charAt(at));
        }
        at++;
    }

    /** We never write one; somebody wrapped a line by hand. In Japanese that joins, between Latin words it is a space. */
    private void softBreak() {
        at++;
        char before = text.isEmpty() ? '。' : text.charAt(text.length() - 1);
        if (before < '\u2e80' && at < source.length() && source.charAt(at) < '\u2e80') {
            text.append(' ');
        }
    }

    private void entity() {
        int length = Escapes.entityLength(source, at);
        if (length == 0) {
            text.append('&');
            at++;
        } else {
            text.append(Escapes.entityValue(source, at, length));
            at += length;
        }
    }

    private void toggle() {
        boolean strong = source.startsWith("**", at);
        flush();
        toggle(strong ? "strong" : "em");
        at += strong ? 2 : 1;
    }

    private void toggle(String type) {
        Mark mark = SCHEMA.mark(type, Map.of());
        marks = marks.contains(mark) ? mark.removeFrom(marks) : mark.addTo(marks);
    }

    private void bracket() {
        if (reference.region(at, source.length()).lookingAt()) {
            flush();
            pieces.add(new Piece("ref", "", reference.group(1), marks));
            at = reference.end();
        } else {
            flush();
            linkStart = pieces.size();
            at++;
        }
    }

    private void closeLink() {
        if (linkStart < 0 || !linkEnd.region(at, source.length()).lookingAt()) {
            throw malformed("bracket");
        }
        flush();
        apply(linkStart, SCHEMA.mark("link", Map.of("href", Escapes.valueOf(linkEnd.group(1)))));
        linkStart = -1;
        at = linkEnd.end();
    }

    private void tag() {
        flush();
        if (rubyEnd.region(at, source.length()).lookingAt() && rubyStart >= 0) {
            apply(rubyStart, SCHEMA.mark("ruby", Map.of("rt", Escapes.valueOf(rubyEnd.group(1)))));
            rubyStart = -1;
            at = rubyEnd.end();
            return;
        }
        if (!tag.region(at, source.length()).lookingAt()) {
            throw malformed("tag");
        }
        boolean closes = !tag.group(1).isEmpty();
        switch (tag.group(2)) {
            case "br" -> pieces.add(new Piece("break", "", null, marks));
            case "ruby" -> rubyStart = pieces.size();
            case "ins" -> suggestion("insertion", closes, tag.group(3));
            case "del" -> suggestion("deletion", closes, tag.group(3));
            case "code" -> toggle("literal");
            default -> toggle(tag.group(2));
        }
        at = tag.end();
    }

    private void suggestion(String type, boolean closes, String attributes) {
        Mark open = SCHEMA.markType(type).in(marks);
        if (closes && open != null) {
            marks = open.removeFrom(marks);
        } else if (!closes) {
            marks = suggestion(type, attributes).addTo(marks);
        }
    }

    /** An absent id is null, which is not the same document as an empty one. */
    static Mark suggestion(String type, String attributes) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", null);
        Matcher value = VALUE.matcher(attributes);
        while (value.find()) {
            values.put(value.group(1), Escapes.valueOf(value.group(2)));
        }
        return SCHEMA.mark(type, values);
    }

    private void apply(int from, Mark mark) {
        for (int i = from; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            pieces.set(i, new Piece(piece.type, piece.value, piece.target, mark.addTo(piece.marks)));
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            pieces.add(new Piece("text", text.toString(), null, marks));
            text.setLength(0);
        }
    }

    private List<Node> nodes() {
        if (linkStart >= 0 || rubyStart >= 0) {
            throw malformed("open bracket or ruby");
        }
        var nodes = new ArrayList<Node>(pieces.size());
        for (Piece piece : pieces) {
            nodes.add(
                    switch (piece.type) {
                        case "text" -> SCHEMA.text(piece.value, piece.marks);
                        case "break" -> SCHEMA.node("break", Map.of(), List.of(), piece.marks);
                        default -> SCHEMA.node("ref", target(piece), List.of(), piece.marks);
                    });
        }
        return nodes;
    }

    private static Map<String, @Nullable Object> target(Piece piece) {
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("target", piece.target);
        return attrs;
    }

    private static RefusedImport malformed(String what) {
        return new RefusedImport(Refusal.MALFORMED, what);
    }
}
