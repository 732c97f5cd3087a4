package jp.naisc.council.document.compare;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts a stretch of a text into words. ICU's word boundaries (a dictionary for Japanese, UAX #29 elsewhere) are the
 * start; what a Japanese reader takes as one word and ICU does not is then joined by {@link JapaneseWords}, and what
 * stands in the text as one thing (a cross-reference) is never cut.
 */
final class Tokeniser {

    /** A break iterator keeps state, so every thread has its own; making one costs more than using it. */
    private static final ThreadLocal<BreakIterator> WORDS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.JAPANESE));

    private Tokeniser() {}

    static Tokens tokens(Content content, int from, int to) {
        String text = content.text();
        BitSet cuts = new BitSet(to - from + 1);
        if (from < to) {
            BreakIterator words = WORDS.get();
            words.setText(text.substring(from, to));
            for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
                cuts.set(at);
            }
            JapaneseWords.join(text, from, to, cuts);
            keepWhole(content.spans(), from, to, cuts);
        }
        Tokens tokens = new Tokens(cuts.cardinality());
        cuts.stream().forEach(at -> tokens.add(from + at));
        return tokens;
    }

    private static void keepWhole(List<Content.Span> spans, int from, int to, BitSet cuts) {
        for (Content.Span span : spans) {
            if (span.atom() && span.from() >= from && span.to() <= to) {
                cuts.clear(span.from() - from + 1, Math.max(span.from() - from + 1, span.to() - from));
                cuts.set(span.from() - from);
                cuts.set(span.to() - from);
            }
        }
    }
}
