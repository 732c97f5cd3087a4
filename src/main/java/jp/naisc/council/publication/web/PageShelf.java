package jp.naisc.council.publication.web;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where finished pages stand. A page is made once however many ask for it at the same moment, and at most a few pages are
 * made at a time, so that a flood of cold addresses cannot fill the memory with half-made ones.
 *
 * <p>The shelf is emptied when a publication is announced, and at midnight in Japan when a version takes effect by the
 * calendar; also when the clock is set back behind the midnight before, because then tomorrow's pages stand here. A page whose making began before that is given to those who waited for it, but not kept.
 */
final class PageShelf {

    private final PageCache cache;
    private final Clock clock;
    private final Semaphore makers;
    private final AtomicLong edition = new AtomicLong();
    private final ConcurrentHashMap<Order, FutureTask<FinishedPage>> orders = new ConcurrentHashMap<>();
    private final Supplier<Span> horizon;
    private volatile Span good;

    /** From when until when (epoch milliseconds) pages hold. */
    record Span(long from, long until) {

        boolean contains(long now) {
            return now >= from && now < until;
        }
    }

    /** @param horizon between which moments pages made now hold if nothing is announced */
    PageShelf(PageCache cache, Clock clock, int makers, Supplier<Span> horizon) {
        this.cache = cache;
        this.clock = clock;
        this.makers = new Semaphore(makers, true);
        this.horizon = horizon;
        this.good = horizon.get();
    }

    /** The page if it stands ready; no work is done. */
    @Nullable
    FinishedPage find(String address) {
        if (!good.contains(clock.millis())) {
            empty();
        }
        return cache.get(address);
    }

    /** The page, made by {@code maker} unless it stands ready or somebody is just making it. */
    FinishedPage take(String address, Supplier<FinishedPage> maker) {
        var ready = find(address);
        if (ready != null) {
            return ready;
        }
        var order = new Order(address, edition.get());
        var task = new FutureTask<>(() -> make(order, maker));
        var earlier = orders.putIfAbsent(order, task);
        if (earlier == null) {
            try {
                task.run();
            } finally {
                orders.remove(order);
            }
        }
        return result(earlier == null ? task : earlier);
    }

    /** Something published changed: what stands here may be out of date. */
    void empty() {
        var next = horizon.get();
        synchronized (cache) {
            edition.incrementAndGet();
            good = next;
            cache.clear();
        }
    }

    private FinishedPage make(Order order, Supplier<FinishedPage> maker) throws InterruptedException {
        makers.acquire();
        try {
            // Somebody may have finished it between our look and our order.
            var ready = cache.get(order.address);
            if (ready != null) {
                return ready;
            }
            var page = maker.get();
            keep(order, page);
            return page;
        } finally {
            makers.release();
        }
    }

    /** Looking at the edition and keeping are one: otherwise an old page could come in just behind the emptying. */
    private void keep(Order order, FinishedPage page) {
        synchronized (cache) {
            if (page.freshness() != Freshness.ONCE && edition.get() == order.edition) {
                cache.put(order.address, page);
            }
        }
    }

    private static FinishedPage result(FutureTask<FinishedPage> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a page", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a page could not be made", e.getCause());
        }
    }

    /** One making: the same address ordered after the shelf was emptied is another one. */
    private record Order(String address, long edition) {}
}
