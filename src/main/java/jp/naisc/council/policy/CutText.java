package jp.naisc.council.policy;

import java.util.List;
import java.util.Optional;
import jp.naisc.council.document.PolicyText;

/** One language of what is to become a version, and where in a live draft it comes from. */
public record CutText(PolicyText text, Optional<VersionText.Origin> origin) {

    /** An edition that came about elsewhere may be in one language only, and that one need not be Japanese. */
    static void requireOneALanguage(List<CutText> texts) {
        long languages =
                texts.stream().map(cut -> cut.text().language()).distinct().count();
        if (texts.isEmpty() || languages != texts.size()) {
            throw new IllegalArgumentException("a version has at least one text, and at most one a language");
        }
    }

    public static CutText of(PolicyText text) {
        return new CutText(text, Optional.empty());
    }
}
