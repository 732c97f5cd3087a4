package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
        assertThat(screen.dialog().getByLabel("理由")).isFocused();
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

    @Test
    void whatIsWrittenBesideADirectEditIsFoundAndDecidedByKeyboard(Windows windows) {
        var member = Paper.openForSuggestions(windows.signedIn("member-f"));
        var rapporteur = Paper.open(windows.signedIn("member-a"));
        member.placeBehind("受講時間及び費用の負担を");
        member.preedit("k", "か", "かんきょう");
        rapporteur.placeBehind("在職者及び離職者の学び直し");
        rapporteur.type("(直した語)");
        member.preedit("環境");
        member.commit("環境に応じて");
        rapporteur.shows("学び直し(直した語)については、受講時間及び費用の負担を環境に応じて軽くし");
        member.shows("学び直し(直した語)については、受講時間及び費用の負担を環境に応じて軽くし");
        member.select("及び言語");
        member.press("Delete");
        assertThat(Screen.having(rapporteur.text().locator("del"), "及び言語")).hasCount(1);

        rapporteur.placeBehind("在職者及び離職者の学び直し");
        rapporteur.press("Alt+Shift+ArrowDown");
        assertThat(rapporteur.page().locator(".bands .said")).containsText("環境に応じて");
        var review = Screen.of(rapporteur).tab("採否");
        review.getByText("次の提案（Alt+N）").focus();
        decide(rapporteur, review, "環境に応じて", "採用しない");
        rapporteur.shows("費用の負担を軽くし");
        member.shows("費用の負担を軽くし");

        assertThat(review.locator(".card:focus")).hasCount(1);
        decide(rapporteur, review, "及び言語", "採用する");
        rapporteur.shows("複数の形式で作る");
        member.shows("複数の形式で作る");
        member.shows("学び直し(直した語)については");
    }

    /** Walks to the suggestion and to the act without a pointer. */
    private static void decide(Paper paper, Locator review, String words, String act) {
        var cards = review.locator(".card");
        var wanted = Screen.having(cards, words);
        assertThat(wanted).isVisible();
        for (int i = 0; i < cards.count() && !isFocused(wanted); i++) {
            var at = (Integer) cards.evaluateAll("all => all.indexOf(document.activeElement)");
            paper.press("Alt+n");
            assertThat(cards.nth((at + 1) % cards.count())).isFocused();
        }
        assertThat(wanted).isFocused();
        tabTo(paper, Screen.button(wanted, act));
        paper.press("Enter");
        var dialog = Screen.of(paper).dialog();
        assertThat(dialog.locator("textarea")).isFocused();
        paper.type("数をそろえるため。");
        tabTo(paper, Screen.button(dialog, act));
        paper.press("Enter");
        assertThat(dialog).hasCount(0);
    }

    private static void tabTo(Paper paper, Locator wanted) {
        for (int tabs = 0; tabs < 4 && !isFocused(wanted); tabs++) {
            paper.press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static boolean isFocused(Locator some) {
        return (boolean) some.evaluate("element => document.activeElement === element");
    }
}
