package jp.naisc.council.document;

import com.ibm.icu.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;

/**
 * How long a reader needs, for planning an evening: 500 characters a minute in Japanese, 230 words a minute in English.
 *
 * <p>English: Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019) 104047, finds
 * 238 words a minute for silent reading of non-fiction over 190 studies. Japanese: Yokoi, Tomita and Saida, "Improvement of
 * Reading Speed and Change of Eye Movements", Kansei Engineering International Journal 11 (2012) 101, had untrained readers
 * of newspaper editorials at about 600 characters a minute. A policy is denser than an editorial, and whoever is told too
 * much has lost nothing, so both figures are rounded down.
 */
public final class ReadingTime {

    static final int CHARACTERS_PER_MINUTE = 500;
    static final int WORDS_PER_MINUTE = 230;

    private ReadingTime() {}

    /** Can be added up; {@link #minutes(Duration)} rounds for showing. */
    public static Duration of(String text, TextLanguage language) {
        return switch (language) {
            case JA -> Duration.ofMillis(characters(text) * 60_000 / CHARACTERS_PER_MINUTE);
            case EN -> Duration.ofMillis(words(text) * 60_000 / WORDS_PER_MINUTE);
        };
    }

    /** Of what people say to each other, in whatever language they do. */
    public static Duration ofTalk(String text) {
        boolean japanese = text.codePoints().anyMatch(Character::isIdeographic)
                || text.codePoints().anyMatch(ReadingTime::isKana);
        return of(text, japanese ? TextLanguage.JA : TextLanguage.EN);
    }

    /** As it is shown: begun minutes count, and nothing is read in no time. */
    public static int minutes(Duration reading) {
        return (int) Math.max(1, reading.plusMillis(59_999).toMinutes());
    }

    public static int minutes(String text, TextLanguage language) {
        return minutes(of(text, language));
    }

    private static boolean isKana(int character) {
        var script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
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
