package jp.naisc.council.document.format;

import java.util.List;
import jp.naisc.council.document.PolicyText;

/** What became of something that was to be imported. */
public sealed interface ImportResult {

    /** A text of our schema, what was lost or changed on the way, and what the source said about itself. */
    record Imported(PolicyText text, List<ImportNote> notes, FrontMatter about) implements ImportResult {
        public Imported {
            notes = List.copyOf(notes);
        }
    }

    /** Nothing was imported; the detail is a short technical hint for the log, never words of the document. */
    record Refused(Refusal reason, String detail) implements ImportResult {}

    /** Why an import is refused; a message key follows from each. */
    enum Refusal {
        /** More bytes, lines, blocks or wider tables than {@link ImportLimits} allows. */
        TOO_LARGE,
        /** Nested deeper than {@link ImportLimits#DEPTH}. */
        TOO_DEEP,
        /** No text at all: a picture, a Word file, a PDF. */
        NOT_TEXT,
        /** Text in another encoding than UTF-8 (or UTF-16 with its mark): guessing would change characters. */
        NOT_UTF8,
        /** U+0000 or half of a surrogate pair. */
        BAD_CHARACTER,
        /** Nothing to read in it. */
        EMPTY,
        /** It says it is our own dialect and is not. */
        MALFORMED
    }
}
