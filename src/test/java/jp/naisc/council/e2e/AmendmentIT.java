package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An amendment on its way through three people's hands. */
@BrowserTest
class AmendmentIT {

    private static final Pattern NUMBER = Pattern.compile("A-\\d+");

    @Test
    void itIsFiledCosignedAndAdoptedAndItsMoverIsTold(Windows windows) {
        var mover = Paper.openForSuggestions(windows.signedIn("member-c"));
        mover.placeBehind("短期の成果を求めず、少なくとも七年");
        mover.type("以上");
        var screen = Screen.of(mover);
        screen.act("修正提案として提出する");
        screen.dialog().getByLabel("なぜ変えるのか").fill("七年では足りない研究があるため。");
        screen.answer("提出する");
        var number = numberIn(screen.said("として提出しました。"));

        var cosigner = windows.signedIn("member-b");
        act(cosigner, number, "賛同する");
        assertThat(new Screen(cosigner).said(number + "に賛同しました。")).isVisible();
        var rapporteur = windows.signedIn("member-a");
        act(rapporteur, number, "採用する");
        assertThat(new Screen(rapporteur).said(number + "を採用しました。")).isVisible();

        assertThat(Screen.having(mover.text().locator("ins"), "以上")).hasCount(0);
        mover.shows("短期の成果を求めず、少なくとも七年以上の見通しを持って");
        mover.page().navigate("/council/");
        var told = Screen.having(mover.page().locator("main li, main article"), number);
        assertThat(told.first()).containsText("採用");
    }

    private static String numberIn(Locator said) {
        assertThat(said).isVisible();
        var number = NUMBER.matcher(said.textContent());
        if (!number.find()) {
            throw new AssertionError(said.textContent());
        }
        return number.group();
    }

    private static void act(Page page, String number, String act) {
        page.navigate(Windows.WORKSPACE + "?text=ja");
        var screen = new Screen(page);
        var panel = screen.tab("修正提案");
        // Who has only opened the text has all of them before himself, whatever provision they are about.
        var card = panel.locator(".card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h3").getByText(number, new Locator.GetByTextOptions().setExact(true))));
        Screen.press(card, "討議と手続を見る");
        Screen.press(card, act);
        screen.answer(act);
    }
}
