package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What somebody has typed outlives the connection and the paragraph; what outlives the page is tested in frontend/test/unsent.test.ts. */
@BrowserTest
class NothingLostIT {

    private static final String RAPPORTEUR = "member-a";

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
}
