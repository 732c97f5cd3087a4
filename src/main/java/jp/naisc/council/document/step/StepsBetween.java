package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The steps that make one text of another, as few and as small as is worth it: a text that comes in from outside is to
 * travel like anything that is written, and what it leaves alone keeps its author, its remarks and its id. Blocks are
 * recognised by id; within a block only the range that differs is replaced.
 *
 * <p>The steps go from the end of the text to its beginning, so that each finds its place where the text before had it.
 */
public final class StepsBetween {

    private final Node before;
    private final Node after;
    private final List<Step> ascending = new ArrayList<>();

    private StepsBetween(Node before, Node after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param most an authority takes no more steps at once; where there would be more, whole blocks are replaced, and in
     *     the end everything from the first change to the last
     */
    public static List<Step> of(Node before, Node after, int most) {
        List<Step> steps = new StepsBetween(before, after).steps(true);
        if (steps.size() > most) {
            steps = new StepsBetween(before, after).steps(false);
        }
        return steps.size() > most ? new StepsBetween(before, after).atOnce() : steps;
    }

    private List<Step> steps(boolean within) {
        for (String attr : before.attrs().keySet()) {
            if (!Objects.equals(before.attr(attr), after.attr(attr))) {
                ascending.add(new DocAttrStep(attr, after.attr(attr)));
            }
        }
        int old = 0;
        int young = 0;
        int[] partners = partners();
        for (int i = 0; i < partners.length; i++) {
            int j = partners[i];
            if (j < 0
                    || !(before.child(i).equals(after.child(j))
                            || within && isAlike(before.child(i), after.child(j)))) {
                continue;
            }
            replaceBlocks(old, i, young, j);
            block(before.content().offset(i), before.child(i), after.child(j));
            old = i + 1;
            young = j + 1;
        }
        replaceBlocks(old, before.childCount(), young, after.childCount());
        Collections.reverse(ascending);
        return List.copyOf(ascending);
    }

    private List<Step> atOnce() {
        int start = 0;
        int least = Math.min(before.childCount(), after.childCount());
        while (start < least && before.child(start).equals(after.child(start))) {
            start++;
        }
        int end = 0;
        while (end < least - start
                && before.child(before.childCount() - 1 - end).equals(after.child(after.childCount() - 1 - end))) {
            end++;
        }
        replaceBlocks(start, before.childCount() - end, start, after.childCount() - end);
        return List.copyOf(ascending);
    }

    private void replaceBlocks(int from, int to, int youngFrom, int youngTo) {
        if (from < to || youngFrom < youngTo) {
            var blocks = Fragment.of(after.children().subList(youngFrom, youngTo));
            ascending.add(new ReplaceStep(offset(from), offset(to), new Slice(blocks, 0, 0)));
        }
    }

    private int offset(int child) {
        return child == before.childCount()
                ? before.content().size()
                : before.content().offset(child);
    }

    /** The same block with other words or attributes. */
    private static boolean isAlike(Node old, Node young) {
        return old.isTextblock() && old.type() == young.type() && old.marks().equals(young.marks());
    }

    private void block(int position, Node old, Node young) {
        if (old.equals(young)) {
            return;
        }
        for (Map.Entry<String, @Nullable Object> attr : young.attrs().entrySet()) {
            if (!Objects.equals(old.attr(attr.getKey()), attr.getValue())) {
                ascending.add(new AttrStep(position, attr.getKey(), attr.getValue()));
            }
        }
        List<Object> was = InlineUnits.of(old.content());
        List<Object> is = InlineUnits.of(young.content());
        int start = InlineUnits.commonStart(was, is);
        int end = InlineUnits.commonEnd(was, is, start);
        if (start < was.size() - end || start < is.size() - end) {
            var words = young.content().cut(start, is.size() - end);
            int first = position + 1;
            ascending.add(new ReplaceStep(first + start, first + was.size() - end, new Slice(words, 0, 0)));
        }
    }

    /** For each old block the young one of the same id, as many as keep their order; -1 for the others. */
    private int[] partners() {
        Map<Object, Integer> young = new HashMap<>();
        for (int j = 0; j < after.childCount(); j++) {
            young.putIfAbsent(key(after.child(j)), j);
        }
        int[] wanted = new int[before.childCount()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = young.getOrDefault(key(before.child(i)), -1);
        }
        return ascending(wanted);
    }

    private static Object key(Node block) {
        String id = block.type().hasAttribute("id") ? block.attrString("id") : null;
        return List.of(block.type().name(), id == null ? "" : id);
    }

    /** Keeps the longest run of partners that ascends; the blocks between were moved and are taken out and put in. */
    private static int[] ascending(int[] wanted) {
        int[] tails = new int[wanted.length];
        int[] previous = new int[wanted.length];
        int length = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (wanted[tails[middle]] < wanted[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] kept = new int[wanted.length];
        Arrays.fill(kept, -1);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            kept[i] = wanted[i];
        }
        return kept;
    }
}
