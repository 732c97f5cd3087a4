package jp.naisc.council.document;

/** The sequences that Japanese official texts count with, and the English ones beside them. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private static final String GOJUON = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Numerals() {}

    /** 一, 十, 十一, 二十, 百一, 千二百: as statutes number their articles. */
    static String kanji(int n) {
        if (n <= 0 || n > 9999) {
            return fullWidth(Integer.toString(n));
        }
        var out = new StringBuilder();
        place(out, n / 1000, "千");
        place(out, n / 100 % 10, "百");
        place(out, n / 10 % 10, "十");
        if (n % 10 > 0) {
            out.append(DIGITS.charAt(n % 10));
        }
        return out.toString();
    }

    private static void place(StringBuilder out, int digit, String unit) {
        if (digit > 1) {
            out.append(DIGITS.charAt(digit));
        }
        if (digit > 0) {
            out.append(unit);
        }
    }

    /** イ, ロ, ハ: the subdivision of 号. */
    static String iroha(int n) {
        return letter(IROHA, n);
    }

    /** ア, イ, ウ: the subdivision of (1) in 公用文. */
    static String gojuon(int n) {
        return letter(GOJUON, n);
    }

    /**
     * After ン the next round is doubled (イイ, ロロ), as after z in English; after three rounds digits take over, or a
     * stranger's "item 999999999" would be answered with twenty million letters.
     */
    private static String letter(String alphabet, int n) {
        int round = (n - 1) / alphabet.length() + 1;
        if (n <= 0 || round > 3) {
            return Integer.toString(n);
        }
        return String.valueOf(alphabet.charAt((n - 1) % alphabet.length())).repeat(round);
    }

    static String latin(int n) {
        return letter("abcdefghijklmnopqrstuvwxyz", n);
    }

    static String roman(int n) {
        if (n <= 0 || n > 3999) {
            return Integer.toString(n);
        }
        var out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    /** ①…⑳; Unicode continues elsewhere, and Japanese practice does not. */
    static String circled(int n) {
        return n >= 1 && n <= 20 ? String.valueOf((char) ('①' + n - 1)) : "(" + n + ")";
    }

    /** ASCII as its full-width twin: 12 → １２, (i) → （ｉ）. */
    static String fullWidth(String ascii) {
        var out = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            out.append(c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : c);
        }
        return out.toString();
    }

    /** The value of 十二, 12 or １２; -1 when the text is anything else. */
    static int value(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int total = 0;
        int pending = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            int unit = unit(c);
            if (digit >= 0) {
                pending = Math.max(pending, 0) * 10 + digit; // 一〇 and 12 are positional
            } else if (unit > 0 && pending < 10) {
                total += Math.max(pending, pending < 0 ? 1 : 0) * unit;
                pending = -1;
            } else {
                return -1;
            }
        }
        return total + Math.max(pending, 0);
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : DIGITS.indexOf(c);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
