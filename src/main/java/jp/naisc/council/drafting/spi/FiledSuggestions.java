package jp.naisc.council.drafting.spi;

import java.util.Set;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;

/** Says which suggestions have been filed, so that their authors cannot change what others already support. */
public interface FiledSuggestions {

    /** Ids of suggestions, read in the caller's transaction. */
    Set<String> of(DraftId draft, TextLanguage language);
}
