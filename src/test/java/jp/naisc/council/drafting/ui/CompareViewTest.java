package jp.naisc.council.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(TestCycle.class)
class CompareViewTest extends ScreenTest {
    private static final String ADDRESS = "policies/" + TestCycle.SLUG + "/compare/";

    private final TestCycle cycle;

    CompareViewTest(Demonstration demonstration, TestCycle cycle) {
        super(demonstration);
        this.cycle = cycle;
    }

    @BeforeEach
    void aPolicyInRevision() {
        cycle.policy();
        enterAs("member-b");
    }

    @Test
    void theSentenceCountsTheSeventeenChangesAndTheTableShowsThem() {
        var view = open(ADDRESS + "1/2-d1");

        assertThat(read(view))
                .contains("変更は17か所です。", "文言の変更 11", "段落の追加 2", "段落の削除 1", "節の新設 1", "節の移動 1", "見出しの変更 1")
                .contains("新旧対照表", "（下線部分は改正部分）", "（新設）", "（削る）", "（略）");
        assertThat($(Main.class).all()).hasSize(1);
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void theListSaysEachChangeInWords() {
        assertThat(read(open(ADDRESS + "1/2-d1?as=list"))).contains("第3章第6節から第2章第5節へ移りました。");
    }

    @Test
    void theReadingInTheTextIsWhole() {
        assertThat(read(open(ADDRESS + "1/2-d1?as=inline"))).contains("人材の育成", "一割五分");
    }

    @Test
    void theTextBeingWorkedOnIsComparedToo() {
        assertThat(read(open(ADDRESS + "2-d1/live"))).contains("違いはありません。");
    }

    @Test
    void theSameInEnglish() {
        speak(InterfaceLanguage.EN);

        assertThat(read(open(ADDRESS + "1/2-d1"))).contains("There are 17 changes.", "(new)", "Swap sides");
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThat(open(ADDRESS + "1/9").getClass().getSimpleName()).doesNotContain("CompareView");
    }
}
