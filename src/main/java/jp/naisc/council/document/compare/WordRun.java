package jp.naisc.council.document.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a text that stayed, went or came. Both texts can be read off a list of runs: {@link #before(List)} and
 * {@link #after(List)} give them back exactly, character by character.
 *
 * @param before the words before; empty for what was inserted
 * @param after the words after; empty for what was deleted. What stayed reads the same on both sides, except that a
 *     cross-reference may show the new number of its unchanged target
 */
public record WordRun(Kind kind, String before, String after) {

    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }

    public WordRun {
        if ((kind == Kind.DELETED && !after.isEmpty()) || (kind == Kind.INSERTED && !before.isEmpty())) {
            throw new IllegalArgumentException(
                    "words that went are not there after, words that came were not there before");
        }
    }

    /** From one wording to another, word by word; for quotes, of which nothing but their words is known. */
    public static List<WordRun> between(String before, String after) {
        return WordDiff.compare(Content.plain(before), Content.plain(after));
    }

    public static WordRun same(String text) {
        return new WordRun(Kind.SAME, text, text);
    }

    public static WordRun same(String before, String after) {
        return new WordRun(Kind.SAME, before, after);
    }

    public static WordRun deleted(String text) {
        return new WordRun(Kind.DELETED, text, "");
    }

    public static WordRun inserted(String text) {
        return new WordRun(Kind.INSERTED, "", text);
    }

    /** The words as a reader of the newest state sees them. */
    public String text() {
        return kind == Kind.DELETED ? before : after;
    }

    public boolean isSame() {
        return kind == Kind.SAME;
    }

    public static String before(List<WordRun> runs) {
        return runs.stream().map(WordRun::before).collect(Collectors.joining());
    }

    public static String after(List<WordRun> runs) {
        return runs.stream().map(WordRun::after).collect(Collectors.joining());
    }
}
