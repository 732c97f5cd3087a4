package jp.naisc.council.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;

/**
 * The wish to cut a version on the way to an edition.
 *
 * @param number the number the person was shown ({@link Versions#nextDraft}). Of two people who cut at once exactly one
 *     gets it; the other is told so instead of silently getting the next one, for they saw another list of versions
 * @param dated the date the version bears
 */
public record CutOrder(CycleId cycle, VersionNumber number, List<CutText> texts, VersionNotes notes, LocalDate dated) {

    public CutOrder {
        texts = List.copyOf(texts);
        requireLanguages(texts);
        if (number.isEdition()) {
            throw new IllegalArgumentException("an edition is published, not cut");
        }
    }

    Optional<CutText> in(TextLanguage language) {
        return texts.stream().filter(t -> t.text().language() == language).findFirst();
    }

    private static void requireLanguages(List<CutText> texts) {
        CutText.requireOneALanguage(texts);
        if (texts.stream().noneMatch(t -> t.text().language() == TextLanguage.JA)) {
            throw new IllegalArgumentException("a version of a draft has the Japanese text");
        }
    }
}
