package jp.naisc.council.document.format;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a statute: what it begins and what it says. The white space in front and behind the number is layout; the
 * rest is kept character by character.
 *
 * @param level of a heading ("chapter") or an item ("2"); empty elsewhere
 * @param number as written, without what is generated around it
 */
record StatuteLine(Kind kind, String level, String number, String text) {

    enum Kind {
        BLANK,
        CONTENTS,
        HEADING,
        SUPPLEMENT,
        APPENDIX,
        CAPTION,
        ARTICLE,
        PARAGRAPH,
        ITEM,
        TEXT
    }

    private static final String KANJI = "[一二三四五六七八九十百千〇]++";
    private static final String ARABIC = "[0-9０-９]++";
    private static final String NUMBER = "(?:" + KANJI + "|" + ARABIC + ")";
    private static final String BRANCH = "(?:の" + NUMBER + ")*+";
    private static final String GAP = "(?:[ \u3000]+|$)";

    private static final Pattern HEADING = Pattern.compile("(第" + NUMBER + "([編章節款目])" + BRANCH + ")" + GAP + "(.*)");
    private static final Pattern SUPPLEMENT = Pattern.compile("附[ \u3000]*則[ \u3000]*((?:（.*)?(?:抄)?)");
    private static final Pattern APPENDIX = Pattern.compile("(別表(?:第" + NUMBER + BRANCH + ")?)[ \u3000]*((?:（.*)?)");
    private static final Pattern ARTICLE = Pattern.compile(
            "(第" + NUMBER + "条" + BRANCH + "(?:(?:及び|から)第" + NUMBER + "条" + BRANCH + "(?:まで)?)?)" + GAP + "(.*)");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(" + ARABIC + "(?:の" + ARABIC + ")*+|[②-⑳])" + GAP + "(.*)");
    private static final Pattern CAPTION = Pattern.compile("（(.*)）");

    /** In the order of 号, イ, （１）, （ｉ）; 一及び二 and 一から二十五まで stand for omitted or deleted items. */
    private static final List<Pattern> ITEMS = List.of(
            Pattern.compile("(" + KANJI + BRANCH + "(?:(?:及び|から)" + KANJI + BRANCH + "(?:まで)?)?)" + GAP + "(.*)"),
            Pattern.compile("([イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン]{1,2})[ \u3000]+(.*)"),
            Pattern.compile("([（(]" + ARABIC + "[）)])[ \u3000]*(.*)"),
            Pattern.compile("([（(](?:[ivxｉｖｘ]+|[ⅰ-ⅹ])[）)])[ \u3000]*(.*)"));

    static StatuteLine of(String line) {
        String words = SourceText.trimmed(line);
        StatuteLine read = read(words);
        return read.number.length() <= OwnNumbers.LONGEST ? read : new StatuteLine(Kind.TEXT, "", "", words);
    }

    private static StatuteLine read(String words) {
        if (words.isEmpty()) {
            return new StatuteLine(Kind.BLANK, "", "", "");
        }
        if (words.replaceAll("[ \u3000]", "").equals("目次")) {
            return new StatuteLine(Kind.CONTENTS, "", "", words);
        }
        Matcher match;
        boolean sentence = words.endsWith("。");
        if (!sentence && (match = HEADING.matcher(words)).matches()) {
            return new StatuteLine(Kind.HEADING, level(match.group(2)), match.group(1), match.group(3));
        }
        if ((match = SUPPLEMENT.matcher(words)).matches()) {
            return new StatuteLine(Kind.SUPPLEMENT, "supplement", "", match.group(1));
        }
        if ((match = APPENDIX.matcher(words)).matches()) {
            return new StatuteLine(Kind.APPENDIX, "appendix", match.group(1), match.group(2));
        }
        if ((match = ARTICLE.matcher(words)).matches()) {
            return new StatuteLine(Kind.ARTICLE, "article", match.group(1), match.group(2));
        }
        if ((match = PARAGRAPH.matcher(words)).matches()) {
            return new StatuteLine(Kind.PARAGRAPH, "", match.group(1), match.group(2));
        }
        for (int level = 1; level <= ITEMS.size(); level++) {
            if ((match = ITEMS.get(level - 1).matcher(words)).matches()) {
                return new StatuteLine(Kind.ITEM, Integer.toString(level), match.group(1), match.group(2));
            }
        }
        if (!sentence && (match = CAPTION.matcher(words)).matches()) {
            return new StatuteLine(Kind.CAPTION, "", "", match.group(1));
        }
        return new StatuteLine(Kind.TEXT, "", "", words);
    }

    int itemLevel() {
        return Integer.parseInt(level);
    }

    private static String level(String unit) {
        return switch (unit) {
            case "編" -> "part";
            case "章" -> "chapter";
            case "節" -> "section";
            case "款" -> "subsection";
            default -> "division";
        };
    }
}
