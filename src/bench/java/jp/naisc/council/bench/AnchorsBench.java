package jp.naisc.council.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.anchor.Carrying;
import jp.naisc.council.document.anchor.Outcome;
import jp.naisc.council.document.anchor.Pinned;
import jp.naisc.council.document.anchor.Pins;

/**
 * How long it takes to carry 5,000 comments from a text of 300 articles and 250,000 characters to another version in
 * which 4.5 % of the sentences were edited: everything from two texts to what became of each comment.
 */
public final class AnchorsBench {

    private static final int ARTICLES = 300;
    private static final int CHARACTERS = 250_000;
    private static final double CHANGED = 0.045;
    private static final int COMMENTS = 5_000;
    private static final int LONGEST = 40;
    private static final int WARM_UP = 120;
    private static final int SAMPLES = 60;

    private AnchorsBench() {}

    /** Milliseconds per new version, warm. Every sample has another one, so nothing can be remembered. */
    public static double[] run(long seed) {
        TextGenerator generator = new TextGenerator(seed);
        GeneratedText text = generator.statute(ARTICLES, CHARACTERS);
        String plain = text.toPolicyText().canonicalJson();
        List<Pinned<Integer>> pins = pins(PolicyText.parse(plain), new Random(seed));
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < WARM_UP + SAMPLES; i++) {
            PolicyText before = PolicyText.parse(plain);
            PolicyText after = generator.variant(text, i, CHANGED).toPolicyText();
            long start = System.nanoTime();
            List<Outcome<Integer>> outcomes = Carrying.between(before, after).carry(pins);
            double took = (System.nanoTime() - start) / 1e6;
            if (Carrying.counts(outcomes).getOrDefault(Outcome.Kind.EXACT, 0) < COMMENTS / 2) {
                throw new IllegalStateException("most words stay, so most comments do");
            }
            if (i >= WARM_UP) {
                samples[i - WARM_UP] = took;
            }
        }
        return samples;
    }

    private static List<Pinned<Integer>> pins(PolicyText text, Random random) {
        List<Provision> provisions = text.provisions();
        List<Pinned<Integer>> pins = new ArrayList<>(COMMENTS);
        while (pins.size() < COMMENTS) {
            Provision provision = provisions.get(random.nextInt(provisions.size()));
            int size = provision.node().content().size();
            if (size == 0) {
                continue;
            }
            int from = random.nextInt(size);
            int to = Math.min(size, from + 1 + random.nextInt(LONGEST));
            int start = provision.position() + 1;
            pins.addAll(Pins.between(pins.size(), text, start + from, start + to));
        }
        return pins;
    }
}
