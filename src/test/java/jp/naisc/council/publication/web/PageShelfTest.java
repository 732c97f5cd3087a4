package jp.naisc.council.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PageShelfTest {

    private static final int READERS = 8;

    private final AtomicLong now = new AtomicLong(1_000);
    private final AtomicInteger made = new AtomicInteger();
    private final PageCache cache = new PageCache(1_000_000);
    private final PageShelf shelf =
            new PageShelf(cache, movingClock(), 2, () -> new PageShelf.Span(now.get() - 100, now.get() + 100));

    @Test
    void manyWhoAskForTheSameColdPageHaveItMadeOnce() throws Exception {
        var together = new CyclicBarrier(READERS);
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var pages = new ArrayList<Future<FinishedPage>>();
            for (var i = 0; i < READERS; i++) {
                pages.add(readers.submit(() -> {
                    together.await();
                    return shelf.take("/cold", this::aPage);
                }));
            }
            for (var page : pages) {
                assertThat(page.get()).isSameAs(pages.getFirst().get());
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void aPageBegunBeforeAPublicationIsNotKept() {
        var page = shelf.take("/a", () -> {
            shelf.empty();
            return aPage();
        });
        assertThat(page).isNotNull();
        assertThat(shelf.find("/a")).isNull();
    }

    /** The maker stands right before the keeping when the shelf is emptied: an old page must not come in behind it. */
    @Test
    void aPageThatIsFinishedWhileTheShelfIsEmptiedIsNotKept() throws Exception {
        var maker = new Thread(() -> shelf.take("/a", this::aPage));
        synchronized (cache) {
            maker.start();
            await().until(() -> made.get() == 1 && maker.getState() == Thread.State.BLOCKED);
            shelf.empty();
        }
        maker.join();
        assertThat(shelf.find("/a")).isNull();
    }

    @Test
    void theEndOfTheDayEmptiesTheShelf() {
        shelf.take("/a", this::aPage);
        now.addAndGet(99);
        assertThat(shelf.find("/a")).isNotNull();
        now.addAndGet(1);
        assertThat(shelf.find("/a")).isNull();
    }

    @Test
    void aClockSetBackBehindTheDayEmptiesTheShelfAndOneWithinTheDayDoesNot() {
        shelf.take("/a", this::aPage);
        now.addAndGet(-100);
        assertThat(shelf.find("/a")).isNotNull();
        now.addAndGet(-1);
        assertThat(shelf.find("/a"))
                .as("it may say that tomorrow's edition is in force")
                .isNull();
    }

    @Test
    void whatIsNotPublishedTakesNoPlace() {
        assertThatThrownBy(() -> shelf.take("/forged", () -> {
                    throw new NotPublished();
                }))
                .isInstanceOf(NotPublished.class);
        assertThat(shelf.find("/forged")).isNull();
    }

    private FinishedPage aPage() {
        made.incrementAndGet();
        return FinishedPage.html("<p>ページ".getBytes(StandardCharsets.UTF_8), Freshness.CURRENT);
    }

    private Clock movingClock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(now.get());
            }
        };
    }
}
