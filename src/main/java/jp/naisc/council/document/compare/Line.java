package jp.naisc.council.document.compare;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.Provision;

/** What stands in one column of a row of the comparison table. */
public sealed interface Line {

    /**
     * A provision, with its words in this column.
     *
     * @param provision empty for the title of the text
     * @param label as printed before it, empty where no number is printed; the full one where it came from elsewhere
     * @param labelChanged renumbered or moved: the label is underlined (domain.md §7 no. 6)
     * @param words only the runs of this column: what is not {@code SAME} is underlined
     */
    record Text(Optional<Provision> provision, String label, boolean labelChanged, List<WordRun> words)
            implements Line {}

    /** （略）: unchanged provisions that follow each other. Headings among them are named: 第1節及び第2節　（略）. */
    record Omitted(List<Provision> provisions) implements Line {}

    /** （新設）, in the column before. */
    record NewlyMade() implements Line {}

    /** （削る）, in the column after. */
    record Removed() implements Line {}
}
