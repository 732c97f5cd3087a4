package jp.naisc.council.publication.web;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finished pages in memory, bounded by bytes and safe from being flushed by someone who walks every address once.
 *
 * <p>A new page waits in a small queue (a tenth of the budget). If nobody asks for it a second time before it reaches the
 * end, it is dropped; if somebody does, it moves to the main queue, where a page that was used since the last round is
 * given another. This is the S3-FIFO policy (Yang and others, 2023): a crawl of a million compare pages passes through
 * the small queue and leaves the pages people read where they are. Reading takes no lock.
 */
final class PageCache {

    private static final int MOST_USES = 3;

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private final ArrayDeque<Entry> kept = new ArrayDeque<>();
    private final long budget;
    private long waitingBytes;
    private long keptBytes;

    PageCache(long budget) {
        this.budget = budget;
    }

    @Nullable
    FinishedPage get(String address) {
        var entry = entries.get(address);
        if (entry == null) {
            return null;
        }
        if (entry.uses < MOST_USES) {
            // A lost count between two threads costs nothing: it only says "used", not how often.
            entry.uses++;
        }
        return entry.page;
    }

    /** Keeps the page, unless it alone would displace most of what others read. */
    synchronized void put(String address, FinishedPage page) {
        var entry = new Entry(address, page);
        if (page.weight() > budget / 4 || entries.putIfAbsent(address, entry) != null) {
            return;
        }
        waiting.add(entry);
        waitingBytes += page.weight();
        while (waitingBytes + keptBytes > budget) {
            dropOne();
        }
    }

    synchronized void clear() {
        entries.clear();
        waiting.clear();
        kept.clear();
        waitingBytes = 0;
        keptBytes = 0;
    }

    synchronized long bytes() {
        return waitingBytes + keptBytes;
    }

    int size() {
        return entries.size();
    }

    Optional<FinishedPage> peek(String address) {
        return Optional.ofNullable(entries.get(address)).map(entry -> entry.page);
    }

    private void dropOne() {
        if (waitingBytes > budget / 10 || kept.isEmpty()) {
            dropFromWaiting();
        } else {
            dropFromKept();
        }
    }

    private void dropFromWaiting() {
        var oldest = waiting.remove();
        waitingBytes -= oldest.page.weight();
        if (oldest.uses > 0) {
            oldest.uses = 0;
            kept.add(oldest);
            keptBytes += oldest.page.weight();
        } else {
            entries.remove(oldest.address);
        }
    }

    private void dropFromKept() {
        var oldest = kept.remove();
        if (oldest.uses > 0) {
            oldest.uses--;
            kept.add(oldest);
        } else {
            keptBytes -= oldest.page.weight();
            entries.remove(oldest.address);
        }
    }

    private static final class Entry {
        private final String address;
        private final FinishedPage page;
        private int uses;

        Entry(String address, FinishedPage page) {
            this.address = address;
            this.page = page;
        }
    }
}
