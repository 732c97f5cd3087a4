package jp.naisc.council.drafting;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.model.Node;
import jp.naisc.council.document.step.Step;
import jp.naisc.council.identity.Actor;

/** Acts of services at a desk, for somebody who waits for their end and needs no open editor. */
final class DeskActs {

    private static final int KEY_LENGTH = 10;
    private static final long PATIENCE_SECONDS = 20;

    private DeskActs() {}

    /**
     * @param steps what is to be done to the text as it is when its turn comes
     * @param alongside stored in the same transaction
     * @return empty when nobody answered in time; whether it was done shows in the text
     */
    static Optional<Submitted.Ending> carryOut(
            DraftDesk desk, Actor by, DraftAccess access, Function<Node, List<Step>> steps, Consumer<Long> alongside) {
        var answer = new CompletableFuture<Submitted.Ending>();
        desk.submit(new Submitted.Act(participant(by, access), steps, alongside, answer::complete));
        try {
            return Optional.of(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException silent) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Nobody sees him sit at the text. */
    private static Participant participant(Actor by, DraftAccess access) {
        var person = new LivePerson(Ids.shortName(KEY_LENGTH), by);
        return new Participant(person, InterfaceLanguage.JA, () -> Optional.of(by), access, new LiveListener() {
            @Override
            public void send(String frame) {
                // whoever decides hears the end of the act, not the desk's frames
            }

            @Override
            public void close() {
                // there is no connection
            }
        });
    }
}
