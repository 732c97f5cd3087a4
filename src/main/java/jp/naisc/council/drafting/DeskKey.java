package jp.naisc.council.drafting;

import java.util.Optional;
import jp.naisc.council.document.TextLanguage;

/** One language of one draft: what a desk sits on. */
record DeskKey(DraftId draft, TextLanguage language) {

    /** The form in announcements. */
    @Override
    public String toString() {
        return draft + "/" + language.tag();
    }

    static Optional<DeskKey> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : DraftId.parse(text.substring(0, slash))
                        .map(draft -> new DeskKey(draft, TextLanguage.ofTag(text.substring(slash + 1))));
    }
}
