package jp.naisc.council.drafting.web;

import jakarta.websocket.RemoteEndpoint;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends frames to one editor, one after another, without ever blocking who gives them: the container writes what the
 * socket takes and reports when it may go on. An editor that lets more than {@link #MOST_CHARACTERS} pile up is too slow; it
 * is parted with, comes back and resumes.
 */
final class Outbox {

    /** Several whole texts of 300,000 characters. */
    static final int MOST_CHARACTERS = 8 << 20;

    static final int MOST_FRAMES = 4_000;

    private static final long SEND_TIMEOUT_MILLIS = 15_000;

    private final RemoteEndpoint.Async remote;
    private final Runnable giveUp;
    private final Queue<String> waiting = new ArrayDeque<>();
    private long characters;
    private boolean sending;
    private boolean closed;
    private @Nullable Runnable atEnd;

    /** @param giveUp called at most once, when the editor is too slow or gone */
    Outbox(RemoteEndpoint.Async remote, Runnable giveUp) {
        this.remote = remote;
        this.giveUp = giveUp;
        remote.setSendTimeout(SEND_TIMEOUT_MILLIS);
    }

    void send(String frame) {
        boolean full;
        synchronized (waiting) {
            if (closed) {
                return;
            }
            full = !waiting.isEmpty()
                    && (characters + frame.length() > MOST_CHARACTERS || waiting.size() >= MOST_FRAMES);
            if (!full) {
                waiting.add(frame);
                characters += frame.length();
                if (sending) {
                    return;
                }
                sending = true;
            }
            closed = full;
        }
        // What was found under the lock: somebody else may be ending the connection by now, and what waits is sent
        // first.
        if (full) {
            giveUp.run();
        } else {
            pump();
        }
    }

    /** Runs the task when everything given so far is sent; nothing is taken any more. */
    void end(Runnable task) {
        synchronized (waiting) {
            if (closed) {
                return;
            }
            closed = true;
            if (sending) {
                atEnd = task;
                return;
            }
        }
        task.run();
    }

    /**
     * Sends until nothing waits or the socket is full. The container calls back at once or later, on any thread: whoever
     * comes second of the two goes on, so that a thousand frames are a loop and not a thousand calls deep.
     */
    private void pump() {
        while (true) {
            String frame = next();
            if (frame == null) {
                return;
            }
            var first = new AtomicInteger();
            try {
                remote.sendText(frame, result -> {
                    if (!result.isOK()) {
                        fail();
                    } else if (!first.compareAndSet(0, 1)) {
                        pump();
                    }
                });
            } catch (IllegalStateException | IllegalArgumentException gone) {
                fail();
                return;
            }
            if (first.compareAndSet(0, 2)) {
                return;
            }
        }
    }

    private @Nullable String next() {
        Runnable last;
        synchronized (waiting) {
            String frame = waiting.poll();
            if (frame != null) {
                characters -= frame.length();
                return frame;
            }
            sending = false;
            last = atEnd;
            atEnd = null;
        }
        if (last != null) {
            last.run();
        }
        return null;
    }

    private void fail() {
        synchronized (waiting) {
            waiting.clear();
            if (closed && atEnd == null) {
                return;
            }
            closed = true;
            atEnd = null;
        }
        giveUp.run();
    }
}
