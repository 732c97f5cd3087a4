package jp.naisc.council.document.suggest;

import java.util.List;
import jp.naisc.council.document.model.Mark;
import jp.naisc.council.document.model.Node;
import org.jspecify.annotations.Nullable;

/** Which suggestions lie over words or a block: by which it comes, by which it goes, and by which it takes another form. */
record Cover(
        @Nullable Mark insertion,
        @Nullable Mark deletion,
        @Nullable Mark recasting) {

    static final Cover NONE = new Cover(null, null, null);

    static Cover of(Node node) {
        List<Mark> marks = node.marks();
        if (marks.isEmpty()) {
            return NONE;
        }
        Mark insertion = null;
        Mark deletion = null;
        Mark recasting = null;
        for (Mark mark : marks) {
            switch (mark.type().name()) {
                case "insertion" -> insertion = mark;
                case "deletion" -> deletion = mark;
                case "recasting" -> recasting = mark;
                default -> {}
            }
        }
        boolean none = insertion == null && deletion == null && recasting == null;
        return none ? NONE : new Cover(insertion, deletion, recasting);
    }

    /** Whether anything lies over a node or over what is in it. */
    static boolean isIn(Node node) {
        if (of(node) != NONE) {
            return true;
        }
        for (int i = 0; i < node.childCount(); i++) {
            if (isIn(node.child(i))) {
                return true;
            }
        }
        return false;
    }
}
