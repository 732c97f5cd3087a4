package jp.naisc.council.document.format;

/** Characters that mean something in HTML, made to mean themselves. */
public final class Html {

    private Html() {}

    /** Good for text and for attribute values in double quotes. */
    public static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        escape(out, text);
        return out.toString();
    }

    /** The same, written straight on: a policy may have 250,000 characters. */
    public static void escape(StringBuilder out, String text) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        // a parser of HTML would otherwise read it as a line feed
                        case '\r' -> "&#13;";
                        default -> "";
                    };
            if (!entity.isEmpty()) {
                out.append(text, copied, i).append(entity);
                copied = i + 1;
            }
        }
        out.append(text, copied, text.length());
    }
}
