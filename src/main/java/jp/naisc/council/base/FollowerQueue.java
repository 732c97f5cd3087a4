package jp.naisc.council.base;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives one follower its announcements in order, one at a time, and keeps its failures to itself. */
final class FollowerQueue {

    private static final Logger log = LoggerFactory.getLogger(FollowerQueue.class);

    private final String topic;
    private final Announcements.Follower follower;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean closed;

    FollowerQueue(String topic, Announcements.Follower follower) {
        this.topic = topic;
        this.follower = follower;
    }

    void hear(String payload) {
        enqueue(() -> follower.heard(payload));
    }

    void gap() {
        enqueue(follower::mayHaveMissed);
    }

    void close() {
        closed = true;
    }

    private void enqueue(Runnable call) {
        waiting.add(call);
        if (pending.getAndIncrement() == 0) {
            // one virtual thread while there is something to say; the counter hands over without a lock
            Thread.ofVirtual().name("announcement-" + topic).start(this::drain);
        }
    }

    private void drain() {
        do {
            var call = waiting.remove();
            if (!closed) {
                run(call);
            }
        } while (pending.decrementAndGet() > 0);
    }

    private void run(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            log.warn("a follower of {} failed; the others are not affected", topic, failure);
        }
    }
}
