package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.naisc.council.document.compare.WordRun;
import jp.naisc.council.document.compare.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words of a provision, letter by letter with where each comes from.
 *
 * @param each one origin a letter; null where it cannot be told
 */
record Origins(String text, @Nullable WordOrigin[] each) {

    static final Origins NONE = new Origins("", new WordOrigin[0]);

    static Origins all(String text, WordOrigin origin) {
        var each = new WordOrigin[text.length()];
        Arrays.fill(each, origin);
        return new Origins(text, each);
    }

    /** The same in pieces of one origin each, from the first to the last. */
    List<WordOrigin> joined() {
        var pieces = new ArrayList<WordOrigin>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            WordOrigin of = Objects.requireNonNull(each[start]);
            WordOrigin next = i < text.length() ? each[i] : null;
            if (next == null || !of.isLike(next)) {
                pieces.add(of.of(text.substring(start, i)));
                start = i;
            }
        }
        return pieces;
    }

    /** What stayed keeps its origin, all else gets the other. */
    Origins carriedTo(String now, WordOrigin otherwise) {
        var result = Origins.all(now, otherwise);
        int was = 0;
        int is = 0;
        for (WordRun run : Words.compare(text, now)) {
            if (run.isSame()) {
                System.arraycopy(each, was, result.each(), is, run.after().length());
            }
            was += run.before().length();
            is += run.after().length();
        }
        return result;
    }

    /** Letter by letter: of a word that was cut short, what is left of it is as old as it was. */
    Origins leftAs(String left, WordOrigin otherwise) {
        var result = Origins.all(left, otherwise);
        int was = 0;
        int is = 0;
        int goneFrom = 0;
        int leftFrom = 0;
        for (WordRun run : Words.compare(text, left)) {
            if (run.isSame()) {
                letters(goneFrom, was, result, leftFrom, is);
                System.arraycopy(each, was, result.each(), is, run.after().length());
            }
            was += run.before().length();
            is += run.after().length();
            if (run.isSame()) {
                goneFrom = was;
                leftFrom = is;
            }
        }
        letters(goneFrom, was, result, leftFrom, is);
        return result;
    }

    /** Between words that stayed: each letter that is left is the next one like it of those that were there. */
    private void letters(int from, int to, Origins left, int leftFrom, int leftTo) {
        int next = from;
        for (int i = leftFrom; i < leftTo; i++) {
            int at = text.indexOf(left.text().charAt(i), next);
            if (at >= 0 && at < to) {
                left.each()[i] = each[at];
                next = at + 1;
            }
        }
    }
}
