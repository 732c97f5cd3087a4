package jp.naisc.council.document;

import java.util.OptionalInt;

/** The numbers a statute prints, for readers that compare what is written with what would be generated. */
public final class StatuteNumbers {

    private StatuteNumbers() {}

    /** 第三章, 第三十六条. */
    public static String heading(String level, int n) {
        String unit =
                switch (level) {
                    case "part" -> "編";
                    case "chapter" -> "章";
                    case "section" -> "節";
                    case "subsection" -> "款";
                    case "division" -> "目";
                    default -> "条";
                };
        return "第" + Numerals.kanji(n) + unit;
    }

    /** ２ */
    public static String paragraph(int n) {
        return Numerals.fullWidth(Integer.toString(n));
    }

    /** 一, イ, （１）, （ｉ）, ａ, （ａ） */
    public static String item(int level, int n) {
        return switch (level) {
            case 1 -> Numerals.kanji(n);
            case 2 -> Numerals.iroha(n);
            case 3 -> Numerals.fullWidth("(" + n + ")");
            case 4 -> Numerals.fullWidth("(" + Numerals.roman(n) + ")");
            case 5 -> Numerals.fullWidth(Numerals.latin(n));
            default -> Numerals.fullWidth("(" + Numerals.latin(n) + ")");
        };
    }

    /** 36 for 第三十六条の二; empty when the text is no number. */
    public static OptionalInt base(String written) {
        var number = FixedNumber.parse(written);
        return number.isPresent() ? OptionalInt.of(number.get().base()) : OptionalInt.empty();
    }
}
