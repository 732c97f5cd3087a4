package jp.naisc.council.base;

import java.util.function.BiConsumer;

/** How an announcement travels from the announcing transaction to the followers of every node. */
interface AnnouncementWire extends AutoCloseable {

    /** Called once, before anything is sent. */
    void connect(BiConsumer<String, String> deliver, Runnable gap);

    void send(String topic, String payload);

    /** Whether there may be other nodes at the other end. */
    boolean reachesOtherNodes();

    @Override
    default void close() {}
}
