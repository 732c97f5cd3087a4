package jp.naisc.council.document.format;

/** Escaping for text and for attributes in double quotes. */
final class Html {

    private Html() {}

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        escape(out, text);
        return out.toString();
    }

    static void escape(StringBuilder out, String text) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
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
