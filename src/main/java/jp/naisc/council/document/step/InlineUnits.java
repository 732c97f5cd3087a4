package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** The words of a block, position by position: a character with its marks, or an inline node. */
final class InlineUnits {

    private record Unit(char character, List<Mark> marks) {}

    private InlineUnits() {}

    static List<Object> of(Fragment content) {
        List<Object> units = new ArrayList<>(content.size());
        for (Node child : content.nodes()) {
            if (child.isText()) {
                child.text().chars().forEach(c -> units.add(new Unit((char) c, child.marks())));
            } else {
                units.add(child);
            }
        }
        return units;
    }

    /** How much both begin with; never half of a character. */
    static int commonStart(List<Object> one, List<Object> other) {
        int most = Math.min(one.size(), other.size());
        int start = 0;
        while (start < most && one.get(start).equals(other.get(start))) {
            start++;
        }
        return start > 0 && one.get(start - 1) instanceof Unit(char c, var marks) && Character.isHighSurrogate(c)
                ? start - 1
                : start;
    }

    /** How much both end with behind a common start. */
    static int commonEnd(List<Object> one, List<Object> other, int start) {
        int most = Math.min(one.size(), other.size()) - start;
        int end = 0;
        while (end < most && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        return end > 0 && one.get(one.size() - end) instanceof Unit(char c, var marks) && Character.isLowSurrogate(c)
                ? end - 1
                : end;
    }
}
