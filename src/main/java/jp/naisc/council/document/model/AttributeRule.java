package jp.naisc.council.document.model;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a node or mark type: its name, its default and what values it takes.
 *
 * <p>The small language of {@code validate} in schema.json: {@code id}, {@code enum:a|b}, {@code int:1..6}, {@code href},
 * {@code string:40}, or simple types joined by a bar ({@code string|null}, {@code number}, {@code boolean}). The default
 * is always valid, so an attribute is nullable exactly when its default is null (or its rule says so).
 */
final class AttributeRule {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}");
    private static final Pattern HREF = Pattern.compile("(?i:https?://|mailto:|#)[^\\s\\p{Cntrl}]*");
    private static final int HREF_LENGTH = 2048;
    private static final List<String> SIMPLE_TYPES = List.of("string", "number", "boolean", "null");

    private final String name;
    private final boolean required;
    private final @Nullable Object defaultValue;
    private final Predicate<@Nullable Object> valid;

    private AttributeRule(
            String name, boolean required, @Nullable Object defaultValue, Predicate<@Nullable Object> valid) {
        this.name = name;
        this.required = required;
        this.defaultValue = defaultValue;
        this.valid = valid;
    }

    static AttributeRule of(String name, Map<String, @Nullable Object> spec) {
        Object validate = spec.get("validate");
        Predicate<@Nullable Object> valid =
                validate == null ? AttributeRule::isScalar : predicate(String.valueOf(validate));
        return new AttributeRule(name, !spec.containsKey("default"), spec.get("default"), valid);
    }

    String name() {
        return name;
    }

    boolean required() {
        return required;
    }

    @Nullable
    Object defaultValue() {
        return defaultValue;
    }

    boolean accepts(@Nullable Object value) {
        return (!required && (value == null ? defaultValue == null : value.equals(defaultValue))) || valid.test(value);
    }

    private static Predicate<@Nullable Object> predicate(String rule) {
        String[] types = rule.split("\\|", -1);
        if (SIMPLE_TYPES.containsAll(List.of(types))) {
            return value -> List.of(types).contains(simpleType(value));
        }
        int colon = rule.indexOf(':');
        String kind = colon < 0 ? rule : rule.substring(0, colon);
        String argument = colon < 0 ? "" : rule.substring(colon + 1);
        return switch (kind) {
            case "id" ->
                value -> value == null
                        || (value instanceof String s && ID.matcher(s).matches());
            case "href" ->
                value -> value instanceof String s
                        && s.length() <= HREF_LENGTH
                        && HREF.matcher(s).matches();
            case "enum" -> {
                List<String> names = List.of(argument.split("\\|"));
                yield value -> value instanceof String s && names.contains(s);
            }
            case "string" -> {
                int length = Integer.parseInt(argument);
                yield value -> value instanceof String s && s.length() <= length;
            }
            case "int" -> {
                int dots = argument.indexOf("..");
                int least = Integer.parseInt(argument.substring(0, dots));
                int most = Integer.parseInt(argument.substring(dots + 2));
                yield value -> value instanceof Integer n && n >= least && n <= most;
            }
            default -> throw new IllegalArgumentException("no such attribute rule: " + rule);
        };
    }

    private static boolean isScalar(@Nullable Object value) {
        return !simpleType(value).equals("other");
    }

    private static String simpleType(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String s -> "string";
            case Integer n -> "number";
            case Boolean b -> "boolean";
            default -> "other";
        };
    }
}
