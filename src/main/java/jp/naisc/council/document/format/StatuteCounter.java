package jp.naisc.council.document.format;

import java.util.Arrays;
import java.util.List;
import jp.naisc.council.document.StatuteNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Decides which written numbers need to be stored. A number that would be generated at its place anyway is left out, so
 * that inserting an article into a draft renumbers what follows; 第三十六条の二 or a 第三条 after a 第一条　抄 is fixed.
 */
final class StatuteCounter {

    private static final List<String> SLOTS =
            List.of("part", "chapter", "section", "subsection", "division", "article", "paragraph");
    private static final int ARTICLE = 5;
    private static final int PARAGRAPH = 6;
    private static final int ITEM_LEVELS = 6;

    private final int[] last = new int[SLOTS.size() + ITEM_LEVELS];

    /** The number to store, null when it is generated. */
    @Nullable
    String heading(String level, String written) {
        return store(SLOTS.indexOf(level), written, StatuteNumbers.heading(level, next(SLOTS.indexOf(level))));
    }

    @Nullable
    String paragraph(String written) {
        return store(PARAGRAPH, written, StatuteNumbers.paragraph(next(PARAGRAPH)));
    }

    /** A paragraph without a printed number is the next one. */
    void paragraph() {
        count(PARAGRAPH, next(PARAGRAPH));
    }

    @Nullable
    String item(int level, String written) {
        int slot = PARAGRAPH + level;
        return store(slot, written, StatuteNumbers.item(level, next(slot)));
    }

    /** 附則 and 別表 count everything anew. */
    void annex() {
        Arrays.fill(last, SLOTS.indexOf("section"), last.length, 0);
    }

    private int next(int slot) {
        return last[slot] + 1;
    }

    private @Nullable String store(int slot, String written, String generated) {
        if (written.equals(generated)) {
            count(slot, next(slot));
            return null;
        }
        count(slot, StatuteNumbers.base(written).orElse(next(slot)));
        return written;
    }

    /** Chapters do not touch the count of articles, which runs through the whole text. */
    private void count(int slot, int number) {
        last[slot] = number;
        for (int deeper = slot + 1; deeper < last.length; deeper++) {
            if (deeper != ARTICLE) {
                last[deeper] = 0;
            }
        }
    }
}
