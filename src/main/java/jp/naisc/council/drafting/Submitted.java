package jp.naisc.council.drafting;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;
import jp.naisc.council.document.step.Step;

/** What waits for a decision at a desk. */
sealed interface Submitted {

    Participant by();

    /**
     * Steps of an editor.
     *
     * @param version the version they were made on
     * @param client the name the editor gives itself
     * @param exact whether they are for that version and no other: stale as soon as anybody else has written, instead of
     *     being carried over
     */
    record Written(Participant by, long version, String client, List<Step> steps, boolean exact) implements Submitted {}

    /**
     * An act on the text that a service carries out for somebody: its steps are made when its turn comes, on the text as it
     * is then, so it is never stale. It needs no open editor; the service has asked the person's rights.
     *
     * @param steps what is to be done to a text; nothing when there is nothing to do
     * @param alongside stored in the same transaction as the steps; hears the number of the first of them
     * @param told hears the end, on the desk's own task
     */
    record Act(Participant by, Function<Node, List<Step>> steps, Consumer<Long> alongside, Consumer<Ending> told)
            implements Submitted {}

    /** Thrown by what is stored alongside an act when it must not be done any more: nothing of the act is stored. */
    final class Declined extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Act act;

        Declined(Act act, Throwable why) {
            super(why);
            this.act = act;
        }

        Act act() {
            return act;
        }
    }

    /** How an act ended. */
    sealed interface Ending {

        /** It is the text now, for everybody. */
        record Done(long from, long to) implements Ending {}

        /** There was nothing to do: the text had moved on, and somebody else did it. */
        record Nothing() implements Ending {}

        record Refused(RefusalReason why) implements Ending {}

        /** What was to be stored with it did not allow it any more. */
        record Declined() implements Ending {}

        /** The stage closed before it could be stored. */
        record StageClosed() implements Ending {}

        /** The database did not take it, or the desk is closing. */
        record Failed() implements Ending {}
    }
}
