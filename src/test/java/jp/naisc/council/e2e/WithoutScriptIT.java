package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** The public site must serve a reader whose browser runs no script, which only a browser without script shows. */
@BrowserTest
class WithoutScriptIT {

    private static final Browser.NewContextOptions NO_SCRIPT =
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 740);

    @Test
    void aReaderWithoutScriptGetsFromTheHomePageToAComparison(Windows windows) {
        var page = windows.visitor(NO_SCRIPT);
        page.navigate("/");

        page.locator("main a[href='/policies/basic-ai-promotion-policy']")
                .first()
                .click();
        assertThat(page.locator("h1")).containsText("AI推進基本方針");
        page.locator("a[href$='/history']").first().click();
        page.locator("input[name=after][value='2']").check();
        page.locator("input[name=before][value='1']").check();
        page.locator("button.primary").click();

        assertThat(page.locator("main")).containsText("改正後");
        assertThat(page.locator("main")).containsText("17");
    }

    @Test
    void nothingIsLeftInTheReadersBrowser(Windows windows) {
        var page = windows.visitor(NO_SCRIPT);
        page.navigate("/");
        page.navigate("/policies/basic-ai-promotion-policy");
        page.navigate("/en/policies/basic-ai-promotion-policy/history");

        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void noPageIsWiderThanASmallPhone(Windows windows) {
        var page = windows.visitor(new Browser.NewContextOptions().setViewportSize(360, 740));
        for (var path : new String[] {
            "/", "/policies/basic-ai-promotion-policy", "/policies/basic-ai-promotion-policy/compare/1/2"
        }) {
            page.navigate(path);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(360);
        }
    }
}
