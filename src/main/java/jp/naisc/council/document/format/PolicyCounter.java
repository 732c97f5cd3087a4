package jp.naisc.council.document.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For sources that number as the policy scheme does (第1章, 第2節): takes the level from the unit, and drops the number
 * where the same would be generated, so that it moves along when a section is inserted.
 */
final class PolicyCounter {

    private static final List<String> LEVELS =
            List.of("part", "chapter", "section", "subsection", "division", "article");
    private static final List<String> UNITS = List.of("編", "章", "節", "款", "目", "条");
    private static final int ARTICLE = 5;

    private final int[] last = new int[LEVELS.size()];

    void settle(Map<String, @Nullable Object> attrs) {
        Object number = attrs.get("number");
        int level = number == null
                ? LEVELS.indexOf(String.valueOf(attrs.get("level")))
                : UNITS.indexOf(number.toString().substring(number.toString().length() - 1));
        attrs.put("level", LEVELS.get(level));
        last[level]++;
        if (number != null) {
            String generated = "第" + last[level] + UNITS.get(level);
            if (number.equals(generated)) {
                attrs.put("number", null);
            } else {
                last[level] = Integer.parseInt(number.toString().replaceAll("\\D", ""));
            }
        }
        Arrays.fill(last, level + 1, Math.max(level + 1, ARTICLE), 0); // articles are counted through the text
    }
}
