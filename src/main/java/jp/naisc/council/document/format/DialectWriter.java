package jp.naisc.council.document.format;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.format.InlineWriter.Place;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/**
 * Writes a text in our Markdown dialect, {@code council-text/1}: Markdown that any renderer shows sensibly, strict enough
 * to read back to the same digest. One block, one paragraph of source; what Markdown cannot say stands in braces.
 */
final class DialectWriter {

    static final String FORMAT = "council-text/1";

    private final StringBuilder out = new StringBuilder();

    String write(PolicyText text, FrontMatter about) {
        Node doc = text.doc();
        frontMatter(doc, about).write(out);
        for (int i = 0; i < doc.childCount(); i++) {
            out.append('\n');
            block(doc.child(i));
            out.append('\n');
        }
        return out.toString();
    }

    private static FrontMatter frontMatter(Node doc, FrontMatter about) {
        var values = new LinkedHashMap<String, String>();
        values.put("format", FORMAT);
        values.putAll(about.values());
        values.put("format", FORMAT);
        values.put("lang", String.valueOf(doc.attr("lang")));
        values.put("scheme", String.valueOf(doc.attr("scheme")));
        return new FrontMatter(values);
    }

    private void block(Node block) {
        switch (block.type().name()) {
            case "title" -> title(block);
            case "heading" -> heading(block);
            case "item" -> item(block);
            case "note" -> note(block);
            case "code" -> code(block);
            case "table" -> new TableWriter(out).write(block, attributes(block));
            default -> {
                int start = out.length();
                new InlineWriter(out, Place.LINES, "").write(block);
                attributes(attributes(block), start, true);
            }
        }
    }

    private void title(Node title) {
        out.append("# ");
        new InlineWriter(out, Place.ONE_LINE, "").write(title);
        attributes(attributes(title), out.length(), false);
    }

    private void heading(Node heading) {
        String level = String.valueOf(heading.attr("level"));
        int depth = HeadingLevels.depthOf(level);
        out.repeat('#', depth).append(' ');
        new InlineWriter(out, Place.ONE_LINE, "").write(heading);
        Map<String, String> attributes = attributes(heading);
        if (!HeadingLevels.levelOf(depth).equals(level)) {
            attributes.put("level", level);
        }
        attributes(attributes, out.length(), false);
    }

    private void item(Node item) {
        String indent = "  ".repeat(item.attrInt("level") - 1);
        out.append(indent).append("- ");
        new InlineWriter(out, Place.LINES, indent + "  ").write(item);
        attributes(attributes(item), out.length(), false);
    }

    private void note(Node note) {
        out.append("> ");
        new InlineWriter(out, Place.LINES, "> ").write(note);
        attributes(attributes(note), out.length(), false);
    }

    /** The fence is longer than any run of backticks inside. */
    private void code(Node code) {
        String text = code.textContent();
        int longest = 2;
        int run = 0;
        boolean fragile = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
            fragile |= c != '\n' && c != '\t' && Escapes.isFragile(c);
        }
        String fence = "`".repeat(longest + 1);
        Map<String, String> attributes = attributes(code);
        if (fragile) {
            attributes.put("escaped", "");
        }
        out.append(fence);
        attributes(attributes, out.length(), false);
        out.append('\n');
        if (!text.isEmpty()) {
            out.append(fragile ? escapedCode(text) : text).append('\n');
        }
        out.append(fence);
    }

    private static String escapedCode(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || (c != '\n' && Escapes.isFragile(c))) {
                Escapes.entity(escaped, c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static Map<String, String> attributes(Node block) {
        var values = new LinkedHashMap<String, String>();
        if (block.attr("id") instanceof String id) {
            values.put("id", id);
        }
        if (block.attr("number") instanceof String number) {
            values.put("number", number);
        }
        for (Mark mark : block.marks()) {
            values.put(mark.type().name(), InlineWriter.suggestion(mark));
        }
        return values;
    }

    /** An empty paragraph is written as braces alone, or nobody would see that it is there. */
    private void attributes(Map<String, String> attributes, int start, boolean evenIfEmpty) {
        boolean nothingYet = out.length() == start;
        if (attributes.isEmpty() && !(evenIfEmpty && nothingYet)) {
            return;
        }
        char last = out.charAt(out.length() - 1);
        if (last != ' ' && last != '\n') {
            out.append(' ');
        }
        BlockAttributes.append(out, attributes);
    }
}
