package jp.naisc.council.drafting;

/** What a person may do with a live draft now. */
public sealed interface DraftAccess {

    record MayEdit() implements DraftAccess {}

    /** May write suggestions and nothing else, and is told why not more. */
    record MaySuggest(Reason why) implements DraftAccess {}

    /** May read along, and is told why not more. */
    record ReadOnly(Reason why) implements DraftAccess {}

    /** May not see it at all. */
    record None() implements DraftAccess {}

    /** Whether the person writes at all, directly or as a suggestion. */
    default boolean writes() {
        return this instanceof MayEdit || this instanceof MaySuggest;
    }

    /** Why somebody may read and not write. */
    enum Reason {
        /** The cycle stands where the text rests. */
        STAGE_CLOSED("drafting.reason.stage-closed"),
        /** Only the secretariat and the rapporteurs of this draft write. */
        NOT_RAPPORTEUR("drafting.reason.not-rapporteur");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The key of the sentence that says so. */
        public String key() {
            return key;
        }
    }
}
