package jp.naisc.council.document;

import org.jspecify.annotations.Nullable;

/**
 * Article 2-2, paragraph (2), item (iii), (a): the style of the official translations of Japanese statutes
 * (Ministry of Justice, Japanese Law Translation).
 */
final class EnglishStatuteWording implements Wording {

    static final EnglishStatuteWording INSTANCE = new EnglishStatuteWording();

    private EnglishStatuteWording() {}

    @Override
    public String mark(Provision provision) {
        return switch (provision.kind()) {
            case PARAGRAPH -> paragraphMark(provision);
            case ITEM -> provision.fixedNumberOr(item(provision));
            case NOTE, CODE, TABLE -> "";
            default -> brief(provision);
        };
    }

    private static String paragraphMark(Provision provision) {
        boolean alone = provision.isOnlyOneOfItsKind();
        return provision.fixedNumberOr(alone ? "" : "(" + provision.ordinal() + ")");
    }

    @Override
    public String brief(Provision provision) {
        String fixed = provision.fixedNumberOrNull();
        if (fixed != null && fixed.isEmpty()) {
            return EnglishWords.quoted(provision);
        }
        if (fixed != null && Wording.isBullet(fixed)) {
            return "bullet " + provision.ordinal();
        }
        int n = provision.ordinal();
        String word = EnglishWords.kind(provision);
        return switch (provision.kind()) {
            case PART, CHAPTER -> fixed(fixed, word + " " + EnglishWords.upper(Numerals.roman(n)));
            case SUPPLEMENT, APPENDIX -> fixed(fixed, word + (provision.isOnlyOneOfItsKind() ? "" : " " + n));
            case PARAGRAPH -> "paragraph " + bracketed(fixed, "(" + n + ")");
            case ITEM ->
                provision.itemLevel() == 1
                        ? "item " + bracketed(fixed, item(provision))
                        : fixed(fixed, item(provision));
            case NOTE, CODE, TABLE -> EnglishWords.other(provision);
            default -> fixed(fixed, word + " " + n);
        };
    }

    private static String fixed(@Nullable String fixed, String generated) {
        return fixed == null ? generated : fixed;
    }

    private static String bracketed(@Nullable String fixed, String generated) {
        if (fixed == null) {
            return generated;
        }
        return fixed.startsWith("(") ? fixed : "(" + fixed + ")";
    }

    private static String item(Provision provision) {
        int n = provision.ordinal();
        return switch (provision.itemLevel()) {
            case 1 -> "(" + Numerals.roman(n) + ")";
            case 2 -> "(" + Numerals.latin(n) + ")";
            case 3 -> n + ".";
            case 4 -> "(" + EnglishWords.upper(Numerals.latin(n)) + ")";
            default -> "(" + EnglishWords.upper(Numerals.roman(n)) + ")";
        };
    }

    @Override
    public String join(String outer, String inner) {
        return outer + ", " + inner;
    }
}
