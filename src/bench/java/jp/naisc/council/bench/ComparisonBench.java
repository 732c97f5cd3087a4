package jp.naisc.council.bench;

import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.compare.Comparison;

/**
 * How long it takes to compare two versions of a text of 250,000 characters of which 4 % of the sentences were edited:
 * everything from two texts to the changes in words, their numbers and the rows of the table.
 */
public final class ComparisonBench {

    private static final int CHARACTERS = 250_000;
    private static final double CHANGED = 0.04;
    private static final int WARM_UP = 120;
    private static final int SAMPLES = 60;

    private ComparisonBench() {}

    /** Milliseconds per comparison, warm. Every sample compares another variant, so nothing can be remembered. */
    public static double[] run(long seed) {
        TextGenerator generator = new TextGenerator(seed);
        GeneratedText text = generator.policy(CHARACTERS);
        String plain = text.toPolicyText().canonicalJson();
        double[] samples = new double[SAMPLES];
        int rows = 0;
        for (int i = 0; i < WARM_UP + SAMPLES; i++) {
            PolicyText before = PolicyText.parse(plain);
            PolicyText after = generator.variant(text, i, CHANGED).toPolicyText();
            long start = System.nanoTime();
            Comparison comparison = Comparison.of(before, after);
            rows += comparison.rows().size() + comparison.changes().size();
            double took = (System.nanoTime() - start) / 1e6;
            if (i >= WARM_UP) {
                samples[i - WARM_UP] = took;
            }
        }
        if (rows == 0) {
            throw new IllegalStateException("variants differ, so a comparison has rows");
        }
        return samples;
    }
}
