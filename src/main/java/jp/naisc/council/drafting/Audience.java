package jp.naisc.council.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The open editors of a desk. Frames go out on a line of their own, in order, so that telling a hundred editors does not
 * hold up the next step; who stands on the list is changed only by the desk.
 */
final class Audience {

    private final Set<Participant> participants = new LinkedHashSet<>();
    private final Mailbox line;
    private volatile int size;

    Audience(Executor threads) {
        this.line = new Mailbox(threads);
    }

    int size() {
        return size;
    }

    boolean contains(Participant participant) {
        return participants.contains(participant);
    }

    void add(Participant participant) {
        participants.add(participant);
        size = participants.size();
    }

    boolean remove(Participant participant) {
        boolean was = participants.remove(participant);
        size = participants.size();
        return was;
    }

    Collection<Participant> all() {
        return participants;
    }

    void tell(Participant one, String frame) {
        line.post(() -> one.listener().send(frame));
    }

    void tellAll(String frame) {
        List<Participant> these = new ArrayList<>(participants);
        line.post(() -> these.forEach(each -> each.listener().send(frame)));
    }

    /** One frame for all but those whose own steps are among them. */
    void tellSteps(SentSteps sent, @Nullable Instant at) {
        var own = new ArrayList<Participant>();
        var others = new ArrayList<Participant>();
        participants.forEach(each -> (sent.hasOf(each.client()) ? own : others).add(each));
        line.post(() -> {
            // whose words they are hears first: the acknowledgement lets the next ones go
            own.forEach(each ->
                    sent.partsFor(each.client()).forEach(part -> each.listener().send(part.frame(at))));
            String frame = others.isEmpty() ? "" : sent.frame(at);
            others.forEach(each -> each.listener().send(frame));
        });
    }

    void tellOthers(Participant than, String frame) {
        List<Participant> these = new ArrayList<>(participants);
        these.remove(than);
        line.post(() -> these.forEach(each -> each.listener().send(frame)));
    }

    /** Done when everything said so far has been handed to the listeners. */
    CompletableFuture<Void> said() {
        var said = new CompletableFuture<Void>();
        line.post(() -> said.complete(null));
        return said;
    }

    void dismiss(Participant one, Frames.Farewell why) {
        line.post(() -> {
            one.listener().send(Frames.bye(why));
            one.listener().close();
        });
    }
}
