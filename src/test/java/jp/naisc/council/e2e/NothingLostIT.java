package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.io.IOException;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.SignOuts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody has typed outlives the connection, the session, the page and the paragraph. */
@BrowserTest
class NothingLostIT {

    private static final String RAPPORTEUR = "member-a";

    @Autowired
    private SignOuts signOuts;

    @Autowired
    private Demonstration people;

    @Test
    void wordsInThePaperAndInACommentAreThereAfterTheSessionWasEndedAndForNobodyElse(Windows windows)
            throws IOException {
        try (var wire = new CuttableProxy(windows.port())) {
            var writer = Paper.open(windows.signedIn(RAPPORTEUR, wire.port(), new Browser.NewContextOptions()));
            var page = writer.page();
            page.onDialog(Dialog::accept);
            var panel = Screen.of(writer).tab("コメント");
            writer.placeBehind("学校、図書館及び公民館");
            panel.locator(".new-thread .begin").click();
            assertThat(panel.locator(".new-thread textarea")).isVisible();
            wire.cut();
            writer.placeBehind("学校、図書館及び公民館");
            writer.type("(送れなかった語)");
            panel.locator(".new-thread textarea").fill("書きかけの意見");
            keeps(page, 2);

            var person = people.actor(RAPPORTEUR).orElseThrow();
            signOuts.everywhere(person, person.id());
            wire.mend();
            var stranger = Paper.open(enter(page, "drafter"));
            stranger.shows("学校、図書館及び公民館を通じて");
            assertThat(page.content()).doesNotContain("送れなかった語").doesNotContain("書きかけの意見");
            assertThat(stored(page)).doesNotContain("送れなかった語").doesNotContain("書きかけ");

            var again = Paper.open(enter(page, RAPPORTEUR));
            again.shows("学校、図書館及び公民館(送れなかった語)を通じて");
            var colleague = Paper.open(windows.signedIn("drafter"));
            colleague.shows("学校、図書館及び公民館(送れなかった語)を通じて");
            assertThat(again.count("(送れなかった語)")).isEqualTo(1);
            Screen.of(again).tab("コメント").locator(".new-thread .begin").click();
            assertThat(page.locator(".new-thread textarea")).hasValue("書きかけの意見");
        }
    }

    @Test
    void wordsWhoseParagraphAColleagueDeletedAreHandedBack(Windows windows) throws IOException {
        try (var wire = new CuttableProxy(windows.port())) {
            var writer = Paper.open(windows.signedIn(RAPPORTEUR, wire.port(), new Browser.NewContextOptions()));
            var colleague = Paper.open(windows.signedIn("drafter"));
            writer.placeBehind("報道又は公開情報のみを根拠とする記録");
            wire.cut();
            writer.type("(置き場のない語)");

            colleague.selectParagraph("報道又は公開情報のみを根拠とする記録");
            colleague.press("Delete");
            colleague.press("Backspace");
            colleague.showsNot("報道又は公開情報のみを根拠とする記録");
            wire.mend();

            assertThat(writer.page().locator(".band-words").first()).hasText("(置き場のない語)");
            writer.showsNot("報道又は公開情報のみを根拠とする記録");
        }
    }

    @Test
    void aLostTabsWordsComeWithTheNextOneAndNotWithTheTabBesideIt(Windows windows) throws IOException {
        try (var wire = new CuttableProxy(windows.port())) {
            var first = Paper.open(windows.signedIn(RAPPORTEUR, wire.port(), new Browser.NewContextOptions()));
            var second = Paper.open(first.page().context().newPage());
            var colleague = Paper.open(windows.signedIn("drafter"));
            first.placeBehind("教材は、障害のある人");
            second.placeBehind("国民には、AIの仕組みと限界を知り");
            wire.cut();
            first.type("(残った窓の語)");
            second.type("(失った窓の語)");
            keeps(first.page(), 2);

            second.page().close();
            wire.mend();
            colleague.shows("教材は、障害のある人(残った窓の語)");
            colleague.showsNot("(失った窓の語)");
            var third = Paper.open(first.page().context().newPage());
            third.shows("国民には、AIの仕組みと限界を知り(失った窓の語)");
            colleague.shows("国民には、AIの仕組みと限界を知り(失った窓の語)");
            first.shows("(失った窓の語)");
            assertThat(colleague.count("(残った窓の語)")).isEqualTo(1);
            assertThat(colleague.count("(失った窓の語)")).isEqualTo(1);
        }
    }

    @Test
    void theWordsUnderOnesCaretAreKeptOnTheScreenWhenAColleagueDeletesThem(Windows windows) {
        var writer = Paper.open(windows.signedIn(RAPPORTEUR));
        var colleague = Paper.open(windows.signedIn("drafter"));
        writer.placeBehind("講じた措置には担当する機関");

        colleague.selectParagraph("講じた措置には担当する機関");
        colleague.press("Delete");
        colleague.press("Backspace");
        writer.showsNot("講じた措置には担当する機関");
        assertThat(writer.page().locator(".band-words")).containsText("講じた措置には担当する機関と期限を付し");
        writer.type("(続きの語)");
        colleague.shows("(続きの語)");
    }

    @Test
    void aWordThatIsBeingComposedOutlivesItsParagraph(Windows windows) {
        var writer = Paper.open(windows.signedIn(RAPPORTEUR));
        var colleague = Paper.open(windows.signedIn("drafter"));
        writer.placeBehind("分析に当たる者は、対象となる事業者");
        writer.preedit("k", "か", "かん", "かんきょう");

        colleague.selectParagraph("分析に当たる者は、対象となる事業者");
        colleague.press("Delete");
        colleague.press("Backspace");
        colleague.showsNot("分析に当たる者は");
        writer.preedit("環境");
        writer.commit("(変換した語)");

        colleague.shows("(変換した語)");
        writer.shows("(変換した語)");
        assertThat(writer.count("(変換した語)")).isEqualTo(1);
    }

    /** So many places of this page have put their words where they outlive it. */
    private static void keeps(Page page, int places) {
        page.waitForFunction(
                "count => Object.keys(localStorage).filter(key => key.startsWith('council-unsent/')).length >= count",
                places);
    }

    private static String stored(Page page) {
        return (String) page.evaluate("() => Object.values(localStorage).join(' ')");
    }

    /** Signs in at the same browser. */
    private static Page enter(Page page, String userName) {
        Windows.enter(page, userName);
        return page;
    }
}
