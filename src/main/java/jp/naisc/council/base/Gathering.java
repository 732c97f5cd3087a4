package jp.naisc.council.base;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears announcements together. The first after a quiet while waits a moment for others, then all are told at once: a
 * screen that reads anew for what changed reads once for ten changes, not ten times. Nothing is told twice.
 *
 * <p>All of them are told one after another, on one thread of the process: when a hundred screens read anew for one comment,
 * they take one core's time and the people who write keep the others.
 */
public final class Gathering implements Announcements.Follower {

    private static final Executor IN_TURN = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("gathered").factory());
    private static final Logger log = LoggerFactory.getLogger(Gathering.class);

    private final Executor later;
    private final Consumer<Set<String>> told;
    private final Runnable missed;
    private Set<String> heard = new LinkedHashSet<>();
    private boolean gap;
    private boolean waiting;

    /**
     * @param told hears what was announced since the last time, each once; must not wait for long
     * @param missed reads everything anew: it cannot be told what changed
     */
    public Gathering(Duration pause, Consumer<Set<String>> told, Runnable missed) {
        this(CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, IN_TURN), told, missed);
    }

    Gathering(Executor later, Consumer<Set<String>> told, Runnable missed) {
        this.later = later;
        this.told = told;
        this.missed = missed;
    }

    @Override
    public void heard(String payload) {
        boolean first;
        synchronized (this) {
            heard.add(payload);
            first = begin();
        }
        if (first) {
            later.execute(this::tell);
        }
    }

    @Override
    public void mayHaveMissed() {
        boolean first;
        synchronized (this) {
            gap = true;
            first = begin();
        }
        if (first) {
            later.execute(this::tell);
        }
    }

    private boolean begin() {
        boolean first = !waiting;
        waiting = true;
        return first;
    }

    private void tell() {
        Set<String> now;
        boolean everything;
        synchronized (this) {
            now = heard;
            everything = gap;
            heard = new LinkedHashSet<>();
            gap = false;
            waiting = false;
        }
        try {
            if (everything) {
                missed.run();
            } else {
                told.accept(now);
            }
        } catch (RuntimeException failure) {
            log.warn("a follower failed; the others are not affected", failure);
        }
    }
}
