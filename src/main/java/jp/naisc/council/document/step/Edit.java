package jp.naisc.council.document.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.naisc.council.document.model.Node;

/**
 * A step where it was made.
 *
 * @param before the text before it
 * @param later the text after it; asked for only by those who look for words in it
 * @param author whose step it is
 * @param n its number
 */
public record Edit(StepMap map, Node before, Supplier<Node> later, String author, long n) {

    /** A step that applies to the text before it. */
    public static Edit of(Step step, Node before, String author, long n) {
        return new Edit(step.getMap(), before, () -> applied(step, before), author, n);
    }

    /** A step whose result is there already. */
    public static Edit of(Step step, Node before, Node after, String author, long n) {
        return new Edit(step.getMap(), before, () -> after, author, n);
    }

    static Node applied(Step step, Node before) {
        return switch (step.apply(before)) {
            case StepResult.Applied(Node after) -> after;
            case StepResult.Failed(var reason, String message) ->
                throw new IllegalStateException("a step of the log does not fit: " + reason + " " + message);
        };
    }

    /** One range that a step replaced, in the positions of both texts. */
    record Replaced(int oldStart, int oldEnd, int newStart, int newEnd) {

        boolean deletes() {
            return oldEnd > oldStart;
        }

        boolean inserts() {
            return newEnd > newStart;
        }
    }

    List<Replaced> replaced() {
        var ranges = new ArrayList<Replaced>(map.rangeCount());
        map.forEach(
                (oldStart, oldEnd, newStart, newEnd) -> ranges.add(new Replaced(oldStart, oldEnd, newStart, newEnd)));
        return ranges;
    }
}
