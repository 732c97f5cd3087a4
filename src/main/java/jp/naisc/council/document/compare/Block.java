package jp.naisc.council.document.compare;

import org.jspecify.annotations.Nullable;

/**
 * One addressed block of a text as the comparison sees it: the title, a heading, or a unit of text. Blocks stand in
 * document order; {@code parent} is the index of the block that contains this one, or {@link #ROOT}.
 */
record Block(int index, @Nullable String id, Family family, String kind, int parent, String number, Content content) {

    static final int ROOT = -1;

    /** Only blocks of one family can be the same provision in two versions. */
    enum Family {
        TITLE,
        HEADING,
        TEXT,
        TABLE
    }

    boolean isHeading() {
        return family == Family.HEADING;
    }

    String text() {
        return content.text();
    }

    /** Same words, marks and references, and the same sort of block. */
    boolean sameAs(Block other) {
        return family == other.family
                && kind.equals(other.kind)
                && content.identity().equals(other.content.identity());
    }
}
