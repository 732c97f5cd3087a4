package jp.naisc.council.document.format;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes the inline content of one block. Strong and em are toggles ({@code **}, {@code *}); everything else opens and
 * closes, nested in the order of {@link #TAGS}. Our reader treats both as switches, so overlapping marks read back
 * exactly; a foreign renderer sees proper nesting.
 */
final class InlineWriter {

    /** From the outside in. */
    private static final List<String> TAGS = List.of("link", "insertion", "deletion", "ruby", "literal", "sup", "sub");

    /** Where the content stands: only paragraphs, items and notes may run over several lines. */
    enum Place {
        LINES,
        ONE_LINE
    }

    private final StringBuilder out;
    private final Place place;
    private final String continuation;
    private List<Mark> open = List.of();
    private boolean lineStart;

    /** @param continuation what begins a further line: the indentation of an item, the {@code >} of a note */
    InlineWriter(StringBuilder out, Place place, String continuation) {
        this.out = out;
        this.place = place;
        this.continuation = continuation;
        this.lineStart = true;
    }

    void write(Node block) {
        for (int i = 0; i < block.childCount(); i++) {
            Node child = block.child(i);
            marks(child.marks());
            switch (child.type().name()) {
                case "text" -> {
                    Escapes.text(out, child.text(), lineStart);
                    lineStart = false;
                }
                case "break" -> lineBreak();
                default -> {
                    out.append(reference(child));
                    lineStart = false;
                }
            }
        }
        marks(List.of());
        protectLastSpace();
    }

    /** At the start of a line the space before us belongs to the continuation, not to the text. */
    private void protectLastSpace() {
        if (!lineStart) {
            Escapes.protectLastSpace(out);
        }
    }

    /** A target of null and an empty one are two documents, so they are written in two ways. */
    private static String reference(Node ref) {
        Object target = ref.attr("target");
        return target == null ? "[[]]" : "[[#" + target + "]]";
    }

    private void lineBreak() {
        if (place == Place.ONE_LINE) {
            out.append("<br>");
            lineStart = false;
            return;
        }
        protectLastSpace();
        out.append("\\\n").append(continuation);
        lineStart = true;
    }

    private void marks(List<Mark> next) {
        if (open.equals(next)) {
            return;
        }
        int keep = 0;
        while (keep < TAGS.size() && same(TAGS.get(keep), open, next)) {
            keep++;
        }
        boolean tagsChange = keep < TAGS.size();
        toggles(open, tagsChange ? List.of() : next);
        for (int i = TAGS.size() - 1; i >= keep; i--) {
            close(find(TAGS.get(i), open));
        }
        for (int i = keep; i < TAGS.size(); i++) {
            open(find(TAGS.get(i), next));
        }
        if (tagsChange) {
            toggles(List.of(), next);
        }
        open = next;
        lineStart = false;
    }

    private void toggles(List<Mark> from, List<Mark> to) {
        if ((find("strong", from) == null) != (find("strong", to) == null)) {
            out.append("**");
        }
        if ((find("em", from) == null) != (find("em", to) == null)) {
            out.append('*');
        }
    }

    private static boolean same(String type, List<Mark> one, List<Mark> other) {
        Mark mark = find(type, one);
        return mark == null ? find(type, other) == null : mark.equals(find(type, other));
    }

    private static @Nullable Mark find(String type, List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.type().name().equals(type)) {
                return mark;
            }
        }
        return null;
    }

    private void open(@Nullable Mark mark) {
        if (mark == null) {
            return;
        }
        switch (mark.type().name()) {
            case "link" -> out.append('[');
            case "insertion" -> out.append("<ins").append(suggestion(mark)).append('>');
            case "deletion" -> out.append("<del").append(suggestion(mark)).append('>');
            case "literal" -> out.append("<code>");
            default -> out.append('<').append(mark.type().name()).append('>');
        }
    }

    private void close(@Nullable Mark mark) {
        if (mark == null) {
            return;
        }
        switch (mark.type().name()) {
            case "link" -> out.append("](<").append(value(mark, "href")).append(">)");
            case "insertion" -> out.append("</ins>");
            case "deletion" -> out.append("</del>");
            case "literal" -> out.append("</code>");
            case "ruby" -> out.append("<rt>").append(value(mark, "rt")).append("</rt></ruby>");
            default -> out.append("</").append(mark.type().name()).append('>');
        }
    }

    static String suggestion(Mark mark) {
        var attributes = new ArrayList<String>();
        for (String name : List.of("id", "by")) {
            if (mark.attr(name) != null) {
                attributes.add(" " + name + "=\"" + value(mark, name) + "\"");
            }
        }
        return String.join("", attributes);
    }

    private static String value(Mark mark, String name) {
        return Escapes.value(String.valueOf(mark.attr(name)));
    }
}
