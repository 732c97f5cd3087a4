package jp.naisc.council.document.format;

import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.format.ImportResult.Refused;

/** Leaves a deep parser; every public reader turns it into {@link Refused}. */
final class RefusedImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    RefusedImport(Refusal reason, String detail) {
        super(
                detail, null, false,
                false); // no stack trace: hostile input must not be dearer for us than for the sender
        this.reason = reason;
    }

    Refused result() {
        return new Refused(reason, String.valueOf(getMessage()));
    }
}
