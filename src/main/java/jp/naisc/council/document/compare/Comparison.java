package jp.naisc.council.document.compare;

import java.util.List;
import jp.naisc.council.document.PolicyText;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two texts. The changes are worked out at once; the table and the continuous reading when they
 * are first asked for. Immutable for its callers.
 */
public final class Comparison {

    /** Stands between the parts of a split or merged provision in the words of the change. */
    public static final char BOUNDARY = '\u2029';

    private final Findings findings;
    private @Nullable List<Row> rows;
    private @Nullable List<Passage> reading;

    private Comparison(Findings findings) {
        this.findings = findings;
    }

    /** Compares by the provisions' ids and, where they do not tell, by content. */
    public static Comparison of(PolicyText before, PolicyText after) {
        Outline old = OutlineReader.read(before);
        Outline young = OutlineReader.read(after);
        return new Comparison(Findings.of(before, after, Aligner.byIdThenContent(old, young)));
    }

    /** The words of two stretches of text, for example of what a comment was written on and what stands there now. */
    public static List<WordRun> words(String before, String after) {
        return WordDiff.compare(Content.plain(before), Content.plain(after));
    }

    /** In the order of reading, numbered from 1. */
    public List<Change> changes() {
        return findings.changes();
    }

    /** Provisions that only count differently now; no changes of their own (domain.md §7 no. 6). */
    public List<Renumbering> renumberings() {
        return findings.renumberings();
    }

    /** How many changes of which kind, in the order in which a sentence lists them. */
    public List<Tally> counts() {
        return Tally.of(changes());
    }

    public boolean isEmpty() {
        return changes().isEmpty();
    }

    /** The comparison table, in the order of the text after. */
    public List<Row> rows() {
        List<Row> known = rows;
        if (known == null) {
            known = new Rows(findings).build();
            rows = known; // immutable, so a race only computes it twice
        }
        return known;
    }

    /** Both texts as one, nothing left out. */
    public List<Passage> reading() {
        List<Passage> known = reading;
        if (known == null) {
            known = findings.passages();
            reading = known;
        }
        return known;
    }
}
