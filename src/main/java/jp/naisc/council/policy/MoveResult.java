package jp.naisc.council.policy;

import java.util.List;
import jp.naisc.council.policy.spi.Obstacle;

/** What came of asking a cycle to move to another stage. */
public sealed interface MoveResult {

    record Moved(RevisionCycle cycle) implements MoveResult {}

    /** The first of two people has asked; another person with the right has to ask for the same. */
    record AwaitsSecondPerson(Stage to) implements MoveResult {}

    /** The same person cannot be both. */
    record SamePerson(Stage to) implements MoveResult {}

    /** Something must be done first. */
    record Blocked(List<Obstacle> obstacles) implements MoveResult {}

    record ReasonMissing() implements MoveResult {}

    /** The table has no such move. */
    record NoSuchMove(Stage from, Stage to) implements MoveResult {}

    /** The cycle moved while the person was looking at it. */
    record MovedMeanwhile(RevisionCycle now) implements MoveResult {}

    record NoSuchCycle() implements MoveResult {}
}
