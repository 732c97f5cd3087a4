package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The platform's main job from one end to the other: words written, cut as a version, seen beside the version before. */
@BrowserTest
class CutAndCompareIT {

    @Test
    void whatWasWrittenIsCutAndStandsBesideTheVersionBefore(Windows windows) {
        var drafter = Paper.open(windows.signedIn("drafter"));
        var reader = Paper.open(windows.signedIn("member-a"));
        drafter.placeBehind("緊急性の高い課題のための留保分");
        drafter.type("(確定する語)");
        // Words reach others after they are stored, and what is stored is cut.
        reader.shows("(確定する語)");
        var page = drafter.page();

        page.locator(".docbar vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("版を確定する"))
                .click();
        var sentence = page.locator("vaadin-dialog").getByLabel("何が変わるか（日本語、一文）");
        assertThat(sentence).isFocused();
        sentence.fill("留保分の書き方を改めました。");
        sentence.press("Enter");

        var said = page.locator(".said").filter(new Locator.FilterOptions().setHasText("を確定しました。"));
        assertThat(said).isVisible();
        page.locator("vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText("履歴"))
                .click();
        assertThat(page.locator(".history .versions")).containsText("留保分の書き方を改めました。");
        said.locator("a").click();
        page.waitForURL(Pattern.compile("/compare/2/3-d\\d+"));
        assertThat(page.locator("policy-comparison ins")
                        .filter(new Locator.FilterOptions().setHasText("(確定する語)"))
                        .first())
                .isVisible();
        page.keyboard().press("j");
        assertThat(page.locator("policy-comparison output")).containsText("1 ／");
    }
}
