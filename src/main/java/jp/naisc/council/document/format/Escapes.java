package jp.naisc.council.document.format;

/**
 * How our Markdown dialect writes any character so that it reads back as itself: ASCII punctuation that Markdown could
 * take for markup gets a backslash; what editors, mail and version control like to change (controls, line separators,
 * spaces at the edge of a line) or what hides from the eye (bidirectional overrides) becomes a numeric entity.
 */
final class Escapes {

    private static final String MARKUP = "\\`*_{}[]<>&|~";
    private static final String AT_LINE_START = "#+-=:";

    private Escapes() {}

    /** Appends text; {@code lineStart} says that nothing stands before it on its line. */
    static void text(StringBuilder out, String text, boolean lineStart) {
        int number = lineStart ? listNumber(text) : -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = i == 0 && lineStart;
            if (MARKUP.indexOf(c) >= 0 || (first && AT_LINE_START.indexOf(c) >= 0) || i == number) {
                out.append('\\').append(c);
            } else if (isFragile(c) || (first && c == ' ')) {
                entity(out, c);
            } else {
                out.append(c);
            }
        }
    }

    /** Index of the point in "1." at the beginning of a line, which Markdown would take for a list; -1 if there is none. */
    private static int listNumber(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        boolean isList = i > 0 && i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ')');
        return isList ? i : -1;
    }

    /** A space before a line end would be cut off by half of the editors of this world. */
    static void protectLastSpace(StringBuilder out) {
        int last = out.length() - 1;
        if (last >= 0 && out.charAt(last) == ' ') {
            out.setLength(last);
            entity(out, ' ');
        }
    }

    /** A value between double quotes in attributes and tags. */
    static String value(String value) {
        var out = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || MARKUP.indexOf(c) >= 0 || isFragile(c)) {
                entity(out, c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isFragile(char c) {
        return c < 0x20
                || (c >= 0x7f && c < 0xa0)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\ufeff'
                || c >= '\ufffe'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    static void entity(StringBuilder out, char c) {
        out.append("&#x").append(Integer.toHexString(c)).append(';');
    }

    /** Length of the entity that begins here, 0 when none does. */
    static int entityLength(CharSequence text, int at) {
        int i = at + 3;
        if (i >= text.length() || text.charAt(at + 1) != '#' || text.charAt(at + 2) != 'x') {
            return 0;
        }
        while (i < text.length() && i - at < 9 && Character.digit(text.charAt(i), 16) >= 0) {
            i++;
        }
        boolean closed = i > at + 3 && i < text.length() && text.charAt(i) == ';';
        return closed && Character.isValidCodePoint(codePoint(text, at, i)) ? i + 1 - at : 0;
    }

    /** We write entities of single units only; a person may write 😀 as one. */
    static String entityValue(CharSequence text, int at, int length) {
        return Character.toString(codePoint(text, at, at + length - 1));
    }

    private static int codePoint(CharSequence text, int at, int end) {
        return Integer.parseInt(text, at + 3, end, 16);
    }

    /** Reads what {@link #value} wrote. */
    static String valueOf(String written) {
        if (written.indexOf('&') < 0) {
            return written;
        }
        var out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            int length = written.charAt(i) == '&' ? entityLength(written, i) : 0;
            if (length > 0) {
                out.append(entityValue(written, i, length));
                i += length - 1;
            } else {
                out.append(written.charAt(i));
            }
        }
        return out.toString();
    }
}
