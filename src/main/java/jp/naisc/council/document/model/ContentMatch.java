package jp.naisc.council.document.model;

import org.jspecify.annotations.Nullable;

/**
 * A state of the automaton that a content expression becomes: which child types may come next, and whether the content
 * may end here. Following a child is one look into a table, so that even the fifteen hundred blocks of a long text are
 * matched in microseconds.
 */
public final class ContentMatch {

    /** The state of nodes that contain nothing. */
    static final ContentMatch EMPTY = new ContentMatch(true, 0, false);

    private final boolean validEnd;
    private final boolean inline;
    private final @Nullable ContentMatch[] next;

    ContentMatch(boolean validEnd, int typeCount, boolean inline) {
        this.validEnd = validEnd;
        this.inline = inline;
        this.next = new @Nullable ContentMatch[typeCount];
    }

    void follow(NodeType type, ContentMatch state) {
        next[type.index()] = state;
    }

    /** The state after one more child, or null when it may not stand here. */
    public @Nullable ContentMatch after(NodeType type) {
        return type.index() < next.length ? next[type.index()] : null;
    }

    /** Whether the content is complete here. */
    public boolean isValidEnd() {
        return validEnd;
    }

    /** Whether the content is text and inline nodes. */
    boolean isInline() {
        return inline;
    }

    /** Whether some child could come next in both states. */
    boolean sharesStart(ContentMatch other) {
        for (int i = 0; i < Math.min(next.length, other.next.length); i++) {
            if (next[i] != null && other.next[i] != null) {
                return true;
            }
        }
        return false;
    }
}
