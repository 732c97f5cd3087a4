package jp.naisc.council.publication.page;

import java.util.List;

/**
 * All public versions, newest first.
 *
 * @param after the number chosen beforehand as 改正後; {@code before} likewise; empty if there are not two versions
 */
public record HistoryPage(
        Frame frame,
        List<Link> crumbs,
        String name,
        List<VersionRow> versions,
        String compareAction,
        String after,
        String before,
        DateQuestion date) {

    public HistoryPage {
        crumbs = List.copyOf(crumbs);
        versions = List.copyOf(versions);
    }

    public boolean comparable() {
        return versions.size() > 1;
    }

    /** The oldest version can only be the one before. */
    public boolean mayBeAfter(int index) {
        return index < versions.size() - 1;
    }

    /** The newest version can only be the one after. */
    public boolean mayBeBefore(int index) {
        return index > 0;
    }
}
