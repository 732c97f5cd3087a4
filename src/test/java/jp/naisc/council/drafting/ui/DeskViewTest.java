package jp.naisc.council.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(TestCycle.class)
class DeskViewTest extends ScreenTest {
    private final TestCycle cycle;

    DeskViewTest(Demonstration demonstration, TestCycle cycle) {
        super(demonstration);
        this.cycle = cycle;
    }

    @BeforeEach
    void aPolicyInRevision() {
        cycle.policy();
    }

    @Test
    void aRapporteurFindsTheDraftToWrite() {
        enterAs("member-a");

        assertThat(read(open(""))).contains("お願いしたいことが1件あります", "令和8年改定：文案を書く", "このほかに、あなたの対応を待つものはありません。");
    }

    @Test
    void whoHasNothingToDoIsToldSoAndSeesWhereTheCouncilStands() {
        enterAs("member-b");

        assertThat(read(open(""))).contains("お願いしたいことはありません", "令和8年改定は、論点整理の段階です", "論点整理");
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void theFirstVisitShowsWhatHappenedLately() {
        enterAs("auditor");

        assertThat(read(open(""))).contains("前回から変わったこと", "見本の方針　第2版 第1次案ができました");
    }

    @Test
    void theSameInEnglish() {
        enterAs("member-a");
        speak(InterfaceLanguage.EN);

        assertThat(read(open(""))).contains("One thing needs you", "2026 revision: write the draft", "Since you last looked");
    }
}
