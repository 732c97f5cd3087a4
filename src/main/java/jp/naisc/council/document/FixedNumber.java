package jp.naisc.council.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number written in the source, taken apart: 第三十六条の二 is base 36 with branch 2. A branch number (枝番号) stands
 * between two numbers without moving the second, which is why a statute may insert an article and renumber nothing.
 */
record FixedNumber(int base, List<Integer> branches) {

    private static final String UNITS = "編章節款目条項号";

    static Optional<FixedNumber> parse(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        String text = written.startsWith("第") ? written.substring(1) : written;
        String[] pieces = text.split("の", -1);
        int base = Numerals.value(withoutUnit(pieces[0]));
        if (base < 0) {
            return Optional.empty();
        }
        var branches = new ArrayList<Integer>();
        for (int i = 1; i < pieces.length; i++) {
            int branch = Numerals.value(withoutUnit(pieces[i]));
            if (branch < 0) {
                return Optional.empty();
            }
            branches.add(branch);
        }
        return Optional.of(new FixedNumber(base, List.copyOf(branches)));
    }

    private static String withoutUnit(String text) {
        int last = text.length() - 1;
        return last > 0 && UNITS.indexOf(text.charAt(last)) >= 0 ? text.substring(0, last) : text;
    }

    /** 二 and 二の二 in kanji with the unit in its place: 第二項, 第二号の二. */
    String inKanji(String unit) {
        var out = new StringBuilder("第").append(Numerals.kanji(base)).append(unit);
        branches.forEach(branch -> out.append('の').append(Numerals.kanji(branch)));
        return out.toString();
    }

    /** 36-2: in ids and in English. */
    String hyphenated() {
        var out = new StringBuilder().append(base);
        branches.forEach(branch -> out.append('-').append(branch));
        return out.toString();
    }
}
