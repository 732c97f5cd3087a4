package jp.naisc.council.document;

/** Names that both Japanese schemes use for what has no number of its own. */
final class JapaneseWords {

    private static final int QUOTED_LENGTH = 30;

    private JapaneseWords() {}

    static String other(Provision provision) {
        String word =
                switch (provision.kind()) {
                    case NOTE -> "注記";
                    case CODE -> "整形文";
                    default -> "表";
                };
        return provision.isOnlyOneOfItsKind() ? "の" + word : "の" + word + provision.ordinal();
    }

    /** An unnumbered unit is called by its words: 「施行期日」. */
    static String quoted(Provision provision) {
        return "「" + Shortened.of(InlineText.bare(provision.node()), QUOTED_LENGTH) + "」";
    }
}
