package jp.naisc.council.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its windows: each a person of their own, with a session of their own. Closes them when the test ends. */
final class Windows implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    /** Of the demonstration policy. */
    static final String WORKSPACE = "/council/policies/basic-ai-promotion-policy";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MS = 20_000;

    private static @Nullable Browser browser;

    private final List<BrowserContext> open = new ArrayList<>();
    private int port;

    private static synchronized Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            var options = new BrowserType.LaunchOptions().setArgs(FLAGS).setExecutablePath(Path.of(chromium()));
            browser = Playwright.create().chromium().launch(options);
        }
        return browser;
    }

    private static String chromium() {
        return System.getProperty("council.chromium", "/usr/bin/chromium");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var environment = SpringExtension.getApplicationContext(context).getBean(Environment.class);
        port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    int port() {
        return port;
    }

    /** A visitor's window; nobody has signed in. */
    Page visitor() {
        return window(port, new Browser.NewContextOptions());
    }

    Page visitor(Browser.NewContextOptions options) {
        return window(port, options);
    }

    /** A window in which this person of the demonstration council has signed in. */
    Page signedIn(String userName) {
        return signedIn(userName, port, new Browser.NewContextOptions());
    }

    Page signedIn(String userName, int throughPort, Browser.NewContextOptions options) {
        var page = window(throughPort, options);
        enter(page, userName);
        return page;
    }

    /** Signs in by the button anybody would press; whoever has none takes the first one, under their own name. */
    static void enter(Page page, String userName) {
        page.navigate("/council/signin");
        var forms = page.locator("form:has(input[type=hidden][name=username])");
        forms.first().waitFor();
        var own = page.locator("form:has(input[name=username][value='" + userName + "'])");
        var form = own.count() == 1 ? own : forms.first();
        form.locator("input[name=username]").evaluate("(field, name) => (field.value = name)", userName);
        form.locator("button").click();
        page.waitForURL(url -> !url.contains("/signin"));
    }

    private Page window(int throughPort, Browser.NewContextOptions options) {
        var context = browser()
                .newContext(options.setBaseURL("http://localhost:" + throughPort)
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo"));
        context.setDefaultTimeout(PATIENCE_MS);
        open.add(context);
        return context.newPage();
    }
}
