package jp.naisc.council.document.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The braces behind a block: <code>{#purpose number="第二条の二"}</code>, the notation that kramdown and pandoc share. Text
 * never contains an unescaped brace in our dialect, so braces at the end of a block can only be these.
 */
record BlockAttributes(Map<String, String> values) {

    static final BlockAttributes NONE = new BlockAttributes(Map.of());

    private static final Set<String> FLAGS = Set.of("header", "data", "table", "escaped");
    private static final Pattern PIECE = Pattern.compile(" *+(?:#([^ =\"]+)|([a-z-]+)=\"([^\"]*)\"|([a-z]+))");

    @Nullable
    String get(String key) {
        return values.get(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    static void append(StringBuilder out, Map<String, String> values) {
        out.append('{');
        values.forEach((key, value) -> {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(' ');
            }
            if (key.equals("id")) {
                out.append('#').append(value);
            } else if (value.isEmpty() && FLAGS.contains(key)) {
                out.append(key);
            } else {
                out.append(key).append("=\"").append(Escapes.value(value)).append('"');
            }
        });
        out.append('}');
    }

    /** Content and attributes of a block as written. */
    record Split(String content, BlockAttributes attributes) {}

    static Split split(String block) {
        int open = block.lastIndexOf('{');
        if (open < 0 || !block.endsWith("}") || isEscaped(block, open) || isEscaped(block, block.length() - 1)) {
            return new Split(block, NONE);
        }
        String content = block.substring(0, open);
        if (content.endsWith(" ")) {
            content = content.substring(0, content.length() - 1);
        }
        return new Split(content, parse(block.substring(open + 1, block.length() - 1)));
    }

    static BlockAttributes parse(String inside) {
        var values = new LinkedHashMap<String, String>();
        Matcher piece = PIECE.matcher(inside);
        int end = 0;
        while (piece.region(end, inside.length()).lookingAt()) {
            end = piece.end();
            if (piece.group(1) != null) {
                values.put("id", piece.group(1));
            } else if (piece.group(2) != null) {
                values.put(piece.group(2), Escapes.valueOf(piece.group(3)));
            } else {
                values.put(piece.group(4), "");
            }
        }
        if (!inside.substring(end).isBlank()) {
            throw new RefusedImport(ImportResult.Refusal.MALFORMED, "attributes of a block");
        }
        return new BlockAttributes(values);
    }

    private static boolean isEscaped(String text, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
