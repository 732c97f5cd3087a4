package jp.naisc.council.document.step;

import java.util.List;
import java.util.Set;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;

/** Finds steps that bring in a mark which a text does not take now. */
final class ClosedMarks {

    private ClosedMarks() {}

    static boolean addedBy(Step step, Set<String> closed) {
        if (closed.isEmpty()) {
            return false;
        }
        return switch (step) {
            case ReplaceStep replace -> in(replace.slice().content(), closed);
            case ReplaceAroundStep around -> in(around.slice().content(), closed);
            case AddMarkStep add -> is(add.mark(), closed);
            case AddNodeMarkStep add -> is(add.mark(), closed);
            case MarkSetStep(List<RangeMarkStep> steps) ->
                steps.stream().anyMatch(inner -> inner instanceof AddMarkStep && is(inner.mark(), closed));
            case RemoveMarkStep remove -> false;
            case RemoveNodeMarkStep remove -> false;
            case AttrStep attr -> false;
            case DocAttrStep attr -> false;
        };
    }

    private static boolean in(Fragment content, Set<String> closed) {
        for (int i = 0; i < content.childCount(); i++) {
            Node child = content.child(i);
            for (Mark mark : child.marks()) {
                if (is(mark, closed)) {
                    return true;
                }
            }
            if (in(child.content(), closed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Mark mark, Set<String> closed) {
        return closed.contains(mark.type().name());
    }
}
