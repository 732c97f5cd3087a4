package jp.naisc.council.base;

import java.util.Optional;

/**
 * One line of text typed by a person: stripped, not empty, not too long, without control characters, line breaks, lone
 * surrogates or marks that reorder what stands around them. Otherwise kept exactly as typed; screens escape it.
 */
public final class PlainLine {

    private PlainLine() {}

    public static Optional<String> parse(String typed, int maxLength) {
        if (typed.length() > maxLength * 4) {
            return Optional.empty(); // size before anything else
        }
        var line = typed.strip();
        boolean fits = !line.isEmpty() && line.codePointCount(0, line.length()) <= maxLength;
        return fits && line.codePoints().allMatch(PlainLine::belongsInALine) ? Optional.of(line) : Optional.empty();
    }

    private static boolean belongsInALine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.UNASSIGNED -> false;
            // joiners and variation selectors are part of names; overrides of direction are a disguise
            default -> !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
        };
    }
}
