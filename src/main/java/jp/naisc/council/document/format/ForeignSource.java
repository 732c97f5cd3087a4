package jp.naisc.council.document.format;

import java.util.regex.Pattern;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.format.ImportResult.Refusal;

/**
 * Takes out of foreign Markdown what CommonMark would misread: kramdown's comments and attribute lines, the {@code div}s
 * of a page layout, blank lines inside an HTML table. Lines are emptied, never removed, so that line numbers stay true.
 */
final class ForeignSource {

    private static final Pattern LAYOUT = Pattern.compile("\\s*+(?:</?div\\b[^>]*+>\\s*+)++");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{:(?![:/]).*}\\s*");
    private static final Pattern ID_ONLY = Pattern.compile("\\s*\\{:? *#[^ }]+ *}\\s*");

    /** A second's work; a hundred pages of formulas without a single closing bracket are far below it. */
    private static final long MOST_SEARCHED = 100_000_000;

    private final DocumentBuilder document;
    private final int firstLine;
    private boolean inComment;
    private boolean inTable;

    ForeignSource(DocumentBuilder document, int firstLine) {
        this.document = document;
        this.firstLine = firstLine;
    }

    String cleaned(String body) {
        String[] lines = body.split("\n", -1);
        requireClosedTags(lines);
        boolean fenced = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            fenced ^= line.startsWith("```") || line.startsWith("~~~");
            requireShallow(line);
            lines[i] = fenced ? line : cleaned(line, firstLine + i);
        }
        return String.join("\n", lines);
    }

    /** For every {@code <} the parser looks for the next {@code >}, to the end of the paragraph if there is none. */
    private static void requireClosedTags(String[] lines) {
        long searched = 0;
        long ahead = 0;
        for (int n = lines.length - 1; n >= 0; n--) {
            String line = lines[n];
            ahead = line.isBlank() ? 0 : ahead + 1;
            for (int i = line.length() - 1; i >= 0; i--) {
                char c = line.charAt(i);
                ahead = c == '>' ? 0 : ahead + 1;
                searched += c == '<' ? ahead : 0;
            }
        }
        if (searched > MOST_SEARCHED) {
            throw new RefusedImport(Refusal.TOO_LARGE, "tags without an end");
        }
    }

    /** The parser opens one block for every {@code >} and every list marker at the beginning of a line. */
    private static void requireShallow(String line) {
        int depth = 0;
        for (int i = 0; i < line.length() && "> \t*+-".indexOf(line.charAt(i)) >= 0; i++) {
            boolean marker = "*+-".indexOf(line.charAt(i)) >= 0 && i + 1 < line.length() && line.charAt(i + 1) == ' ';
            if ((marker || line.charAt(i) == '>') && ++depth > ImportLimits.DEPTH) {
                throw new RefusedImport(Refusal.TOO_DEEP, "nested quotes or lists");
            }
        }
    }

    private String cleaned(String line, int number) {
        String trimmed = line.strip();
        if (trimmed.startsWith("{::comment}")) {
            inComment = !trimmed.endsWith("{:/comment}");
            document.note(Kind.COMMENT_DROPPED, number, "");
            return "";
        }
        if (inComment) {
            inComment = !trimmed.startsWith("{:/");
            return "";
        }
        if (line.contains("<table")) {
            inTable = true;
        }
        if (inTable) {
            inTable = !line.contains("</table");
            return trimmed.isEmpty() ? "<!-- -->" : line;
        }
        if (LAYOUT.matcher(line).matches() && line.indexOf('<') >= 0) {
            document.note(Kind.MARKUP_DROPPED, number, trimmed);
            return "";
        }
        if (ATTRIBUTES.matcher(line).matches() && !ID_ONLY.matcher(line).matches()) {
            document.note(Kind.ATTRIBUTES_DROPPED, number, trimmed);
            return "";
        }
        return line;
    }
}
