package jp.naisc.council.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The open editors of a desk, and those about to join it. Frames go out on a line of their own, in order, so that telling a
 * hundred editors does not hold up the next step; who stands on the list is changed only by the desk.
 */
final class Audience {

    private final Set<Participant> expected = new LinkedHashSet<>();
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

    /** Somebody is on the way; nothing when he is here. */
    void expect(Participant participant) {
        if (!contains(participant)) {
            expected.add(participant);
        }
    }

    boolean expects(Participant participant) {
        return expected.contains(participant);
    }

    /** Who was expected, is here. */
    void add(Participant participant) {
        expected.remove(participant);
        participants.add(participant);
        size = participants.size();
    }

    /** Neither here nor expected any more. True when he was here. */
    boolean remove(Participant participant) {
        expected.remove(participant);
        boolean was = participants.remove(participant);
        size = participants.size();
        return was;
    }

    Collection<Participant> all() {
        return participants;
    }

    List<Participant> presentAndExpected() {
        return Stream.concat(expected.stream(), participants.stream()).toList();
    }

    void tell(Participant one, String frame) {
        line.post(() -> one.listener().send(frame));
    }

    void tellAll(String frame) {
        List<Participant> these = new ArrayList<>(participants);
        line.post(() -> these.forEach(each -> each.listener().send(frame)));
    }

    void tellWhoIsHere() {
        tellAll(Frames.people(participants));
    }

    void tellOthersWhoIsHere(Participant than) {
        tellOthers(than, Frames.people(participants));
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

    void dismissAll(Frames.Farewell why) {
        expected.clear();
        List.copyOf(participants).forEach(one -> {
            remove(one);
            dismiss(one, why);
        });
    }

    void dismiss(Participant one, Frames.Farewell why) {
        line.post(() -> {
            one.listener().send(Frames.bye(why));
            one.listener().close();
        });
    }
}
