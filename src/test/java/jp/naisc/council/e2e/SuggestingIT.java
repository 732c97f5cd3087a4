package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Suggestions between two people: written with an input method, seen at once, accepted in other words, and remembered. */
@BrowserTest
class SuggestingIT {

    private static final String BEFORE = "あわせて、有害な利用に関する情報を集め、";
    private static final String BEHIND = "AIが社会に与える影響を調べる";

    @Test
    void aSuggestedWordIsAcceptedWithAnEditAndTheHistoryNamesBoth(Windows windows) {
        var member = Paper.openForSuggestions(windows.signedIn("member-f"));
        var rapporteur = Paper.open(windows.signedIn("member-a"));
        member.placeBehind(BEFORE);

        member.preedit("k", "か", "かん", "かんきょう", "環境");
        member.commit("環境と");
        rapporteur.shows(BEFORE + "環境と" + BEHIND);
        assertThat(Screen.having(rapporteur.text().locator("ins"), "環境と")).hasCount(1);
        var screen = Screen.of(rapporteur);
        Screen.press(Screen.having(screen.tab("採否").locator(".card"), "環境と"), "直して採用する");
        screen.dialog().getByLabel("採用する文言").fill("環境及び");
        screen.dialog().getByLabel("理由").fill("法令の書き方に合わせる。");
        screen.answer("直して採用する");

        rapporteur.shows(BEFORE + "環境及び" + BEHIND);
        member.shows(BEFORE + "環境及び" + BEHIND);
        assertThat(Screen.having(member.text().locator("ins"), "環境")).hasCount(0);
        var history = screen.tab("履歴");
        rapporteur.placeBehind("政府は、新たな規制に先立ち");
        assertThat(history.locator(".origins")).containsText("政府は、新たな規制に先立ち");
        rapporteur.placeBehind("環境及び");
        var origin = Screen.having(history.locator(".origins li"), "環境及び");
        assertThat(origin).containsText("委員（政府）F");
        assertThat(origin).containsText("書換え提案を委員（学術）Aが直して採用");
    }
}
