package jp.naisc.council.policy;

import java.time.Instant;

/**
 * One pass from request to publication.
 *
 * @param ordinal 1 for a policy's first cycle; unlike the edition never used twice, since a cycle may end without one
 * @param edition the edition the cycle works toward
 * @param seq the number of the last stage change: whoever moves the cycle names it, so that nobody moves a stage that
 *     is no longer the one on their screen
 */
public record RevisionCycle(
        CycleId id, PolicyId policy, int ordinal, int edition, Titles titles, Stage stage, int seq, Instant since) {

    public boolean isRunning() {
        return !stage.isEnd();
    }
}
