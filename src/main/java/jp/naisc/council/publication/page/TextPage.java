package jp.naisc.council.publication.page;

import java.util.List;

/** A page of plain sentences: what this demonstration is, accessibility, and what went wrong. */
public record TextPage(Frame frame, String heading, String lead, List<Section> sections, List<Link> ways) {

    public TextPage {
        sections = List.copyOf(sections);
        ways = List.copyOf(ways);
    }

    /** A heading and its paragraphs; a table where rows are given, the first being its head. */
    public record Section(String heading, List<String> paragraphs, List<List<String>> rows) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
            rows = rows.stream().map(List::copyOf).toList();
        }

        public Section(String heading, List<String> paragraphs) {
            this(heading, paragraphs, List.of());
        }
    }
}
