package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Comments on words that others change, and comments that not everybody reads. */
@BrowserTest
class CommentsIT {

    private static final String WORDS = "推測による値で補わない";

    @Test
    void whatBecameOfTheWordsIsSaidWithTheWordsAsTheyWere(Windows windows) {
        var author = Paper.openForSuggestions(windows.signedIn("member-b"));
        var card = comment(author, WORDS, "補わない理由も書きたいです。");
        assertThat(card.locator(".outcome .quote")).containsText(WORDS);
        var editor = Paper.open(windows.signedIn("member-a"));

        editor.placeBehind("指標の値が得られない場合");
        editor.type("（前の語）");
        author.shows("（前の語）");
        assertThat(card.locator(".outcome .quote")).containsText(WORDS);
        assertThat(card.locator(".outcome .state")).hasCount(0);

        editor.placeBehind("推測による値で");
        editor.type("安易に");
        assertThat(card.locator(".outcome .state")).containsText("文言が変わりました");
        assertThat(card.locator(".outcome .quote").first()).containsText(WORDS);
        assertThat(card.locator(".outcome .quote").last()).containsText("安易に");

        editor.select("推測による値で安易に補わない");
        editor.press("Delete");
        assertThat(card.locator(".outcome .state")).containsText("対象の文言がなくなりました");
        assertThat(card.locator(".outcome .quote")).containsText(WORDS);
    }

    @Test
    void aCommentOfOneConstituencyIsNowhereOnTheScreensOfOthers(Windows windows) {
        var outsider = Paper.open(windows.signedIn("member-a"));
        var outside = Screen.of(outsider).tab("コメント");
        var insider = Paper.openForSuggestions(windows.signedIn("member-p"));
        Screen.of(insider).tab("コメント");
        var author = Paper.openForSuggestions(windows.signedIn("member-q"));

        comment(author, "同一の文面の意見はまとめて示し", "会派だけで相談したい件です。", "市民社会のみ");
        comment(author, "その件数を付す", "全員に伝えたい件です。", "審議会内");

        outsider.placeBehind("同一の文面の意見はまとめて示し");
        assertThat(Screen.having(outside.locator(".card"), "全員に伝えたい件です。")).isVisible();
        assertThat(outsider.page().content()).doesNotContain("会派だけで相談したい件です。");
        assertThat(outside.locator("..").innerHTML()).doesNotContain("会派だけで");
        var again = Paper.openForSuggestions(insider.page());
        var inside = Screen.of(again).tab("コメント");
        again.placeBehind("同一の文面の意見はまとめて示し");
        assertThat(Screen.having(inside.locator(".card"), "会派だけで相談したい件です。")).isVisible();
    }

    private static Locator comment(Paper paper, String words, String says, String... scope) {
        var panel = Screen.of(paper).tab("コメント");
        paper.select(words);
        paper.press("Control+Alt+m");
        var box = panel.locator(".new-thread");
        assertThat(box.locator(".about-words")).containsText(words);
        for (var wanted : scope) {
            box.locator("vaadin-select").click();
            Screen.having(paper.page().locator("vaadin-select-item"), wanted).click();
            assertThat(box.locator("vaadin-select")).containsText(wanted);
        }
        box.locator("textarea").fill(says);
        Screen.press(box, "送る");
        var card = Screen.having(panel.locator(".card"), says);
        assertThat(card).isVisible();
        return card;
    }
}
