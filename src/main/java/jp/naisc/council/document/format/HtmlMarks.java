package jp.naisc.council.document.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTML elements that are marks of ours. Underline is none: in our documents an underline says "changed". */
final class HtmlMarks {

    private static final Map<String, String> MARKS = Map.of(
            "b", "strong",
            "strong", "strong",
            "i", "em",
            "em", "em",
            "code", "literal",
            "kbd", "literal",
            "samp", "literal",
            "sup", "sup",
            "sub", "sub");

    private HtmlMarks() {}

    static @Nullable String of(String element) {
        return MARKS.get(element);
    }
}
