package jp.naisc.council.publication.page;

import java.util.List;

/** Shown when a date could not be answered with a text; the reason stands at the field. */
public record DatePage(Frame frame, List<Link> crumbs, String name, DateQuestion date, List<VersionRow> versions) {

    public DatePage {
        crumbs = List.copyOf(crumbs);
        versions = List.copyOf(versions);
    }
}
