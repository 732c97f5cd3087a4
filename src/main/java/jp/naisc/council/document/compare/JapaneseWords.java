package jp.naisc.council.document.compare;

import java.util.BitSet;
import java.util.Set;

/**
 * Joins what ICU's dictionary cuts too finely for a comparison table, where the unit is the word or phrase (domain.md
 * §7 no. 9): 「三年ごと」 and not 「三」; a katakana word with its middle dots; a verb with its ending.
 */
final class JapaneseWords {

    private static final String DIGITS = "0123456789０１２３４５６７８９〇一二三四五六七八九十百千万億兆";
    private static final String POINTS = ",.，．・";

    /** What is counted; the longest first. */
    private static final String[] COUNTERS = {
        "パーセント", "四半期", "か月", "カ月", "ヶ月", "箇月", "か所", "カ所", "ヶ所", "箇所", "か年", "カ年", "箇年", "週間", "時間", "年度", "項目", "段落",
        "年間", "日間", "年", "月", "日", "時", "分", "秒", "割", "回", "人", "名", "件", "条", "項", "号", "章", "節", "款", "編", "円", "倍",
        "点", "歳", "種", "期", "次", "版", "表", "校", "社", "台", "％", "%"
    };

    /** Words in hiragana that stand by themselves after another word. */
    private static final Set<String> PARTICLES = Set.of(
            "は", "が", "を", "に", "の", "と", "も", "へ", "で", "や", "か", "から", "まで", "より", "など", "その", "この", "こと", "もの", "とき",
            "ところ", "ため", "ほか", "うち", "ただし", "また", "なお", "および", "または", "について", "において", "における", "によって", "により", "による",
            "として", "とする", "ある", "いる", "いう", "なる", "できる", "では", "には", "とは", "ごと");

    private JapaneseWords() {}

    /** Removes cuts (relative to {@code from}) that lie inside a word. */
    static void join(String text, int from, int to, BitSet cuts) {
        joinEndings(text, from, cuts);
        int at = from;
        while (at < to) {
            int end = at;
            char c = text.charAt(at);
            if (isKatakana(c)) {
                end = katakanaEnd(text, at, to);
            } else if (c == '第' || isDigit(c)) {
                end = numberEnd(text, at, to);
            }
            if (end > at + 1) {
                // only the inside: a dictionary word that reaches further (一般的) keeps its own boundaries
                cuts.clear(at - from + 1, end - from);
            }
            at = Math.max(end, at + 1);
        }
    }

    /** 加|え, 公表|する, 損|な|われ|た: hiragana that is no particle belongs to the word before it. */
    private static void joinEndings(String text, int from, BitSet cuts) {
        int start = cuts.nextSetBit(0);
        boolean open = false;
        while (start >= 0) {
            int end = cuts.nextSetBit(start + 1);
            if (end < 0) {
                return;
            }
            String word = text.substring(from + start, from + end);
            boolean hiragana = isHiragana(word);
            if (hiragana && word.equals("ごと")) {
                open = false;
                joinBefore(text, from, start, cuts);
            } else if (hiragana && PARTICLES.contains(word)) {
                open = false;
            } else if (hiragana && open) {
                cuts.clear(start);
            } else {
                open = hiragana || isHan(word.charAt(word.length() - 1));
            }
            start = end;
        }
    }

    private static void joinBefore(String text, int from, int start, BitSet cuts) {
        if (start > 0 && (isHan(text.charAt(from + start - 1)) || isDigit(text.charAt(from + start - 1)))) {
            cuts.clear(start);
        }
    }

    private static int katakanaEnd(String text, int at, int to) {
        int end = at;
        while (end < to
                && (isKatakana(text.charAt(end))
                        || (text.charAt(end) == '・' && end + 1 < to && isKatakana(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    /** 第六章, 一割五分, 12.5％, 百万円, 第二条の二, 三年ごと; the start itself if no number begins here. */
    private static int numberEnd(String text, int at, int to) {
        int end = text.charAt(at) == '第' ? at + 1 : at;
        int whole = at;
        while (end < to) {
            int digits = digitsEnd(text, end, to);
            if (digits == end) {
                break;
            }
            int counter = counterEnd(text, digits, to);
            if (counter == digits) {
                // digits alone are a number; a numeral alone may be part of a word (一部, 統一)
                return digits > end + 1 ? digits : Math.max(whole, at);
            }
            whole = counter;
            end = counter;
            if (end + 1 < to
                    && text.charAt(end) == 'の'
                    && isDigit(text.charAt(end + 1))
                    && "条章節款項号".indexOf(text.charAt(end - 1)) >= 0) {
                whole = digitsEnd(text, end + 1, to);
                return whole;
            }
            if (text.charAt(at) == '第') {
                return whole;
            }
        }
        return whole > at && text.startsWith("ごと", whole) && whole + 2 <= to ? whole + 2 : whole;
    }

    private static int digitsEnd(String text, int at, int to) {
        int end = at;
        while (end < to
                && (isDigit(text.charAt(end))
                        || (end > at
                                && POINTS.indexOf(text.charAt(end)) >= 0
                                && end + 1 < to
                                && isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private static int counterEnd(String text, int at, int to) {
        for (String counter : COUNTERS) {
            if (at + counter.length() <= to && text.startsWith(counter, at)) {
                return at + counter.length();
            }
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > 0x3000 && DIGITS.indexOf(c) >= 0);
    }

    private static boolean isKatakana(char c) {
        return (c >= 'ァ' && c <= 'ヺ') || (c >= 'ー' && c <= 'ヾ') || (c >= '\uFF66' && c <= '\uFF9F');
    }

    private static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '々' || c == 'ヶ';
    }

    private static boolean isHiragana(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'ぁ' || word.charAt(i) > 'ゖ') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
