package jp.naisc.council.document;

/** Chapter 1, Section 2, Paragraph 1, (1), (a), (i): the English twin of {@link JapanesePolicyWording}. */
final class EnglishPolicyWording implements Wording {

    static final EnglishPolicyWording INSTANCE = new EnglishPolicyWording();

    private EnglishPolicyWording() {}

    @Override
    public String mark(Provision provision) {
        return switch (provision.kind()) {
            case NOTE, CODE, TABLE -> "";
            case ITEM -> provision.fixedNumberOr(item(provision));
            default -> brief(provision);
        };
    }

    @Override
    public String brief(Provision provision) {
        String fixed = provision.fixedNumberOrNull();
        if (fixed != null) {
            return fixed(provision, fixed);
        }
        int n = provision.ordinal();
        return switch (provision.kind()) {
            case SUPPLEMENT, APPENDIX -> EnglishWords.kind(provision) + (provision.isOnlyOneOfItsKind() ? "" : " " + n);
            case ITEM -> item(provision);
            case NOTE, CODE, TABLE -> EnglishWords.other(provision);
            default -> EnglishWords.kind(provision) + " " + n;
        };
    }

    private static String fixed(Provision provision, String fixed) {
        if (fixed.isEmpty()) {
            return EnglishWords.quoted(provision);
        }
        if (Wording.isBullet(fixed)) {
            return "bullet " + provision.ordinal();
        }
        boolean isBareNumber = provision.kind() == ProvisionKind.PARAGRAPH && Numerals.value(fixed) >= 0;
        return isBareNumber ? "Paragraph " + Numerals.value(fixed) : fixed;
    }

    private static String item(Provision provision) {
        int n = provision.ordinal();
        return switch (provision.itemLevel()) {
            case 1 -> "(" + n + ")";
            case 2 -> "(" + Numerals.latin(n) + ")";
            case 3 -> "(" + Numerals.roman(n) + ")";
            case 4 -> "(" + EnglishWords.upper(Numerals.latin(n)) + ")";
            case 5 -> "(" + EnglishWords.upper(Numerals.roman(n)) + ")";
            default -> n + ".";
        };
    }

    @Override
    public String compact(Provision provision) {
        boolean counted = provision.kind() == ProvisionKind.PARAGRAPH && provision.fixedNumberOrNull() == null;
        return counted ? Integer.toString(provision.ordinal()) : brief(provision);
    }

    @Override
    public String join(String outer, String inner) {
        return outer + ", " + inner;
    }
}
