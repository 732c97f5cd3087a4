package jp.naisc.council.publication.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions compared, in one of three readings; the lists of the other two are empty.
 *
 * @param sum how many changes, in bold; {@code counts} of which kind; {@code renumbered} what only changed its number
 * @param after number of the version after, {@code before} of the one before
 * @param swapped address of the same comparison the other way round
 * @param textLanguage of the words compared
 * @param apart why there is nothing to compare; null where there is
 */
public record ComparePage(
        Frame frame,
        List<Link> crumbs,
        String name,
        String sum,
        String counts,
        String renumbered,
        String about,
        List<Choice> versions,
        Choice after,
        Choice before,
        String action,
        String swapped,
        Reading reading,
        List<ReadingLink> readings,
        List<Entry> changes,
        List<TableRow> rows,
        String inline,
        String textLanguage,
        @Nullable Apart apart) {

    public ComparePage {
        crumbs = List.copyOf(crumbs);
        versions = List.copyOf(versions);
        readings = List.copyOf(readings);
        changes = List.copyOf(changes);
        rows = List.copyOf(rows);
    }

    /** Two versions without a common language: why they are not compared, and where each can be read. */
    public record Apart(String why, List<Link> texts) {}

    /** A version one can choose. */
    public record Choice(String number, String name, String date) {}

    /** One of the three readings. */
    public record ReadingLink(Reading reading, Link link) {}

    /**
     * A change in words.
     *
     * @param after the words after as HTML with the changed ones marked, empty where the summary says it all
     */
    public record Entry(int number, String place, String kind, String summary, String after, String before) {

        public String id() {
            return "c" + number;
        }
    }

    /**
     * A row of 新旧対照表.
     *
     * @param number of the change, 0 for what only shows the place
     * @param first whether the change begins here; a section that came may fill several rows
     * @param style chap, sec or nothing; {@code same} where nothing changed
     */
    public record TableRow(int number, boolean first, String style, String kind, String after, String before) {}
}
