package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Schema;

/**
 * Collects the inline content of one block from a foreign source: text under the marks that are on, line breaks and
 * references. Layout at the edges is cut off when the block is taken; nothing inside is changed.
 */
final class InlineBuilder {

    private static final Schema SCHEMA = Schema.policy();
    private static final Pattern REFERENCE = Pattern.compile("\\[\\[#([A-Za-z0-9][A-Za-z0-9._-]{0,95})]]");

    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Mark> marks = List.of();

    List<Mark> marks() {
        return marks;
    }

    /** Switches to another set of marks, as a reader enters or leaves an element. */
    void marks(List<Mark> next) {
        if (!marks.equals(next)) {
            flush();
            marks = next;
        }
    }

    void add(String type, Map<String, String> attrs) {
        marks(SCHEMA.mark(type, attrs).addTo(marks));
    }

    void text(String more) {
        text.append(more);
    }

    void lineBreak() {
        flush();
        nodes.add(SCHEMA.node("break", Map.of(), List.of()));
    }

    boolean isEmpty() {
        return nodes.isEmpty() && text.isEmpty();
    }

    /** The last character so far; a line feed after a break or at the beginning. */
    char last() {
        if (!text.isEmpty()) {
            return text.charAt(text.length() - 1);
        }
        if (nodes.isEmpty() || !nodes.getLast().isText()) {
            return '\n';
        }
        String words = nodes.getLast().text();
        return words.charAt(words.length() - 1);
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        String words = text.toString();
        text.setLength(0);
        boolean literal = SCHEMA.markType("literal").in(marks) != null;
        Matcher reference = REFERENCE.matcher(words);
        int end = 0;
        while (!literal && reference.find()) {
            addText(words.substring(end, reference.start()));
            nodes.add(SCHEMA.node("ref", Map.of("target", reference.group(1)), List.of(), marks));
            end = reference.end();
        }
        addText(words.substring(end));
    }

    private void addText(String words) {
        if (!words.isEmpty()) {
            nodes.add(SCHEMA.text(words, marks));
        }
    }

    /** Takes what was collected, without spaces and breaks at its edges, and starts anew under the same marks. */
    List<Node> take() {
        flush();
        var taken = new ArrayList<>(nodes);
        nodes.clear();
        trimEnd(taken);
        trimStart(taken);
        return taken;
    }

    private static void trimStart(List<Node> nodes) {
        while (!nodes.isEmpty() && isSpace(nodes.getFirst())) {
            nodes.removeFirst();
        }
        if (!nodes.isEmpty() && nodes.getFirst().isText()) {
            Node first = nodes.getFirst();
            String words = first.text();
            int from = 0;
            while (isSpace(words.charAt(from))) {
                from++;
            }
            nodes.set(0, from == 0 ? first : SCHEMA.text(words.substring(from), first.marks()));
        }
    }

    private static void trimEnd(List<Node> nodes) {
        while (!nodes.isEmpty() && isSpace(nodes.getLast())) {
            nodes.removeLast();
        }
        if (!nodes.isEmpty() && nodes.getLast().isText()) {
            Node last = nodes.getLast();
            String words = last.text();
            int to = words.length();
            while (isSpace(words.charAt(to - 1))) {
                to--;
            }
            nodes.set(
                    nodes.size() - 1, to == words.length() ? last : SCHEMA.text(words.substring(0, to), last.marks()));
        }
    }

    private static boolean isSpace(Node node) {
        return node.isText()
                ? node.text().chars().allMatch(c -> isSpace((char) c))
                : node.type().name().equals("break");
    }

    /** ASCII layout only: U+3000 and U+00A0 are characters somebody typed. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
