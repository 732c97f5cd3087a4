package jp.naisc.council.drafting.amendment;

import java.util.List;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.suggest.Suggestion;
import jp.naisc.council.drafting.DraftId;

/**
 * What somebody wants to file.
 *
 * @param chosen the suggestions as they were shown to him
 * @param table whether it goes before the council at once
 */
public record Filing(
        DraftId draft,
        TextLanguage language,
        List<Chosen> chosen,
        String reason,
        AmendmentSource source,
        boolean table) {

    static final int LONGEST_REASON = 2_000;

    /** A suggestion with the words it was shown with. */
    public record Chosen(String suggestion, String removed, String added) {

        public static Chosen of(Suggestion shown) {
            return new Chosen(shown.id(), shown.removed(), shown.added());
        }
    }

    public Filing {
        chosen = List.copyOf(chosen);
    }
}
