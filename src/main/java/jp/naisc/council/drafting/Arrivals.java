package jp.naisc.council.drafting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.model.RefusalReason;

/** Who comes to a desk gets the text, or what he missed of it; all of it as tasks of the desk's mailbox. */
final class Arrivals {

    private final DeskText text;
    private final Audience audience;
    private final AuthorNames authors;
    private final Mailbox tasks;
    private final Rounds rounds;
    private final Runnable catchUp;
    private boolean closed;

    /** @param catchUp reads what other nodes stored; waits for the database */
    Arrivals(DeskText text, Audience audience, AuthorNames authors, Mailbox tasks, Rounds rounds, Runnable catchUp) {
        this.text = text;
        this.audience = audience;
        this.authors = authors;
        this.tasks = tasks;
        this.rounds = rounds;
        this.catchUp = catchUp;
    }

    /** Takes effect for somebody who is expected, and whom nothing has sent away since. */
    void join(Participant one, String client, long version) {
        join(one, client, version, missed -> resume(one, SentSteps.of(version, missed)));
    }

    /** The same, with the text of that version; without it with the text of now. */
    void comeBack(Participant one, String client, long version, Optional<Node> then) {
        join(
                one,
                client,
                then.isPresent() ? version : -1,
                missed -> audience.tell(
                        one,
                        Frames.comeBack(
                                SentSteps.of(version, missed),
                                then.orElseThrow(),
                                text.rules(),
                                authors,
                                one,
                                audience.everybody())));
    }

    private void join(Participant one, String client, long version, Consumer<List<LoggedStep>> resume) {
        rounds.whenSettled(() -> {
            if (closed) {
                audience.dismiss(one, Frames.Farewell.SHUTDOWN);
            } else if (audience.contains(one) || isNameOfAnother(client, one)) {
                audience.tell(one, Frames.refused(RefusalReason.MALFORMED, text.version()));
            } else if (audience.expects(one)) {
                welcome(one, client, version, resume);
            }
        });
    }

    private void welcome(Participant one, String client, long version, Consumer<List<LoggedStep>> resume) {
        if (version > text.version()) {
            // he comes from a node that is ahead of this one; the text must not go back under his words
            catchUp.run();
        }
        one.setClient(client);
        audience.add(one);
        text.missedSince(version)
                .ifPresentOrElse(
                        resume, () -> audience.tell(one, Frames.init(text, authors, one, audience.everybody())));
        audience.tellOthersWhoIsHere(one);
    }

    /** An editor takes steps in its own name for its acknowledgement; a name in use must not be taken by anybody else. */
    private boolean isNameOfAnother(String client, Participant one) {
        return text.isWrittenByAnother(client, one.reference())
                || audience.all().stream()
                        .anyMatch(other -> other.client().equals(client)
                                && !other.reference().equals(one.reference()));
    }

    private void resume(Participant one, SentSteps missed) {
        var parts = missed.partsFor(one.client());
        audience.tell(one, Frames.resume(parts.getFirst(), text.rules(), authors, one, audience.everybody()));
        parts.stream().skip(1).forEach(part -> audience.tell(one, part.frame(null)));
    }

    /** For somebody who has the text of a version from elsewhere and only wants to be seen and to hear. */
    void listen(Participant one, long version) {
        tasks.post(() -> {
            if (!closed && audience.expects(one)) {
                audience.add(one);
                audience.tellWhoIsHere();
                if (version < text.version()) {
                    // somebody wrote between the reading of the text and the taking of the place
                    audience.tell(one, Frames.stale(text.version()));
                }
            }
        });
    }

    /** Nobody is let in any more; a task of the desk. */
    void close() {
        closed = true;
    }
}
