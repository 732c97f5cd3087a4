package jp.naisc.council.publication.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version in a timeline.
 *
 * @param style the CSS name of its standing: in-force, superseded, scheduled, withdrawn or draft
 * @param standing the same as a word; what colour says, the word says first
 * @param since ISO date for {@code datetime}
 */
public record VersionRow(
        String number,
        String name,
        String style,
        String standing,
        String since,
        String date,
        String weekday,
        Note note,
        String href,
        @Nullable Link difference,
        List<Link> more) {

    public VersionRow {
        more = List.copyOf(more);
    }

    public boolean draft() {
        return style.equals("draft");
    }

    /** For lists and choices: 第2版（令和8年10月1日）. */
    public String nameAndDate(Frame frame) {
        return frame.say("version.named", name, date);
    }
}
