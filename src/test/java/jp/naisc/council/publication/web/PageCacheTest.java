package jp.naisc.council.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private static final int PAGE = 10_000;
    private static final int BUDGET = 20 * PAGE;

    private final PageCache cache = new PageCache(BUDGET);

    @Test
    void whatIsReadStaysWhileSomebodyWalksEveryAddressOnce() {
        for (var i = 0; i < 5; i++) {
            cache.put("/read/" + i, aPage(i));
            cache.get("/read/" + i);
        }
        for (var i = 0; i < 1_000; i++) {
            cache.put("/walked/" + i, aPage(100 + i));
            if (i % 5 == 0) {
                for (var read = 0; read < 5; read++) {
                    cache.get("/read/" + read);
                }
            }
        }
        for (var i = 0; i < 5; i++) {
            assertThat(cache.get("/read/" + i)).as("page " + i).isNotNull();
        }
    }

    @Test
    void neverHoldsMoreThanItsBudget() {
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++) {
            cache.put("/" + random.nextInt(300), aPage(i));
            cache.get("/" + random.nextInt(300));
            assertThat(cache.bytes()).isLessThanOrEqualTo(BUDGET);
        }
    }

    @Test
    void aPageThatWouldDisplaceMostOthersIsNotKept() {
        cache.put("/huge", FinishedPage.html(noise(BUDGET, 1), Freshness.CURRENT));
        assertThat(cache.get("/huge")).isNull();
    }

    @Test
    void forgetsEverythingWhenEmptied() {
        cache.put("/a", aPage(1));
        cache.clear();
        assertThat(cache.get("/a")).isNull();
        assertThat(cache.bytes()).isZero();
    }

    private static FinishedPage aPage(int seed) {
        return FinishedPage.html(noise(PAGE - FinishedPage.OVERHEAD - 100, seed), Freshness.CURRENT);
    }

    /** Bytes that gzip cannot shrink, so that a page weighs what the test says. */
    private static byte[] noise(int size, int seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
