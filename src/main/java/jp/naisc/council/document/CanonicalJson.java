package jp.naisc.council.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form that is hashed and signed: RFC 8785 (JSON Canonicalization Scheme). Keys are sorted by UTF-16
 * code units, which is the natural order of Java strings; numbers are written as ECMAScript writes them (§3.2.2.3); only
 * the characters that must be escaped are (§3.2.2.2), so Japanese stays readable.
 */
public final class CanonicalJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CanonicalJson() {}

    /** Writes maps with string keys, lists, strings, numbers, booleans and null. */
    public static String write(@Nullable Object value) {
        var out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(out, text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Number number -> number(out, number);
            case Map<?, ?> map -> object(out, map);
            case List<?> list -> array(out, list);
            default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        boolean first = true;
        for (var entry : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            string(out, entry.getKey());
            out.append(':');
            append(out, entry.getValue());
        }
        out.append('}');
    }

    private static void array(StringBuilder out, List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(out, list.get(i));
        }
        out.append(']');
    }

    static void string(StringBuilder out, String text) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\') {
                if (Character.isSurrogate(c)) {
                    i = pair(text, i);
                }
                continue;
            }
            out.append(text, copied, i);
            copied = i + 1;
            escape(out, c);
        }
        out.append(text, copied, text.length()).append('"');
    }

    /** RFC 8785 refuses lone surrogates: they have no UTF-8 form, so their hash would depend on the encoder's mood. */
    private static int pair(String text, int at) {
        if (Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))) {
            return at + 1;
        }
        throw new IllegalArgumentException("lone surrogate");
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }

    private static void number(StringBuilder out, Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            out.append(number.intValue());
        } else {
            EcmaNumber.append(out, asDouble(number));
        }
    }

    /** Numbers are IEEE doubles in I-JSON; a long that would silently change is a bug of the caller. */
    private static double asDouble(Number number) {
        double value = number.doubleValue();
        boolean exact =
                !(number instanceof Long whole) || new BigDecimal(value).compareTo(BigDecimal.valueOf(whole)) == 0;
        if (!exact || Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a JSON number: " + number);
        }
        return value;
    }
}
