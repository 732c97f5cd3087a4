package jp.naisc.council.document;

import java.util.Locale;

/** Names that both English schemes use. */
final class EnglishWords {

    private static final int QUOTED_LENGTH = 60;

    private EnglishWords() {}

    static String kind(Provision provision) {
        return switch (provision.kind()) {
            case PART -> "Part";
            case CHAPTER -> "Chapter";
            case SECTION -> "Section";
            case SUBSECTION -> "Subsection";
            case DIVISION -> "Division";
            case ARTICLE -> "Article";
            case SUPPLEMENT -> "Supplementary Provisions";
            case APPENDIX -> "Appendix";
            case PARAGRAPH -> "Paragraph";
            case ITEM -> "Item";
            case NOTE -> "Note";
            case CODE -> "Preformatted text";
            case TABLE -> "Table";
        };
    }

    static String other(Provision provision) {
        return provision.isOnlyOneOfItsKind() ? kind(provision) : kind(provision) + " " + provision.ordinal();
    }

    static String quoted(Provision provision) {
        return "“" + Shortened.of(InlineText.bare(provision.node()), QUOTED_LENGTH) + "”";
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
