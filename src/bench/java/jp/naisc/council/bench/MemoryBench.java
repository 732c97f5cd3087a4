package jp.naisc.council.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.Rapporteurs;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.RevisionCycles;

/**
 * How much memory the server holds while ten members write: ten windows of a real Chromium, each a session of its own, all in the workspace of
 * the demonstration's policy in edit mode. What counts is the whole resident set of the server's process as the kernel sees it, not the heap.
 */
final class MemoryBench {

    private static final List<String> MEMBERS = Stream.of("a", "b", "c", "e", "f", "g", "h", "j", "l", "m")
            .map(letter -> "member-" + letter)
            .toList();
    private static final int ROUNDS = 12;
    private static final int SETTLING_SECONDS = 20;
    private static final String WORKSPACE = "/council/policies/basic-ai-promotion-policy?mode=edit&text=ja";
    private static final String WORDS = "審議の途中の書き込み。";

    private MemoryBench() {}

    static List<Figure> run() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("council-memory");
        letThemWrite(data);
        try (var server = ServerProcess.start(data, "--spring.profiles.active=demonstration");
                var playwright = Playwright.create();
                var browser = playwright.chromium().launch(options())) {
            double before = server.residentMegabytes();
            var pages = new ArrayList<Page>();
            for (var member : MEMBERS) {
                pages.add(open(browser, server, member));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < pages.size(); i++) {
                    write(pages.get(i), 20 + 9 * i);
                }
            }
            requireThatEverybodySeesEveryWord(pages);
            Thread.sleep(SETTLING_SECONDS * 1_000L);
            var circumstances = String.format("%.0f MB before anybody came", before);
            return List.of(
                    Figure.atMost(
                            "resident memory with ten members writing, settled",
                            server.residentMegabytes(),
                            "MB",
                            450,
                            circumstances),
                    Figure.atMost(
                            "resident memory with ten members writing, peak",
                            server.peakMegabytes(),
                            "MB",
                            450,
                            MEMBERS.size() + " windows of Chromium"));
        }
    }

    /** Members write in a draft when the secretariat has named them rapporteurs; done before the server that is measured starts. */
    private static void letThemWrite(Path data) {
        try (var server = LiveServer.start(data)) {
            var policy = server.bean(Policies.class).all().getFirst();
            var cycle = server.bean(RevisionCycles.class).running(policy.id()).orElseThrow();
            var draft = server.bean(Drafts.class).of(cycle.id()).orElseThrow();
            var rapporteurs = server.bean(Rapporteurs.class);
            MEMBERS.forEach(member -> rapporteurs.appoint(
                    server.who("drafter"), draft.id(), server.who(member).id()));
        }
    }

    static BrowserType.LaunchOptions options() {
        var chromium = System.getenv("COUNCIL_CHROMIUM");
        if (chromium == null || chromium.isEmpty()) {
            throw new IllegalStateException("no Chromium was found; CHROMIUM names one");
        }
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(chromium))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"));
    }

    private static Page open(Browser browser, ServerProcess server, String member) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + server.port())
                .setLocale("ja-JP"));
        context.setDefaultTimeout(60_000);
        var page = context.newPage();
        enter(page, member);
        page.navigate(WORKSPACE);
        page.locator("policy-editor .ProseMirror[contenteditable=true] p")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return page;
    }

    /** Signs in as somebody of the demonstration. */
    static void enter(Page page, String member) {
        page.navigate("/council/signin");
        // the page shows a few of the members; the others enter by the same form
        var form = page.locator("form:has(input[type=hidden][name=username])").first();
        form.locator("input[name=username]").evaluate("(input, name) => { input.value = name }", member);
        form.locator("button").click();
        page.waitForURL(url -> !url.contains("/signin"));
    }

    private static void write(Page page, int block) {
        page.locator("policy-editor .ProseMirror").evaluate("""
                        (root, n) => {
                          const block = root.children[Math.min(n, root.children.length - 1)]
                          block.scrollIntoView({ block: 'center' })
                          root.focus()
                          getSelection().selectAllChildren(block)
                          getSelection().collapseToEnd()
                        }""", block);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.keyboard().insertText(WORDS);
    }

    private static void requireThatEverybodySeesEveryWord(List<Page> pages) {
        for (var page : pages) {
            page.waitForFunction(
                    "([words, wanted]) => document.querySelector('policy-editor .ProseMirror').textContent.split(words).length"
                            + " > wanted",
                    List.of(WORDS, MEMBERS.size() * ROUNDS));
        }
    }
}
