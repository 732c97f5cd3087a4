package jp.naisc.council.base;

import java.util.regex.Pattern;

/** Kanji numbers of dates in digits: 平成五年十一月十二日 becomes 平成5年11月12日. 元年 stays as it is written. */
final class KanjiNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile("[〇一二三四五六七八九十]+(?=[年月日])");

    private KanjiNumbers() {}

    static String plain(String date) {
        return NUMBER.matcher(date).replaceAll(found -> value(found.group()));
    }

    /** 二十三 has its tens named, 二〇二六 its places. */
    private static String value(String kanji) {
        int ten = kanji.indexOf('十');
        if (ten < 0) {
            var digits = new StringBuilder();
            kanji.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(ten - 1));
        int ones = ten == kanji.length() - 1 ? 0 : DIGITS.indexOf(kanji.charAt(ten + 1));
        return tens < 0 || ones < 0 ? kanji : Integer.toString(tens * 10 + ones);
    }
}
