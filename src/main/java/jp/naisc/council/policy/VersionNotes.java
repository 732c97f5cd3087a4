package jp.naisc.council.policy;

import java.util.Optional;
import jp.naisc.council.document.TextLanguage;

/** The note in Japanese, always there, and in English, where one was written. */
public record VersionNotes(VersionNote ja, Optional<VersionNote> en) {

    public static VersionNotes of(VersionNote ja, VersionNote en) {
        return new VersionNotes(ja, Optional.of(en));
    }

    public static VersionNotes of(VersionNote ja) {
        return new VersionNotes(ja, Optional.empty());
    }

    /** The note for a reader of this language; the Japanese one where there is no other. */
    public VersionNote in(TextLanguage language) {
        return language == TextLanguage.JA ? ja : en.orElse(ja);
    }
}
