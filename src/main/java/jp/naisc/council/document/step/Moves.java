package jp.naisc.council.document.step;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Attribution of a whole submit. A paragraph that is taken out and put in elsewhere by the same submit was moved: its
 * words keep their first author. Recognised are whole nodes with equal content, text of some length included; anything
 * else that is inserted belongs to the step that inserted it.
 */
public final class Moves {

    /** Shorter text than this is equal by chance. */
    private static final int LEAST = 4;

    /** Nobody moves more blocks than this at once; what does is a new text, and not worth the work. */
    private static final int MOST = 2_000;

    private final Map<Node, Deque<Attribution>> taken = new HashMap<>();

    private Moves() {}

    /**
     * The attribution after steps with consecutive numbers.
     *
     * @param stages the document before each step, see {@link Submission.Accepted#stages()}
     */
    public static Attribution after(Attribution before, List<Step> steps, List<Node> stages, long firstNumber) {
        Moves moves = new Moves();
        Attribution result = before;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean mayMove = step instanceof ReplaceStep && (steps.size() > 1 || isReordering((ReplaceStep) step));
            result = mayMove
                    ? moves.replaced(result, (ReplaceStep) step, stages.get(i), firstNumber + i)
                    : result.after(step.getMap(), firstNumber + i);
        }
        return result;
    }

    /** One step alone moves something only if it takes out and puts in. */
    private static boolean isReordering(ReplaceStep step) {
        return step.to() - step.from() >= LEAST && step.slice().size() >= LEAST;
    }

    private Attribution replaced(Attribution before, ReplaceStep step, Node document, long number) {
        if (step.to() - step.from() >= LEAST) {
            take(before, step, document.slice(step.from(), step.to()));
        }
        Attribution after = before.after(step.getMap(), number);
        Slice inserted = step.slice();
        if (taken.isEmpty() || inserted.size() < LEAST || inserted.content().childCount() > MOST) {
            return after;
        }
        Fragment content = inserted.content();
        int last = content.childCount() - (inserted.openEnd() > 0 ? 1 : 0);
        for (int i = inserted.openStart() > 0 ? 1 : 0; i < last; i++) {
            Attribution origin = origin(content.child(i));
            if (origin != null) {
                int start = step.from() - inserted.openStart() + content.offset(i);
                after = after.with(start, start + content.child(i).nodeSize(), origin);
            }
        }
        return after;
    }

    private void take(Attribution before, ReplaceStep step, Slice removed) {
        Fragment content = removed.content();
        if (content.childCount() > MOST) {
            return;
        }
        int last = content.childCount() - (removed.openEnd() > 0 ? 1 : 0);
        for (int i = removed.openStart() > 0 ? 1 : 0; i < last; i++) {
            Node node = content.child(i);
            if (node.nodeSize() >= LEAST) {
                int start = step.from() - removed.openStart() + content.offset(i);
                taken.computeIfAbsent(node, any -> new ArrayDeque<>()).add(before.cut(start, start + node.nodeSize()));
            }
        }
    }

    /** Each taken node comes back once: a second copy is new text. */
    private @Nullable Attribution origin(Node inserted) {
        Deque<Attribution> origins = taken.get(inserted);
        return origins == null ? null : origins.poll();
    }
}
