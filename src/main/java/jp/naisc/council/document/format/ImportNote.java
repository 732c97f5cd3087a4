package jp.naisc.council.document.format;

/**
 * Something an editor should know about an import.
 *
 * @param line in the source, from 1; 0 where there is no such thing
 * @param detail the words concerned, shortened; empty where the kind says it all
 */
public record ImportNote(Kind kind, int line, String detail) {

    private static final int DETAIL_LENGTH = 120;

    /** A message key follows from each. */
    public enum Kind {
        /** An image; its alternative text is kept. */
        IMAGE_DROPPED,
        /** Markup that the schema cannot express; its words are kept. */
        MARKUP_DROPPED,
        /** A comment or other text that no reader was meant to see. */
        COMMENT_DROPPED,
        /** Script, style or other active content. */
        ACTIVE_CONTENT_DROPPED,
        /** A link to an address that is not allowed; its words are kept. */
        LINK_DROPPED,
        /** Layout attributes of the source ({@code {:.center}}). */
        ATTRIBUTES_DROPPED,
        /** A heading deeper than the schema nests. */
        HEADING_FLATTENED,
        /** A level was passed over: a subsection directly in a chapter. */
        HEADING_SKIPPED,
        /** The table of contents: it is generated. */
        CONTENTS_DROPPED,
        /** The table of contents named something else than the text. */
        CONTENTS_DIFFER,
        /** A number was fixed because generating it would give another. */
        NUMBER_FIXED,
        /** Numbers of a list are generated from now on. */
        NUMBERS_GENERATED,
        /** An id that cannot be one here, or a second use of it. */
        ID_CHANGED,
        /** A cross-reference to what is not in the text. */
        BROKEN_REFERENCE,
        /** A table with cells outside its limits. */
        TABLE_SIMPLIFIED,
        /** No title was found; the first line or nothing serves as one. */
        TITLE_MISSING
    }

    public ImportNote {
        if (detail.codePointCount(0, detail.length()) > DETAIL_LENGTH) {
            detail = detail.substring(0, detail.offsetByCodePoints(0, DETAIL_LENGTH)) + "…";
        }
    }
}
