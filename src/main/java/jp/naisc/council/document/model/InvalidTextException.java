package jp.naisc.council.document.model;

/**
 * A piece of text, a node or a step is not what the schema allows.
 *
 * <p>An exception and not a result type, because it leaves a deep recursion over JSON or a tree. It does not travel far:
 * {@code Step.fromJson} and the authority turn it into a refusal. The message names types and positions, never the words
 * of the document, so that it may be logged.
 */
public final class InvalidTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    public InvalidTextException(RefusalReason reason, String message) {
        // No stack trace: hostile input must not be dearer for us than for the sender.
        super(message, null, false, false);
        this.reason = reason;
    }

    public RefusalReason reason() {
        return reason;
    }
}
