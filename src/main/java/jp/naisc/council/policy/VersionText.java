package jp.naisc.council.policy;

import java.util.Optional;
import java.util.UUID;
import jp.naisc.council.document.Digest;
import jp.naisc.council.document.TextLanguage;

/**
 * One language of a version.
 *
 * @param origin where in a live draft it was cut; empty for texts that came from a file
 */
public record VersionText(TextLanguage language, Digest digest, String title, int characters, Optional<Origin> origin) {

    /** The draft and the number of its last step that is in the text. */
    public record Origin(UUID draft, long step) {}
}
