package jp.naisc.council.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.record.EntryNo;

/**
 * An immutable numbered text; the words themselves are read by {@link Versions#text}.
 *
 * @param author how the record names who cut it: {@code person:<id>}, or {@code system}
 * @param dated the date the version bears
 * @param at when it was entered here; for a text registered long after its time the two differ
 * @param dates present exactly for editions
 * @param validity as of the day it was read
 */
public record PolicyVersion(
        VersionId id,
        PolicyId policy,
        VersionNumber number,
        Optional<CycleId> cycle,
        VersionNotes notes,
        String author,
        LocalDate dated,
        Instant at,
        Optional<EditionDates> dates,
        Validity validity,
        List<VersionText> texts,
        EntryNo entry) {

    private static final String PERSON = "person:";

    public PolicyVersion {
        texts = List.copyOf(texts);
    }

    public Optional<VersionText> text(TextLanguage language) {
        return texts.stream().filter(text -> text.language() == language).findFirst();
    }

    /**
     * The language in which a reader who wants this one gets the text: Japanese where it was not translated, and English
     * for a registered foreign text that was never Japanese.
     */
    public TextLanguage closest(TextLanguage wanted) {
        if (text(wanted).isPresent() || texts.isEmpty()) {
            return wanted;
        }
        return text(TextLanguage.JA).isPresent() ? TextLanguage.JA : TextLanguage.EN;
    }

    /** The author, where it was a person. */
    public Optional<PersonId> authorId() {
        return author.startsWith(PERSON) ? PersonId.parse(author.substring(PERSON.length())) : Optional.empty();
    }
}
