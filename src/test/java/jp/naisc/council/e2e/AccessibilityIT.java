package jp.naisc.council.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** axe sees computed colours, names and landmarks, which exist only in a browser. WCAG 2.2 A and AA and best practice, on both widths. */
@BrowserTest
class AccessibilityIT {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String POLICY = "/policies/basic-ai-promotion-policy";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                POLICY,
                POLICY + "/versions/1",
                POLICY + "/history",
                POLICY + "/compare/1/2",
                POLICY + "/provisions/purpose",
                "/no-such-page"
            })
    void publicPagesHaveNoFindings(String path, Windows windows) {
        for (var width : List.of(1440, 390)) {
            var page = windows.visitor(new Browser.NewContextOptions().setViewportSize(width, 900));
            for (var language : List.of("", "/en")) {
                page.navigate(language.isEmpty() ? path : language + (path.equals("/") ? "" : path));
                check(page, language + path + " at " + width);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "drafter,/council",
        "drafter,/council/policies",
        "drafter,/council/policies/basic-ai-promotion-policy",
        "drafter,/council/policies/basic-ai-promotion-policy?mode=edit",
        "drafter,/council/policies/basic-ai-promotion-policy/editions",
        "chair,/council/policies/basic-ai-promotion-policy/editions",
        "drafter,/council/policies/basic-ai-promotion-policy/replace",
        "member-a,/council/policies/basic-ai-promotion-policy/compare/1/2",
        "drafter,/council/no-such-page",
        "drafter,/council/administration/people",
        "auditor,/council/record",
        "drafter,/council/record",
        "member-a,/council/account",
        "admin,/council/administration/seats",
        "admin,/council/administration/people"
    })
    void councilScreensHaveNoFindings(String person, String path, Windows windows) {
        var page = windows.signedIn(person);
        for (var language : List.of("ja", "en")) {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            // The tools of the live text are asleep until it has come.
            page.waitForSelector(path.contains("mode=edit") ? "policy-editor [contenteditable=true]" : "h1");
            check(page, path + " in " + language);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theDoorHasNoFindings(int width, Windows windows) {
        var page = windows.visitor(new Browser.NewContextOptions().setViewportSize(width, 900));
        page.navigate("/council/signin");
        page.waitForSelector("h1");
        check(page, "the door at " + width);
    }

    private static void check(Page page, String where) {
        page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
        // Vaadin puts its own connection indicator beside the landmarks; the editor tells about the connection in its
        // own words.
        var findings = new AxeBuilder(page)
                .withTags(RULES)
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        assertThat(findings.stream()
                        .map(finding -> finding.getId() + ": " + finding.getHelp() + " "
                                + finding.getNodes().stream()
                                        .map(node -> node.getTarget().toString())
                                        .toList())
                        .toList())
                .as(where)
                .isEmpty();
    }
}
