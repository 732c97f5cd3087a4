package jp.naisc.council.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * How long a member waits for the workspace of a {@link FullRoom} in a real Chromium: from the navigation until the paper
 * shows its words, can be written in, and has been painted. Cold is a browser that has never been there; warm is the same
 * one again. The server is the one that operators run; the browser shares the machine with it.
 */
final class OpeningBench {

    private static final int WARM_UP = 2;
    private static final int SAMPLES = 9;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int QUIET_MILLIS = 1_500;
    private static final String MEMBER = "member-h";
    private static final String WORKSPACE = "/council/policies/opening?mode=suggest&text=ja";

    /** Looks with every picture, and notes the time when the one with the words has been drawn. */
    private static final String WATCH = """
            (() => {
              const look = () => {
                const text = document.querySelector('policy-editor .ProseMirror[contenteditable=true]')
                const there = text && text.children.length > 100 && text.getBoundingClientRect().height > 0
                if (there) requestAnimationFrame(() => setTimeout(() => { window.openedAfter = performance.now() }, 0))
                else requestAnimationFrame(look)
              }
              requestAnimationFrame(look)
            })()""";

    private OpeningBench() {}

    static List<Figure> run() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("council-opening");
        try (var server = LiveServer.start(data)) {
            FullRoom.fill(server, "opening");
        }
        var cold = new double[SAMPLES];
        var warm = new double[SAMPLES];
        try (var server = ServerProcess.start(data, "--spring.profiles.active=demonstration");
                var playwright = Playwright.create();
                var browser = playwright.chromium().launch(MemoryBench.options())) {
            for (int i = -WARM_UP; i < SAMPLES; i++) {
                try (var context = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + server.port())
                        .setViewportSize(1440, 900)
                        .setLocale("ja-JP"))) {
                    context.setDefaultTimeout(PATIENCE_MILLIS);
                    var page = context.newPage();
                    MemoryBench.enter(page, MEMBER);
                    page.addInitScript(WATCH);
                    double first = open(page);
                    double second = open(page);
                    if (i >= 0) {
                        cold[i] = first;
                        warm[i] = second;
                    }
                }
            }
        }
        return List.of(figure("cold", Samples.of(cold)), figure("warm", Samples.of(warm)));
    }

    private static Figure figure(String cache, Samples millis) {
        return Figure.atMost(
                "opening the full room in the browser, " + cache,
                millis.median(),
                "ms",
                1_500,
                String.format("median of %d, the slowest %.0f ms", SAMPLES, millis.percentile(100)));
    }

    private static double open(Page page) {
        page.navigate("about:blank");
        page.navigate(WORKSPACE);
        page.waitForFunction("window.openedAfter");
        double millis = ((Number) page.evaluate("window.openedAfter")).doubleValue();
        page.waitForTimeout(QUIET_MILLIS);
        return millis;
    }
}
