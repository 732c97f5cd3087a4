package jp.naisc.council.document.step;

import java.util.function.Supplier;
import jp.naisc.council.document.model.InvalidTextException;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;

/** What came of applying a step. */
public sealed interface StepResult {

    /** The step fitted; this is the new document. */
    record Applied(Node document) implements StepResult {}

    /** The step does not fit this document. The message is for logs and tests: it contains no words of the text. */
    record Failed(RefusalReason reason, String message) implements StepResult {}

    /** The document that a change gives, or the failure it ends in. */
    static StepResult of(Supplier<Node> change) {
        try {
            return new Applied(change.get());
        } catch (InvalidTextException e) {
            return new Failed(e.reason(), String.valueOf(e.getMessage()));
        }
    }
}
