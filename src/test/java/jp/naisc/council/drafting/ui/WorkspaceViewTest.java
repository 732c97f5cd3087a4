package jp.naisc.council.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The workspace as it stands together: policy's screen with what drafting hangs into it. */
@Import(TestCycle.class)
class WorkspaceViewTest extends ScreenTest {
    private static final String ADDRESS = "policies/" + TestCycle.SLUG;

    private final TestCycle cycle;

    WorkspaceViewTest(Demonstration demonstration, TestCycle cycle) {
        super(demonstration);
        this.cycle = cycle;
    }

    @BeforeEach
    void aPolicyInRevision() {
        cycle.policy();
    }

    @Test
    void aMemberReadsTheDraftAndIsToldWhyOneCannotWrite() {
        enterAs("member-b");

        var view = open(ADDRESS);

        assertThat(read(view))
                .contains("第2版 第2次案", "作業中の文案", "段階 2／12", "計算資源の共用", "第1版")
                .contains("本文を直接編集できるのは、事務局と起草委員です。");
        assertThat(mode("編集する").isEnabled()).isFalse();
        assertThat($(PolicyEditor.class).all()).isEmpty();
        assertThat($(Button.class).withText("版を確定する").all()).isEmpty();
        assertThat($(Main.class).all()).hasSize(1);
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void aRapporteurWrites() {
        enterAs("member-a");

        open(ADDRESS + "?mode=edit");

        assertThat($(PolicyEditor.class).single().getElement().getAttribute("socket"))
                .startsWith("/council/live/")
                .endsWith("/ja");
    }

    @Test
    void whoMayNotWriteGetsThePaperEvenWhenTheAddressAsksForTheEditor() {
        enterAs("member-b");

        open(ADDRESS + "?mode=edit");

        assertThat($(PolicyEditor.class).all()).isEmpty();
    }

    @Test
    void theSecretariatHasTheOneBlueButton() {
        enterAs("drafter");

        open(ADDRESS);

        assertThat($(Button.class).withText("版を確定する").all()).isNotEmpty();
    }

    @Test
    void aVersionSaysThatItDoesNotChange() {
        enterAs("member-b");

        assertThat(read(open(ADDRESS + "?version=1"))).contains("現行の版", "確定した文です。変わることはありません。");
    }

    @Test
    void theScreenSpeaksEnglishAndShowsTheEnglishText() {
        enterAs("member-b");
        speak(InterfaceLanguage.EN);

        assertThat(read(open(ADDRESS)))
                .contains("working draft", "Shared computing resources", "Only the secretariat and the rapporteurs")
                .doesNotContain("目次");
    }

    @Test
    void aPolicyThatIsNotThereIsNotFound() {
        enterAs("member-b");

        Component view = open("policies/no-such-policy");

        assertThat(view.getClass().getSimpleName()).doesNotContain("WorkspaceView");
    }

    private NativeButton mode(String word) {
        return $(NativeButton.class).withText(word).single();
    }
}
