package jp.naisc.council.document.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may stand in a node, as a regular expression over child types, and its translation into an automaton.
 *
 * <p>The translation uses derivatives (Brzozowski 1964): the derivative of an expression by a type is the expression for
 * what may follow that type. Every distinct derivative is a state. This gives a deterministic automaton directly, and
 * each operator takes one line.
 */
sealed interface ContentExpression {

    /** Far more than a sensible schema needs; stops counts like {1000} from building a giant. */
    int MOST_STATES = 2000;

    record Nothing() implements ContentExpression {}

    record End() implements ContentExpression {}

    record One(NodeType type) implements ContentExpression {}

    record Sequence(ContentExpression first, ContentExpression rest) implements ContentExpression {}

    record Choice(Set<ContentExpression> options) implements ContentExpression {}

    /** Between {@code least} and {@code most} times; {@link #UNBOUNDED} for any number. */
    record Repeat(ContentExpression what, int least, int most) implements ContentExpression {}

    int UNBOUNDED = -1;

    static ContentExpression sequence(ContentExpression first, ContentExpression rest) {
        if (first instanceof Nothing || rest instanceof Nothing) {
            return new Nothing();
        }
        if (first instanceof End) {
            return rest;
        }
        if (rest instanceof End) {
            return first;
        }
        return first instanceof Sequence(ContentExpression head, ContentExpression tail)
                ? new Sequence(head, sequence(tail, rest))
                : new Sequence(first, rest);
    }

    static ContentExpression choice(Collection<ContentExpression> options) {
        Set<ContentExpression> flat = new LinkedHashSet<>();
        for (ContentExpression option : options) {
            if (option instanceof Choice(Set<ContentExpression> inner)) {
                flat.addAll(inner);
            } else if (!(option instanceof Nothing)) {
                flat.add(option);
            }
        }
        return switch (flat.size()) {
            case 0 -> new Nothing();
            case 1 -> flat.iterator().next();
            default -> new Choice(flat);
        };
    }

    static ContentExpression repeat(ContentExpression what, int least, int most) {
        return most == 0 || what instanceof End ? new End() : new Repeat(what, least, most);
    }

    /** Whether the content may end here. */
    default boolean mayEnd() {
        return switch (this) {
            case Nothing() -> false;
            case End() -> true;
            case One(NodeType type) -> false;
            case Sequence(ContentExpression first, ContentExpression rest) -> first.mayEnd() && rest.mayEnd();
            case Choice(Set<ContentExpression> options) -> options.stream().anyMatch(ContentExpression::mayEnd);
            case Repeat(ContentExpression what, int least, int most) -> least == 0 || what.mayEnd();
        };
    }

    /** What may follow a child of this type. */
    default ContentExpression after(NodeType child) {
        return switch (this) {
            case Nothing() -> this;
            case End() -> new Nothing();
            case One(NodeType type) -> type == child ? new End() : new Nothing();
            case Sequence(ContentExpression first, ContentExpression rest) -> {
                ContentExpression through = sequence(first.after(child), rest);
                yield first.mayEnd() ? choice(List.of(through, rest.after(child))) : through;
            }
            case Choice(Set<ContentExpression> options) ->
                choice(options.stream().map(option -> option.after(child)).toList());
            case Repeat(ContentExpression what, int least, int most) ->
                sequence(
                        what.after(child),
                        repeat(what, Math.max(0, least - 1), most == UNBOUNDED ? UNBOUNDED : most - 1));
        };
    }

    /** The automaton of this expression over the types of the schema, as its first state. */
    default ContentMatch compile(List<NodeType> types, String source) {
        if (this instanceof End) {
            return ContentMatch.EMPTY;
        }
        Map<ContentExpression, ContentMatch> states = new HashMap<>();
        Deque<ContentExpression> open = new ArrayDeque<>();
        boolean inline = startsInline(types);
        ContentMatch start = new ContentMatch(mayEnd(), types.size(), inline);
        states.put(this, start);
        open.add(this);
        while (!open.isEmpty()) {
            ContentExpression state = open.remove();
            ContentMatch match = states.get(state);
            for (NodeType type : types) {
                ContentExpression next = state.after(type);
                if (next instanceof Nothing || match == null) {
                    continue;
                }
                if (type.isInline() != inline) {
                    throw new IllegalArgumentException("a node holds text or blocks, never both: " + source);
                }
                ContentMatch target = states.computeIfAbsent(next, expression -> {
                    open.add(expression);
                    return new ContentMatch(expression.mayEnd(), types.size(), inline);
                });
                match.follow(type, target);
            }
            if (states.size() > MOST_STATES) {
                throw new IllegalArgumentException("content expression has too many states: " + source);
            }
        }
        return start;
    }

    /** Whether the content is inline, as its first child tells. */
    private boolean startsInline(List<NodeType> types) {
        for (NodeType type : types) {
            if (!(after(type) instanceof Nothing)) {
                return type.isInline();
            }
        }
        return false;
    }
}
