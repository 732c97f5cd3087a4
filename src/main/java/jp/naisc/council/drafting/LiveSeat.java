package jp.naisc.council.drafting;

import java.util.List;
import jp.naisc.council.document.step.Step;

/**
 * A person's place at a draft while an editor is open. Answers come as frames; only {@link #join} and
 * {@link #comeBack} wait for the database.
 * What is said before {@link #join} and after {@link #leave} has no effect.
 */
public final class LiveSeat {

    private final DraftDesk desk;
    private final Participant participant;

    LiveSeat(DraftDesk desk, Participant participant) {
        this.desk = desk;
        this.participant = participant;
    }

    /**
     * Takes the place. What the person may was asked when the connection opened, perhaps long ago; so it is asked again
     * here, and once more when the desk knows of the person: from then on every change reaches it.
     *
     * @param client the editor's own name for itself, by which it recognises its steps
     * @param version what the editor already holds, or -1
     */
    public void join(String client, long version) {
        takeSeat();
        desk.arrivals().join(participant, client, version);
    }

    /**
     * Takes the place for an editor whose page was lost with edits on it: it is sent the text of the version on which they
     * were made, with all steps since; or the text of now, where that version is too long ago.
     */
    public void comeBack(String client, long version) {
        takeSeat();
        desk.arrivals().comeBack(participant, client, version, desk.textAt(version));
    }

    private void takeSeat() {
        desk.expect(participant);
        desk.watch().ask(participant);
        desk.learnAuthors();
    }

    /**
     * Takes the place to read only: hears who is here and what is written, and is not sent the text.
     *
     * @param version of the text that the reader has; what was written since then is told at once
     */
    public void watch(long version) {
        desk.expect(participant);
        desk.watch().ask(participant);
        desk.arrivals().listen(participant, version);
    }

    /** Submits steps made on a version; the answer is the steps themselves (stored), stale, or a refusal. */
    public void submit(long version, String client, List<Step> steps) {
        desk.submit(new Submitted.Written(participant, version, client, steps, false));
    }

    /** Submits steps that replace what somebody has looked at: they are stale as soon as anybody else has written. */
    void submitExactly(long version, String client, List<Step> steps) {
        desk.submit(new Submitted.Written(participant, version, client, steps, true));
    }

    public void moveCursor(long version, int from, int to) {
        desk.moveCursor(participant, version, from, to);
    }

    public void leave() {
        desk.leave(participant);
    }
}
