package jp.naisc.council.document.format;

import java.util.List;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.TextLanguage;

/** What became of something that was to be imported. */
public sealed interface ImportResult {

    /**
     * A text of our schema.
     *
     * @param notes what was lost or changed on the way
     * @param about what the source said about itself
     * @param format what it was read as
     * @param declared the ids that stood in the source; the other provisions have derived ones, which say nothing about
     *     who they are and give way to those of the version before
     */
    record Imported(
            PolicyText text, List<ImportNote> notes, FrontMatter about, Importer.Format format, Set<String> declared)
            implements ImportResult {
        public Imported {
            notes = List.copyOf(notes);
            declared = Set.copyOf(declared);
        }

        /** The same as a text of another language, for sources whose words do not tell it. */
        public Imported in(TextLanguage language) {
            var spoken = text.language() == language
                    ? text
                    : PolicyText.of(text.doc().withAttr("lang", language.tag()));
            return new Imported(spoken, notes, about, format, declared);
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
