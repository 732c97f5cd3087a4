package jp.naisc.council.document.model;

/**
 * Checks nodes against the schema: content, marks, and that no text holds half of a surrogate pair. Attributes need no
 * look here, because a node or mark with wrong ones cannot be made.
 *
 * <p>{@link #changes} looks only at what is not the very same object as before. That is safe because nodes are immutable,
 * and cheap because a step shares all it did not touch: comparing fifteen hundred references takes about a microsecond.
 */
public final class NodeCheck {

    private NodeCheck() {}

    /** Checks a node and everything below it. */
    static void all(Node node) {
        self(node, true);
        Fragment content = node.content();
        for (int i = 0; i < content.childCount(); i++) {
            all(content.child(i));
        }
    }

    /** Checks what is new in a document, given that the document before it was valid. */
    public static void changes(Node before, Node after) {
        if (before == after) {
            return;
        }
        if (before.type() != after.type()) {
            all(after);
            return;
        }
        Fragment old = before.content();
        Fragment now = after.content();
        ChangedRange range = ChangedRange.between(old, now);
        boolean paired = range.oldEnd() == range.newEnd();
        self(after, !paired || !sameOutline(old, now, range));
        for (int i = range.start(); i < range.newEnd(); i++) {
            if (paired) {
                changes(old.child(i), now.child(i));
            } else {
                all(now.child(i));
            }
        }
    }

    /** Whether children took the place of children of the same type with the same marks, so the content stays valid. */
    private static boolean sameOutline(Fragment old, Fragment now, ChangedRange range) {
        for (int i = range.start(); i < range.newEnd(); i++) {
            Node a = old.child(i);
            Node b = now.child(i);
            if (a.type() != b.type() || !a.marks().equals(b.marks())) {
                return false;
            }
        }
        return true;
    }

    private static void self(Node node, boolean contentToo) {
        if (contentToo && !node.type().allows(node.content())) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "invalid content for " + node.type());
        }
        if (!Mark.isSet(node.marks())) {
            throw new InvalidTextException(RefusalReason.SCHEMA, "invalid marks on " + node.type());
        }
        if (node.isText() && Characters.hasLoneSurrogate(node.text())) {
            throw new InvalidTextException(RefusalReason.SPLIT_SURROGATE, "half of a surrogate pair");
        }
    }
}
