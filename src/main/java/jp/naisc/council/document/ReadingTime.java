package jp.naisc.council.document;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** How long a reader needs: 500 characters a minute in Japanese, 200 words a minute in English, never below one minute. */
public final class ReadingTime {

    static final int CHARACTERS_PER_MINUTE = 500;
    static final int WORDS_PER_MINUTE = 200;

    private ReadingTime() {}

    public static int minutes(String text, TextLanguage language) {
        return switch (language) {
            case JA -> roundUp(characters(text), CHARACTERS_PER_MINUTE);
            case EN -> roundUp(words(text), WORDS_PER_MINUTE);
        };
    }

    private static int roundUp(long amount, int perMinute) {
        return (int) Math.max(1, (amount + perMinute - 1) / perMinute);
    }

    private static long characters(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    private static long words(String text) {
        var breaks = BreakIterator.getWordInstance(Locale.ENGLISH);
        breaks.setText(text);
        long words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words++;
            }
        }
        return words;
    }
}
