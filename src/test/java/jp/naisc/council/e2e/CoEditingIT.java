package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Only a browser shows that what two people type meets on both screens and survives a lost network. */
@BrowserTest
class CoEditingIT {

    private static final String DRAFTER = "drafter";
    private static final String RAPPORTEUR = "member-a";

    @Test
    void twoPeopleWriteInOneTextAndBothSeeEveryWord(Windows windows) {
        var drafter = Paper.open(windows.signedIn(DRAFTER));
        var member = Paper.open(windows.signedIn(RAPPORTEUR));

        drafter.placeBehind("社会の信頼とを両立させる");
        drafter.type("(起案者の語)");
        member.placeBehind("施策の基調と優先順位を定める");
        member.type("(委員の語)");

        drafter.shows("(委員の語)");
        member.shows("(起案者の語)");
        assertThat(member.count("(起案者の語)")).isEqualTo(1);
        assertThat(drafter.count("(委員の語)")).isEqualTo(1);
    }

    @Test
    void whatWasWrittenIsThereAfterTheWindowIsOpenedAgain(Windows windows) {
        var first = Paper.open(windows.signedIn(DRAFTER));
        var reader = Paper.open(windows.signedIn(RAPPORTEUR));
        first.placeBehind("使途と成果を毎年度公表する");
        first.type("(残る語)");
        reader.shows("(残る語)");

        var again = Paper.open(windows.signedIn(DRAFTER));

        again.shows("(残る語)");
    }

    @Test
    void wordsTypedWhileTheNetworkWasGoneArriveWhenItReturns(Windows windows) throws IOException {
        try (var wire = new CuttableProxy(windows.port())) {
            var away = Paper.open(windows.signedIn(DRAFTER, wire.port(), new Browser.NewContextOptions()));
            var here = Paper.open(windows.signedIn(RAPPORTEUR));
            away.placeBehind("先行する地方公共団体の取組を");

            wire.cut();
            away.type("(切れている間の語)");
            assertThat(away.page().locator("policy-editor")).containsText("接続が切れています");
            here.placeBehind("地域の特色を生かした技術革新");
            here.type("(その間の他人の語)");
            here.showsNot("(切れている間の語)");
            wire.mend();

            here.shows("(切れている間の語)");
            away.shows("(その間の他人の語)");
            assertThat(here.count("(切れている間の語)")).isEqualTo(1);
        }
    }

    @Test
    void undoTakesBackOnlyOnesOwnWords(Windows windows) {
        var drafter = Paper.open(windows.signedIn(DRAFTER));
        var member = Paper.open(windows.signedIn(RAPPORTEUR));
        drafter.placeBehind("どの原則をどのような理由で");
        drafter.type("(取り消す語)");
        member.shows("(取り消す語)");
        member.placeBehind("官民の協力と");
        member.type("(残す語)");
        drafter.shows("(残す語)");

        drafter.page().keyboard().press("Control+z");

        member.showsNot("(取り消す語)");
        assertThat(member.count("(残す語)")).isEqualTo(1);
        assertThat(drafter.count("(残す語)")).isEqualTo(1);
    }
}
