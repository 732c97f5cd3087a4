package jp.naisc.council.document.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as plain values: {@code Map}, {@code List}, {@code String}, {@code Integer} (or a wider number), {@code Boolean}
 * and null.
 *
 * <p>Reading is strict: limits first, no key twice, nothing after the value, and every string is checked for characters
 * that the database would refuse. Writing gives exactly what {@code JSON.stringify} gives in the browser, because digests
 * and the differential tests compare bytes.
 */
public final class Json {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /** A factory is dearer than the reading of a step, and there are only a few limits. */
    private static final Map<JsonLimits, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

    private Json() {}

    /** Reads one value, or throws {@link InvalidTextException}. */
    public static @Nullable Object read(String json, JsonLimits limits) {
        limits.requireSize(json);
        JsonFactory factory = FACTORIES.computeIfAbsent(limits, Json::factory);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw malformed("empty JSON");
            }
            Object value = value(parser, first);
            if (parser.nextToken() != null) {
                throw malformed("something follows the JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new InvalidTextException(RefusalReason.TOO_LARGE, "JSON nested too deeply or too long");
        } catch (JacksonException e) {
            throw malformed("not JSON");
        }
    }

    /** The object in a value, or a refusal as malformed. */
    @SuppressWarnings("unchecked") // only this class builds these maps, always with String keys
    public static Map<String, @Nullable Object> object(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw malformed(what + " is not an object");
    }

    /** The list in a value, or a refusal as malformed. */
    @SuppressWarnings("unchecked") // as above
    public static List<@Nullable Object> list(@Nullable Object value, String what) {
        if (value instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw malformed(what + " is not a list");
    }

    /** Refuses keys that nobody reads: a key we do not know carries an intent we would lose. */
    public static void requireKeys(Map<String, ?> object, List<String> allowed, String what) {
        for (String key : object.keySet()) {
            if (!allowed.contains(key)) {
                throw malformed("unexpected key in " + what);
            }
        }
    }

    /** Appends a value as {@code JSON.stringify} would. */
    public static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String s -> quote(out, s);
            case Map<?, ?> map -> {
                char separator = '{';
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(separator);
                    quote(out, String.valueOf(entry.getKey()));
                    write(out.append(':'), entry.getValue());
                    separator = ',';
                }
                out.append(separator == '{' ? "{}" : "}");
            }
            case List<?> list -> {
                char separator = '[';
                for (Object item : list) {
                    write(out.append(separator), item);
                    separator = ',';
                }
                out.append(separator == '[' ? "[]" : "]");
            }
            default -> out.append(value);
        }
    }

    /** Appends a quoted string with the escapes of {@code JSON.stringify}. */
    public static void quote(StringBuilder out, String text) {
        out.append('"');
        int clean = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            out.append(text, clean, i);
            escape(out, c);
            clean = i + 1;
        }
        out.append(text, clean, text.length()).append('"');
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX[c >> shift & 15]);
                }
            }
        }
    }

    private static JsonFactory factory(JsonLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .maxStringLength(limits.maxBytes())
                .build();
        // Names are not interned and not kept: hostile ones would fill the table, and ours are few and short.
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> objectValue(parser);
            case START_ARRAY -> listValue(parser);
            case VALUE_STRING -> string(parser.getString());
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.INT
                        ? (Object) parser.getIntValue()
                        : parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw malformed("unexpected token");
        };
    }

    private static Map<String, @Nullable Object> objectValue(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(8);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = string(parser.currentName());
            if (object.containsKey(name)) {
                throw malformed("a key stands twice in one object");
            }
            object.put(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> listValue(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(parser, token));
        }
        return list;
    }

    private static String string(String text) {
        Characters.require(text);
        return text;
    }

    private static InvalidTextException malformed(String message) {
        return new InvalidTextException(RefusalReason.MALFORMED, message);
    }
}
