package jp.naisc.council.document.format;

/** White space of HTML source: runs count as one space, as in browsers. */
final class HtmlSpaces {

    private HtmlSpaces() {}

    /** A line feed between two Japanese characters is Word's wrapping at eighty columns, and no space was meant. */
    static void append(InlineBuilder inline, String words) {
        int i = 0;
        while (i < words.length()) {
            char c = words.charAt(i);
            if (!isLayout(c)) {
                int from = i;
                while (i < words.length() && !isLayout(words.charAt(i))) {
                    i++;
                }
                inline.text(withoutNul(words.substring(from, i)));
                continue;
            }
            boolean wraps = false;
            for (; i < words.length() && isLayout(words.charAt(i)); i++) {
                wraps |= words.charAt(i) == '\n';
            }
            char before = inline.last();
            boolean japanese = wraps && before >= '\u2e80' && i < words.length() && words.charAt(i) >= '\u2e80';
            if (!isLayout(before) && !japanese) {
                inline.text(" ");
            }
        }
    }

    /** {@code &#0;} and lone halves of {@code &#xd800;} have no place in a text; the parser leaves U+FFFD for most. */
    private static String withoutNul(String words) {
        boolean clean = words.indexOf(0) < 0 && words.chars().noneMatch(c -> Character.isSurrogate((char) c));
        if (clean) {
            return words;
        }
        var out = new StringBuilder();
        words.codePoints()
                .map(c -> c == 0 || (c >= 0xd800 && c < 0xe000) ? 0xfffd : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isLayout(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
