package jp.naisc.council.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.naisc.council.base.Announcements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends news of people to the other nodes, in order and as many as go into one announcement. Comings and goings go at once;
 * of a cursor that moves only the newest place is sent, five times a second.
 */
final class PresencePost {

    private static final Logger log = LoggerFactory.getLogger(PresencePost.class);

    private static final long CURSOR_MILLIS = 200;

    private final String topic;
    private final String node;
    private final Announcements announcements;
    private final ScheduledExecutorService thread;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> cursors = new LinkedHashMap<>();
    private boolean cursorsDue;

    /** @param node the first line of every announcement: from whom it is */
    PresencePost(String topic, String node, Announcements announcements, ScheduledExecutorService thread) {
        this.topic = topic;
        this.node = node;
        this.announcements = announcements;
        this.thread = thread;
    }

    void say(PresenceNews news) {
        synchronized (lines) {
            lines.add(news.line());
            if (news instanceof PresenceNews.Gone gone) {
                cursors.remove(gone.key());
            }
        }
        soon(this::sendLines, 0);
    }

    void say(PresenceNews.Moved moved) {
        synchronized (lines) {
            cursors.put(moved.key(), moved.line());
            if (cursorsDue) {
                return;
            }
            cursorsDue = true;
        }
        soon(this::sendCursors, CURSOR_MILLIS);
    }

    private void soon(Runnable task, long millis) {
        try {
            thread.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            log.debug("the server stops, which the other nodes are told as a whole");
        }
    }

    /** What waits, now, on the thread of the caller. */
    void sendLines() {
        List<String> these;
        synchronized (lines) {
            these = List.copyOf(lines);
            lines.clear();
        }
        send(these);
    }

    private void sendCursors() {
        List<String> these;
        synchronized (lines) {
            cursorsDue = false;
            these = List.copyOf(cursors.values());
            cursors.clear();
        }
        send(these);
    }

    private void send(List<String> these) {
        var payload = new StringBuilder(node);
        for (String line : these) {
            if (payload.length() + 1 + line.length() > Announcements.MAX_PAYLOAD) {
                announce(payload.toString());
                payload = new StringBuilder(node);
            }
            payload.append('\n').append(line);
        }
        if (payload.length() > node.length()) {
            announce(payload.toString());
        }
    }

    private void announce(String payload) {
        try {
            announcements.announce(topic, payload);
        } catch (RuntimeException failure) {
            log.warn("the other nodes could not be told who is here", failure);
        }
    }
}
