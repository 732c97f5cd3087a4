package jp.naisc.council.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The open editors of a desk, those about to join it, and who is at the same text on other nodes. Frames go out on a line of their own, in order, so that telling a
 * hundred editors does not hold up the next step; who stands on the list is changed only by the desk.
 */
final class Audience {

    private final Set<Participant> expected = new LinkedHashSet<>();
    private final Set<Participant> participants = new LinkedHashSet<>();
    private final Map<String, Neighbour> neighbours = new LinkedHashMap<>();
    private final NeighbourLine others;
    private final Mailbox line;
    private volatile int size;

    /** @param others where the other nodes hear of who is here */
    Audience(Executor threads, NeighbourLine others) {
        this.line = new Mailbox(threads);
        this.others = others;
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
        others.here(participant);
    }

    /** Neither here nor expected any more. True when he was here. */
    boolean remove(Participant participant) {
        expected.remove(participant);
        boolean was = participants.remove(participant);
        size = participants.size();
        if (was) {
            others.gone(participant);
        }
        return was;
    }

    /** Who is here. */
    Collection<Participant> all() {
        return participants;
    }

    /** Who is here, and who is at the same text elsewhere. */
    List<Present> everybody() {
        return Stream.<Present>concat(participants.stream(), neighbours.values().stream())
                .toList();
    }

    void moveCursor(Participant one, Cursor cursor) {
        one.setCursor(cursor);
        tellOthers(one, Frames.cursor(one.person().key(), cursor));
        others.moved(one, cursor);
    }

    /** Says again who is here, to the other nodes. */
    void introduce() {
        participants.forEach(others::here);
    }

    /** Perhaps told before: then only the cursor is news. */
    void addNeighbour(Neighbour one) {
        Cursor cursor = one.cursor();
        if (neighbours.put(one.key(), one) == null) {
            tellWhoIsHere();
        } else if (cursor != null) {
            tellAll(Frames.cursor(one.key(), cursor));
        }
    }

    void removeNeighbours(Predicate<Neighbour> which) {
        if (neighbours.values().removeIf(which)) {
            tellWhoIsHere();
        }
    }

    void moveNeighbour(String key, Cursor cursor) {
        if (neighbours.computeIfPresent(key, (k, one) -> one.at(cursor)) != null) {
            tellAll(Frames.cursor(key, cursor));
        }
    }

    /** The key of the person on another node whose editor has this name. */
    @Nullable
    String keyOf(String client) {
        return neighbours.values().stream()
                .filter(one -> one.client().equals(client))
                .map(Neighbour::key)
                .findFirst()
                .orElse(null);
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

    /** What is said differently to each, for example in another language. */
    void tellEach(Function<Participant, String> frame) {
        participants.forEach(one -> tell(one, frame.apply(one)));
    }

    void tellWhoIsHere() {
        tellWhoIsHere(participants);
    }

    void tellOthersWhoIsHere(Participant than) {
        tellWhoIsHere(participants.stream().filter(each -> each != than).toList());
    }

    /** Everybody is named to each in the language of his own screen. */
    private void tellWhoIsHere(Collection<Participant> readers) {
        var everybody = everybody();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            var these =
                    readers.stream().filter(each -> each.language() == language).toList();
            if (!these.isEmpty()) {
                String frame = Frames.people(everybody, language);
                line.post(() -> these.forEach(each -> each.listener().send(frame)));
            }
        }
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
