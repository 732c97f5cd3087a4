package jp.naisc.council.policy;

import java.util.Optional;
import jp.naisc.council.document.PolicyText;

/** One language of what is to become a version, and where in a live draft it comes from. */
public record CutText(PolicyText text, Optional<VersionText.Origin> origin) {

    public static CutText of(PolicyText text) {
        return new CutText(text, Optional.empty());
    }
}
