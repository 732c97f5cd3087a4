package jp.naisc.council.policy;

import java.util.List;

/**
 * What a version changes, in plain words of one language.
 *
 * @param title one sentence
 * @param points what changes, one point each
 * @param concerned whom it concerns; may be empty
 */
public record VersionNote(String title, List<String> points, String concerned) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_POINTS = 30;
    public static final int MAX_POINT = 250;
    public static final int MAX_CONCERNED = 400;

    public VersionNote {
        title = oneLine(title, MAX_TITLE);
        concerned = oneLine(concerned, MAX_CONCERNED);
        points = points.stream()
                .map(point -> oneLine(point, MAX_POINT))
                .filter(point -> !point.isEmpty())
                .toList();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a note has a title");
        }
        if (points.size() > MAX_POINTS) {
            throw new IllegalArgumentException("a note has at most " + MAX_POINTS + " points");
        }
    }

    public static VersionNote of(String title) {
        return new VersionNote(title, List.of(), "");
    }

    private static String oneLine(String text, int max) {
        String line = text.strip();
        if (line.length() > max) {
            throw new IllegalArgumentException("at most " + max + " characters");
        }
        if (line.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no control characters");
        }
        return line;
    }
}
