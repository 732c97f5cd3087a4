package jp.naisc.council.document;

/**
 * 第1章 &gt; 第1節 &gt; 第1段落 (briefly 1) &gt; (1) &gt; ア &gt; (ア) &gt; ①: the order of 公用文 with the glossary's word
 * 段落 for the paragraph (domain.md §1, §6).
 */
final class JapanesePolicyWording implements Wording {

    static final JapanesePolicyWording INSTANCE = new JapanesePolicyWording();

    private JapanesePolicyWording() {}

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
            case PART -> "第" + n + "編";
            case CHAPTER -> "第" + n + "章";
            case SECTION -> "第" + n + "節";
            case SUBSECTION -> "第" + n + "款";
            case DIVISION -> "第" + n + "目";
            case ARTICLE -> "第" + n + "条";
            case SUPPLEMENT -> "附則" + (provision.isOnlyOneOfItsKind() ? "" : n);
            case APPENDIX -> "別紙" + (provision.isOnlyOneOfItsKind() ? "" : n);
            case PARAGRAPH -> "第" + n + "段落";
            case ITEM -> item(provision);
            case NOTE, CODE, TABLE -> JapaneseWords.other(provision);
        };
    }

    private static String fixed(Provision provision, String fixed) {
        if (fixed.isEmpty()) {
            return JapaneseWords.quoted(provision);
        }
        if (Wording.isBullet(fixed)) {
            return provision.ordinal() + "番目の項目";
        }
        boolean isBareNumber = provision.kind() == ProvisionKind.PARAGRAPH && Numerals.value(fixed) >= 0;
        return isBareNumber ? "第" + Numerals.value(fixed) + "段落" : fixed;
    }

    private static String item(Provision provision) {
        return PolicyNumbers.item(provision.itemLevel(), provision.ordinal());
    }

    @Override
    public String compact(Provision provision) {
        boolean counted = provision.kind() == ProvisionKind.PARAGRAPH && provision.fixedNumberOrNull() == null;
        return counted ? Integer.toString(provision.ordinal()) : brief(provision);
    }

    @Override
    public String join(String outer, String inner) {
        return outer + inner;
    }
}
