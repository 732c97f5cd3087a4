package jp.naisc.council.publication.page;

import java.util.List;

/** A heading in the contents. */
public record OutlineEntry(String id, String label, String heading, List<OutlineEntry> children) {

    public OutlineEntry {
        children = List.copyOf(children);
    }
}
