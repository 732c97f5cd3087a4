package jp.naisc.council.drafting.amendment;

import jp.naisc.council.base.Typed;

/**
 * What an amendment goes back to.
 *
 * @param reference in free words: the place of a comment, the number of a point, the date of a meeting
 */
public record AmendmentSource(Kind kind, String reference) {

    static final int LONGEST = 200;

    /** What kind of thing it is. */
    public enum Kind {
        NONE,
        COMMENT,
        POINT,
        MEETING
    }

    public static final AmendmentSource NONE = new AmendmentSource(Kind.NONE, "");

    public AmendmentSource {
        reference = kind == Kind.NONE ? "" : Typed.words(reference);
        if (reference.length() > LONGEST) {
            throw new IllegalArgumentException("a source has at most " + LONGEST + " characters");
        }
    }
}
