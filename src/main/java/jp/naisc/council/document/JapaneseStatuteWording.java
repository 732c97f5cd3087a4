package jp.naisc.council.document;

import java.util.Optional;

/**
 * 編 &gt; 章 &gt; 節 &gt; 款 &gt; 目 and 条 &gt; 項 &gt; 号 &gt; イ &gt; （１） &gt; （ｉ） (domain.md §6). Articles are counted through
 * the whole main text and cited without their chapter; the first 項 of an article carries no printed number; in an
 * article of one 項 the 項 is not cited (第二条第一号).
 */
final class JapaneseStatuteWording implements Wording {

    static final JapaneseStatuteWording INSTANCE = new JapaneseStatuteWording();

    private JapaneseStatuteWording() {}

    @Override
    public String mark(Provision provision) {
        String fixed = provision.fixedNumberOrNull();
        if (fixed != null) {
            return fixed;
        }
        return switch (provision.kind()) {
            case PARAGRAPH -> paragraphMark(provision);
            case ITEM -> item(provision);
            case SUPPLEMENT -> "附則";
            case NOTE, CODE, TABLE -> "";
            default -> brief(provision);
        };
    }

    /** An article shows its own number where its first 項 would; a 附則 without articles numbers from １ when there are several. */
    private static String paragraphMark(Provision provision) {
        boolean stays = provision.ordinal() == 1 && (provision.isUnderArticle() || provision.isOnlyOneOfItsKind());
        return stays ? "" : StatuteNumbers.paragraph(provision.ordinal());
    }

    @Override
    public String brief(Provision provision) {
        String fixed = provision.fixedNumberOrNull();
        if (fixed != null) {
            return fixed(provision, fixed);
        }
        String n = Numerals.kanji(provision.ordinal());
        return switch (provision.kind()) {
            case PART, CHAPTER, SECTION, SUBSECTION, DIVISION, ARTICLE ->
                StatuteNumbers.heading(provision.kind().level(), provision.ordinal());
            case SUPPLEMENT -> provision.isOnlyOneOfItsKind() ? "附則" : "附則" + amendingAct(provision);
            case APPENDIX -> provision.isOnlyOneOfItsKind() ? "別表" : "別表第" + n;
            case PARAGRAPH -> "第" + n + "項";
            case ITEM -> provision.itemLevel() == 1 ? "第" + n + "号" : item(provision);
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
        Optional<FixedNumber> number = FixedNumber.parse(fixed);
        if (provision.kind() == ProvisionKind.PARAGRAPH) {
            return number.map(n -> n.inKanji("項")).orElse(fixed);
        }
        if (provision.kind() == ProvisionKind.ITEM && provision.itemLevel() == 1) {
            return number.map(n -> n.inKanji("号")).orElse(fixed);
        }
        return fixed;
    }

    /** Several 附則 are told apart by the act that added them: 附則（平成一七年六月二九日法律第七三号）. */
    private static String amendingAct(Provision supplement) {
        String text = InlineText.bare(supplement.node());
        int end = text.indexOf('）');
        return text.startsWith("（") && end > 0 ? text.substring(0, end + 1) : "";
    }

    private static String item(Provision provision) {
        return StatuteNumbers.item(provision.itemLevel(), provision.ordinal());
    }

    @Override
    public String join(String outer, String inner) {
        return outer + inner;
    }
}
