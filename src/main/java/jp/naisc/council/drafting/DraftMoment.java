package jp.naisc.council.drafting;

import java.time.Instant;
import java.util.Optional;
import jp.naisc.council.document.TextLanguage;

/**
 * A text in the past of a draft: one of its languages after one of its steps.
 *
 * @param at when that step was stored; of the beginning, when the draft was opened
 */
public record DraftMoment(DraftId draft, TextLanguage language, long step, Instant at) {

    /** The draft and the number of the step, as an address names them. */
    public record Key(DraftId draft, long step) {

        private static final int LONGEST = 60;

        /** Reads what an address says; anything else is nothing. */
        public static Optional<Key> parse(String text) {
            int dot = text.indexOf('.');
            if (dot < 0 || text.length() > LONGEST || !text.substring(dot + 1).matches("\\d{1,18}")) {
                return Optional.empty();
            }
            long step = Long.parseLong(text.substring(dot + 1));
            return DraftId.parse(text.substring(0, dot)).map(draft -> new Key(draft, step));
        }

        @Override
        public String toString() {
            return draft + "." + step;
        }
    }

    /** How addresses name it. */
    public Key key() {
        return new Key(draft, step);
    }
}
