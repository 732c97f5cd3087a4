package jp.naisc.council.drafting.spi;

import java.util.Optional;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;

/** Says what became of a suggestion beyond the text: of which amendment it was part. */
public interface SuggestionUse {

    /** The number of the amendment, A-12 is 12. */
    Optional<Integer> amendmentOf(DraftId draft, TextLanguage language, String suggestion);
}
