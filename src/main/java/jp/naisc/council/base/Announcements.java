package jp.naisc.council.base;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells every node, after the commit, <em>that</em> something changed; whoever hears it reads again. Nothing that may not
 * be lost travels here: what counts stands in the database.
 *
 * <p>On H2 the announcement stays in this process; on PostgreSQL it travels by NOTIFY, which delivers at commit and to
 * all nodes, this one included. A follower hears one announcement at a time and in order, on a thread of its own, so that
 * a slow or failing follower delays nobody else.
 */
public final class Announcements {

    /** An announcement says which, never what: PostgreSQL itself ends at 8000 bytes. */
    public static final int MAX_PAYLOAD = 1_000;

    private final Map<String, List<FollowerQueue>> followers = new ConcurrentHashMap<>();
    private final AnnouncementWire wire;

    Announcements(AnnouncementWire wire) {
        this.wire = wire;
        wire.connect(this::deliver, this::reportGap);
    }

    /**
     * Inside a transaction: heard after its commit, never after a rollback. Outside: heard at once.
     *
     * @param topic {@code <module>.<what changed>}
     * @param payload ids only, or what is worth nothing a moment later, such as where a cursor stands
     */
    public void announce(String topic, String payload) {
        if (topic.isEmpty() || topic.indexOf('\n') >= 0 || topic.length() > 100 || payload.length() > MAX_PAYLOAD) {
            throw new IllegalArgumentException("an announcement names what changed, it does not carry it: " + topic);
        }
        wire.send(topic, payload);
    }

    /** Whether other nodes may hear; on the embedded database there are none. */
    public boolean reachOtherNodes() {
        return wire.reachesOtherNodes();
    }

    /** Hears a topic until the subscription is closed. */
    public Subscription subscribe(String topic, Follower follower) {
        var queue = new FollowerQueue(topic, follower);
        var ofTopic = followers.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>());
        ofTopic.add(queue);
        return () -> {
            queue.close();
            ofTopic.remove(queue);
        };
    }

    private void deliver(String topic, String payload) {
        followers.getOrDefault(topic, List.of()).forEach(f -> f.hear(payload));
    }

    private void reportGap() {
        followers.values().forEach(ofTopic -> ofTopic.forEach(FollowerQueue::gap));
    }

    /** Hears that something changed. */
    @FunctionalInterface
    public interface Follower {

        void heard(String payload);

        /** The line between the nodes was down for a while: announcements may have been missed, so read everything again. */
        default void mayHaveMissed() {}
    }

    /** Ends the hearing when closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
