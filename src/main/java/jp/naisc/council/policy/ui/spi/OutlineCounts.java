package jp.naisc.council.policy.ui.spi;

import java.util.Map;
import java.util.Set;
import jp.naisc.council.document.ProvisionId;

/** A column of numbers beside the headings of the outline. A module contributes a bean; the outline knows none by name. */
public interface OutlineCounts {

    /** From left to right; the changes stand last. */
    int order();

    /** Key of the short word over the column. */
    String titleKey();

    /** Key of what a number is, for those who hear it: takes the number. */
    String countKey();

    /** Whether this person has such numbers here; without them there is no column. */
    boolean visibleIn(PolicyContext context);

    /** Begins to count for one screen. */
    Numbers numbers(PolicyContext context);

    /** The numbers of one screen. What was read of them is kept with the screen, so that it reads again only what changed. */
    interface Numbers {
        /**
         * How many there are at each provision itself, as the text is now; the outline adds up what stands below a heading.
         *
         * @param announced what was announced since the last call and concerns them
         */
        Map<ProvisionId, Integer> count(Set<String> announced);
    }

    /** The topic under which it is announced that numbers changed. */
    String topic();

    /** Whether such an announcement is about what is shown. */
    boolean concerns(PolicyContext context, String announced);
}
