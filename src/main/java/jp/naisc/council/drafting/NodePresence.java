package jp.naisc.council.drafting;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.Ids;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.PersonId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets people who have the same text open on different nodes see each other. Nothing of it is stored: nodes tell each other
 * who comes, goes and moves, and answer who is there. A node with people says every five seconds that it is alive; of one
 * that was not heard of for three such times, however it ended, the people are gone at the next look: within twenty seconds.
 *
 * <p>On the embedded database there is one node: no thread, no announcement, no subscription.
 */
@Component
class NodePresence implements DisposableBean {

    static final String TOPIC = "drafting.presence";
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final int BEATS_OF_SILENCE = 3;
    private static final int NAME_LENGTH = 10;

    private final String node = Ids.shortName(NAME_LENGTH);
    private final Announcements announcements;
    private final Function<PersonId, Optional<Actor>> people;
    private final Duration beat;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("draft-presence").daemon().factory());
    private final PresencePost post;
    private final Map<String, Long> heardAt = new ConcurrentHashMap<>();
    private Map<DeskKey, DraftDesk> desks = Map.of();
    private Optional<Announcements.Subscription> subscription = Optional.empty();

    @Autowired
    NodePresence(Announcements announcements, Actors actors) {
        this(announcements, actors::find, BEAT);
    }

    NodePresence(Announcements announcements, Function<PersonId, Optional<Actor>> people, Duration beat) {
        this.announcements = announcements;
        this.people = people;
        this.beat = beat;
        this.post = new PresencePost(TOPIC, node, announcements, thread);
    }

    /** Who somebody is by now; asking waits for the database. */
    Function<PersonId, Optional<Actor>> people() {
        return people;
    }

    /** @param open the desks of this node, as they come and go */
    void begin(Map<DeskKey, DraftDesk> open) {
        if (!announcements.reachOtherNodes()) {
            return;
        }
        desks = open;
        subscription = Optional.of(announcements.subscribe(TOPIC, new Announcements.Follower() {
            @Override
            public void heard(String payload) {
                hear(payload);
            }

            @Override
            public void mayHaveMissed() {
                beginAnew();
            }
        }));
        thread.scheduleWithFixedDelay(this::beat, beat.toNanos(), beat.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Where this desk says who is here. */
    NeighbourLine at(DeskKey desk) {
        if (!announcements.reachOtherNodes()) {
            return NeighbourLine.NOBODY;
        }
        return new NeighbourLine() {
            @Override
            public void here(Participant one) {
                post.say(new PresenceNews.Here(desk, one.person().key(), one.personId(), one.client(), one.cursor()));
            }

            @Override
            public void gone(Participant one) {
                post.say(new PresenceNews.Gone(desk, one.person().key()));
            }

            @Override
            public void moved(Participant one, Cursor cursor) {
                post.say(new PresenceNews.Moved(desk, one.person().key(), cursor));
            }
        };
    }

    /** A desk was opened and can be found: who is at it elsewhere? */
    void opened(DeskKey desk) {
        if (announcements.reachOtherNodes()) {
            post.say(new PresenceNews.Who(desk));
        }
    }

    private void hear(String payload) {
        var lines = payload.split("\n");
        String from = lines[0];
        if (from.equals(node)) {
            return;
        }
        if (heardAt.put(from, System.nanoTime()) == null) {
            // new, or thought lost: there may be people at it of whom nothing was heard
            desks.keySet().forEach(this::opened);
        }
        for (int i = 1; i < lines.length; i++) {
            PresenceNews.read(lines[i]).ifPresent(news -> take(from, news));
        }
    }

    private void take(String from, PresenceNews news) {
        switch (news) {
            case PresenceNews.Alive() -> {
                // heard; that is all
            }
            case PresenceNews.Anew() -> forget(from);
            case PresenceNews.Who(var desk) -> tell(desk, Neighbours::introduce);
            case PresenceNews.Here(var desk, var key, var person, var client, var cursor) ->
                tell(desk, neighbours -> people.apply(person)
                        .ifPresent(actor ->
                                neighbours.here(new Neighbour(from, new LivePerson(key, actor), client, cursor))));
            case PresenceNews.Gone(var desk, var key) -> tell(desk, neighbours -> neighbours.gone(key));
            case PresenceNews.Moved(var desk, var key, var cursor) ->
                tell(desk, neighbours -> neighbours.moved(key, cursor));
        }
    }

    private void tell(DeskKey key, Consumer<Neighbours> task) {
        var desk = desks.get(key);
        if (desk != null) {
            task.accept(desk.neighbours());
        }
    }

    private void forget(String from) {
        desks.values()
                .forEach(desk -> desk.neighbours().forget(one -> one.node().equals(from)));
    }

    /** Something may have been missed, here or there: everybody is told again, and asked. */
    private void beginAnew() {
        post.say(new PresenceNews.Anew());
        desks.forEach((key, desk) -> {
            desk.neighbours().forget(one -> true);
            desk.neighbours().introduce();
            opened(key);
        });
    }

    private void beat() {
        if (desks.values().stream().anyMatch(desk -> !desk.isIdle())) {
            post.say(new PresenceNews.Alive());
        }
        long latest = System.nanoTime() - BEATS_OF_SILENCE * beat.toNanos();
        heardAt.forEach((other, at) -> {
            if (at - latest < 0 && heardAt.remove(other, at)) {
                forget(other);
            }
        });
    }

    /** The others need not wait for the silence. */
    @Override
    public void destroy() {
        subscription.ifPresent(Announcements.Subscription::close);
        thread.shutdownNow();
        if (announcements.reachOtherNodes()) {
            post.say(new PresenceNews.Anew());
            post.sendLines();
        }
    }
}
