package jp.naisc.council.drafting.amendment;

import static jp.naisc.council.drafting.amendment.AmendmentState.ADOPTED;
import static jp.naisc.council.drafting.amendment.AmendmentState.DRAFT;
import static jp.naisc.council.drafting.amendment.AmendmentState.MERGED;
import static jp.naisc.council.drafting.amendment.AmendmentState.OVERTAKEN;
import static jp.naisc.council.drafting.amendment.AmendmentState.PARTLY_ADOPTED;
import static jp.naisc.council.drafting.amendment.AmendmentState.REJECTED;
import static jp.naisc.council.drafting.amendment.AmendmentState.SUPPORTED;
import static jp.naisc.council.drafting.amendment.AmendmentState.TABLED;
import static jp.naisc.council.drafting.amendment.AmendmentState.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one table of what may become of an amendment, and by whom. */
public final class AmendmentProcess {

    /** In what quality somebody changes the state of an amendment. */
    public enum Hand {
        /** One of its movers. */
        MOVER,
        /** Whoever gives the support that was still missing. */
        SECONDER,
        /** Somebody who may edit the draft and is none of the movers. */
        DECIDER
    }

    /** @param reason whether one must be given */
    public record Move(AmendmentState from, AmendmentState to, Set<Hand> hands, boolean reason) {}

    private static final List<Move> TABLE = table();

    private AmendmentProcess() {}

    /** Every allowed move. */
    public static List<Move> moves() {
        return TABLE;
    }

    static Optional<Move> between(AmendmentState from, AmendmentState to) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .findFirst();
    }

    private static List<Move> table() {
        var table = new ArrayList<Move>();
        table.add(new Move(DRAFT, TABLED, Set.of(Hand.MOVER), false));
        table.add(new Move(TABLED, SUPPORTED, Set.of(Hand.SECONDER), false));
        table.add(new Move(SUPPORTED, ADOPTED, Set.of(Hand.DECIDER), false));
        table.add(new Move(SUPPORTED, PARTLY_ADOPTED, Set.of(Hand.DECIDER), true));
        for (AmendmentState open : List.of(TABLED, SUPPORTED)) {
            table.add(new Move(open, REJECTED, Set.of(Hand.DECIDER), true));
        }
        for (AmendmentState alive : List.of(DRAFT, TABLED, SUPPORTED)) {
            table.add(new Move(alive, WITHDRAWN, Set.of(Hand.MOVER), false));
            table.add(new Move(alive, MERGED, Set.of(Hand.MOVER, Hand.DECIDER), true));
            // whoever carries out the change that leaves nothing of it, or sees that nothing is left
            table.add(new Move(alive, OVERTAKEN, Set.of(Hand.DECIDER), false));
        }
        return List.copyOf(table);
    }
}
