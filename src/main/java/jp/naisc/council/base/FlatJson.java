package jp.naisc.council.base;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical JSON (RFC 8785) of objects whose values are strings or such objects again: all the official record needs.
 * Keys are sorted by UTF-16 units, nothing stands between the tokens, and only what must be escaped is.
 */
public final class FlatJson {

    private FlatJson() {}

    public static String write(Map<String, ?> object) {
        var json = new StringBuilder();
        writeObject(object, json);
        return json.toString();
    }

    private static void writeObject(Map<?, ?> object, StringBuilder json) {
        var sorted = new TreeMap<String, Object>(); // String's natural order is the order of UTF-16 units
        sorted.putAll(asStringKeyed(object));
        json.append('{');
        sorted.forEach((key, value) -> {
            if (json.charAt(json.length() - 1) != '{') {
                json.append(',');
            }
            writeString(key, json);
            json.append(':');
            switch (value) {
                case String text -> writeString(text, json);
                case Map<?, ?> inner -> writeObject(inner, json);
                default -> throw new IllegalArgumentException("neither text nor object: " + value.getClass());
            }
        });
        json.append('}');
    }

    private static Map<String, Object> asStringKeyed(Map<?, ?> object) {
        var copy = new HashMap<String, Object>();
        object.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private static void writeString(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        requirePaired(text, i);
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    /** A lone surrogate has no UTF-8 form, so it has no digest either. */
    private static void requirePaired(String text, int at) {
        char c = text.charAt(at);
        boolean paired = !Character.isSurrogate(c)
                || (Character.isHighSurrogate(c)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1)))
                || (Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
        if (!paired) {
            throw new IllegalArgumentException("lone surrogate in text");
        }
    }
}
