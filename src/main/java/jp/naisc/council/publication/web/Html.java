package jp.naisc.council.publication.web;

/** Characters that mean something in HTML, made to mean themselves. */
final class Html {

    private Html() {}

    /** Good for text and for attribute values in double quotes. */
    static void escape(StringBuilder out, String text) {
        var copied = 0;
        for (var i = 0; i < text.length(); i++) {
            var escape = escapeOf(text.charAt(i));
            if (!escape.isEmpty()) {
                out.append(text, copied, i).append(escape);
                copied = i + 1;
            }
        }
        out.append(text, copied, text.length());
    }

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        escape(out, text);
        return out.toString();
    }

    private static String escapeOf(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
