package jp.naisc.council.document;

/** Generates nothing: prints the numbers the source wrote, and calls what has none by its words or its place. */
enum PlainWording implements Wording {
    JAPANESE,
    ENGLISH;

    @Override
    public String mark(Provision provision) {
        return provision.fixedNumberOr("");
    }

    @Override
    public String brief(Provision provision) {
        String fixed = provision.fixedNumberOr("");
        if (!fixed.isEmpty() && !Wording.isBullet(fixed)) {
            return fixed;
        }
        int n = provision.ordinal();
        boolean japanese = this == JAPANESE;
        return switch (provision.kind()) {
            case PARAGRAPH -> japanese ? "第" + n + "段落" : "Paragraph " + n;
            case ITEM -> japanese ? n + "番目の項目" : "bullet " + n;
            case NOTE, CODE, TABLE -> japanese ? JapaneseWords.other(provision) : EnglishWords.other(provision);
            default -> japanese ? JapaneseWords.quoted(provision) : EnglishWords.quoted(provision);
        };
    }

    @Override
    public String join(String outer, String inner) {
        return this == JAPANESE ? outer + inner : outer + ", " + inner;
    }
}
