package jp.naisc.council.drafting;

import java.util.List;
import jp.naisc.council.document.step.Step;

/**
 * A person's place at a draft while an editor is open. All methods return at once; answers come as frames. What is said
 * before {@link #join} and after {@link #leave} has no effect.
 */
public final class LiveSeat {

    private final DraftDesk desk;
    private final Participant participant;

    LiveSeat(DraftDesk desk, Participant participant) {
        this.desk = desk;
        this.participant = participant;
    }

    /**
     * Takes the place.
     *
     * @param client the editor's own name for itself, by which it recognises its steps
     * @param version what the editor already holds, or -1
     */
    public void join(String client, long version) {
        desk.join(participant, client, version);
    }

    /** Submits steps made on a version; the answer is the steps themselves (stored), stale, or a refusal. */
    public void submit(long version, String client, List<Step> steps) {
        desk.submit(participant, version, client, steps);
    }

    public void moveCursor(long version, int from, int to) {
        desk.moveCursor(participant, version, from, to);
    }

    public void leave() {
        desk.leave(participant);
    }
}
