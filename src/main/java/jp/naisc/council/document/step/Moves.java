package jp.naisc.council.document.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
 * words keep their first author, whichever of the two came first. Recognised are whole nodes with equal content, text of
 * some length included; anything else that is inserted belongs to the step that inserted it.
 */
public final class Moves {

    /** Shorter text than this is equal by chance. */
    private static final int LEAST = 4;

    /** Nobody moves more blocks than this at once; what does is a new text, and not worth the work. */
    private static final int MOST = 2_000;

    /** A node that was put in, for which nothing has been taken out yet, and where it stands by now. */
    private static final class Placed {
        private final int size;
        private int start;
        private boolean settled;

        Placed(int start, int size) {
            this.start = start;
            this.size = size;
        }

        /** What a step touches is no longer what was put in. */
        void follow(StepMap map) {
            MapResult to = map.mapResult(start, 1);
            settled |= to.deletedAfter() || map.map(start + size, -1) - to.pos() != size;
            start = to.pos();
        }
    }

    private final Map<Node, Deque<Attribution>> taken = new HashMap<>();
    private final Map<Node, Deque<Placed>> waiting = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();

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
            moves.follow(step.getMap());
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

    private void follow(StepMap map) {
        if (!map.isEmpty() && !placed.isEmpty()) {
            placed.forEach(one -> one.follow(map));
            placed.removeIf(one -> one.settled);
        }
    }

    private Attribution replaced(Attribution before, ReplaceStep step, Node document, long number) {
        Attribution after = before.after(step.getMap(), number);
        if (step.to() - step.from() >= LEAST) {
            after = take(before, after, step, document.slice(step.from(), step.to()));
        }
        Slice inserted = step.slice();
        if (inserted.size() < LEAST || inserted.content().childCount() > MOST) {
            return after;
        }
        Fragment content = inserted.content();
        int last = content.childCount() - (inserted.openEnd() > 0 ? 1 : 0);
        for (int i = inserted.openStart() > 0 ? 1 : 0; i < last; i++) {
            Node node = content.child(i);
            int start = step.from() - inserted.openStart() + content.offset(i);
            Attribution origin = origin(node);
            if (origin != null) {
                after = after.with(start, start + node.nodeSize(), origin);
            } else if (node.nodeSize() >= LEAST && placed.size() < MOST) {
                var one = new Placed(start, node.nodeSize());
                placed.add(one);
                waiting.computeIfAbsent(node, any -> new ArrayDeque<>()).add(one);
            }
        }
        return after;
    }

    /** What is taken out goes where it was put before, or waits for where it will be put. */
    private Attribution take(Attribution before, Attribution after, ReplaceStep step, Slice removed) {
        Fragment content = removed.content();
        Attribution result = after;
        if (content.childCount() > MOST) {
            return result;
        }
        int last = content.childCount() - (removed.openEnd() > 0 ? 1 : 0);
        for (int i = removed.openStart() > 0 ? 1 : 0; i < last; i++) {
            Node node = content.child(i);
            if (node.nodeSize() >= LEAST) {
                int start = step.from() - removed.openStart() + content.offset(i);
                Attribution origin = before.cut(start, start + node.nodeSize());
                Placed target = target(node);
                if (target == null) {
                    taken.computeIfAbsent(node, any -> new ArrayDeque<>()).add(origin);
                } else {
                    result = result.with(target.start, target.start + node.nodeSize(), origin);
                }
            }
        }
        return result;
    }

    private @Nullable Placed target(Node removed) {
        Deque<Placed> targets = waiting.getOrDefault(removed, new ArrayDeque<>());
        Placed target = targets.poll();
        while (target != null && target.settled) {
            target = targets.poll();
        }
        if (target != null) {
            target.settled = true;
        }
        return target;
    }

    /** Each taken node comes back once: a second copy is new text. */
    private @Nullable Attribution origin(Node inserted) {
        Deque<Attribution> origins = taken.get(inserted);
        return origins == null ? null : origins.poll();
    }
}
