package jp.naisc.council.drafting;

/**
 * Thrown in the transaction of a decision by what is stored with it, when what the person decided about is not as it was.
 * Nothing of the decision is stored then, and the person is told.
 */
public final class NoLongerSo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what names what has changed, for the log */
    public NoLongerSo(String what) {
        super(what, null, false, false);
    }
}
