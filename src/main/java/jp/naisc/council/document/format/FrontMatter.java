package jp.naisc.council.document.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.naisc.council.document.CanonicalJson;

/**
 * What a file says about itself between its first two lines of dashes: title, lang, work, version, date, status. It is
 * kept beside the text and is never part of it. Only {@code key: value} is read, no more of YAML: nothing in our files
 * needs more, and a YAML library is a door that need not be there.
 */
public record FrontMatter(Map<String, String> values) {

    public static final FrontMatter NONE = new FrontMatter(Map.of());
    private static final String FENCE = "---";

    public FrontMatter {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The same with one more value. */
    FrontMatter with(String key, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new FrontMatter(more);
    }

    /** Front matter and the rest of a source. */
    record Split(FrontMatter about, String body, int bodyLine) {}

    static Split split(String source) {
        String[] lines = source.split("\n", -1);
        if (!lines[0].strip().equals(FENCE)) {
            return new Split(NONE, source, 1);
        }
        var values = new LinkedHashMap<String, String>();
        int offset = lines[0].length() + 1;
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].strip();
            offset += lines[i].length() + 1;
            if (line.equals(FENCE)) {
                String body = source.substring(Math.min(offset, source.length()));
                return new Split(new FrontMatter(values), body, i + 2);
            }
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                values.put(
                        line.substring(0, colon).strip(),
                        unquoted(line.substring(colon + 1).strip()));
            }
        }
        return new Split(NONE, source, 1); // never closed: a horizontal rule, not front matter
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        if (last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"') {
            return unescaped(value.substring(1, last));
        }
        boolean single = last > 0 && value.charAt(0) == '\'' && value.charAt(last) == '\'';
        return single ? value.substring(1, last).replace("''", "'") : value;
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                out.append(c);
                continue;
            }
            char next = value.charAt(++i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    int end = Math.min(i + 5, value.length());
                    out.append((char) hex(value.substring(i + 1, end)));
                    i = end - 1;
                }
                default -> out.append(next);
            }
        }
        return out.toString();
    }

    private static int hex(String digits) {
        try {
            return Integer.parseInt(digits, 16);
        } catch (NumberFormatException e) {
            return 0xfffd; // the replacement character: this is metadata, never text of a document
        }
    }

    void write(StringBuilder out) {
        out.append(FENCE).append('\n');
        values.forEach((key, value) ->
                out.append(key).append(": ").append(scalar(value)).append('\n'));
        out.append(FENCE).append('\n');
    }

    /** Quoted unless it plainly needs none; JSON strings are YAML strings. */
    private static String scalar(String value) {
        boolean plain = !value.isEmpty()
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-./_".indexOf(c) >= 0)
                && Character.isLetter(value.charAt(0));
        return plain ? value : CanonicalJson.write(value);
    }
}
