package jp.naisc.council.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Japanese input against the real server, driven through composition events. The fifty-odd variants run against a scripted authority
 * (frontend/test/browser); here stand those in which the server and a second person have a part.
 */
@BrowserTest
class CompositionIT {

    private static final String[] ENVIRONMENT = {"k", "か", "かn", "かん", "かんk", "かんきょう", "環境"};

    @Test
    void aComposedWordArrivesOnceAndWhole(Windows windows) {
        var writer = Paper.open(windows.signedIn("drafter"));
        var reader = Paper.open(windows.signedIn("member-a"));
        writer.placeBehind("国全体として進めるに当たり、");

        writer.preedit(ENVIRONMENT);
        reader.showsNot("国全体として進めるに当たり、かん");
        writer.commit("環境");

        reader.shows("国全体として進めるに当たり、環境政府が目指す方向");
        writer.shows("国全体として進めるに当たり、環境政府が目指す方向");
    }

    @Test
    void aColleaguesWordsInTheSameParagraphDoNotBreakAComposition(Windows windows) {
        var writer = Paper.open(windows.signedIn("drafter"));
        var colleague = Paper.open(windows.signedIn("member-a"));
        writer.placeBehind("民間の主体に期待する");

        writer.preedit("か", "かん");
        colleague.placeBehind("又は個人に新たな");
        colleague.type("(別人)");
        writer.preedit("かんきょう", "環境");
        writer.commit("環境");

        colleague.shows("民間の主体に期待する環境事項");
        writer.shows("又は個人に新たな(別人)");
        assertThat(writer.count("環境事項")).isEqualTo(1);
        assertThat(writer.text().textContent()).isEqualTo(colleague.text().textContent());
    }

    @Test
    void aCancelledCompositionLeavesTheTextAsItWas(Windows windows) {
        var writer = Paper.open(windows.signedIn("drafter"));
        var reader = Paper.open(windows.signedIn("member-a"));
        var before = reader.text().textContent();
        writer.placeBehind("複数の主体が共通の条件の下で");

        writer.preedit("か", "かん");
        writer.cancelComposition();
        writer.type("(合図)");

        reader.shows("(合図)");
        assertThat(reader.text().textContent().replace("(合図)", "")).isEqualTo(before);
    }

    @Test
    void oneUndoTakesBackOneComposedWord(Windows windows) {
        var writer = Paper.open(windows.signedIn("drafter"));
        var reader = Paper.open(windows.signedIn("member-a"));
        writer.placeBehind("倫理的な指針の提示に");
        writer.preedit(ENVIRONMENT);
        writer.commit("環境");
        reader.shows("倫理的な指針の提示に環境");

        writer.page().keyboard().press("Control+z");

        reader.showsNot("倫理的な指針の提示に環境");
        writer.showsNot("倫理的な指針の提示に環境");
    }
}
