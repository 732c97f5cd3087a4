package jp.naisc.council.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Freezes;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** What rests of a draft is said on screens that were open before, and no longer than it does. */
@Import(TestCycle.class)
class RestsBandTest extends ScreenTest {
    private final TestCycle cycle;
    private final Freezes freezes;
    private DraftId draft = DraftId.random();

    RestsBandTest(Demonstration demonstration, TestCycle cycle, Freezes freezes) {
        super(demonstration);
        this.cycle = cycle;
        this.freezes = freezes;
    }

    @BeforeEach
    void aPolicyInRevision() {
        draft = cycle.draft();
    }

    @AfterEach
    void nothingRestsAnyMore() {
        freezes.of(draft).forEach(freeze -> freezes.thaw(chair(), draft, freeze.id(), "試しが終わった"));
    }

    private Actor chair() {
        return cycle.person("chair");
    }

    @ParameterizedTest
    @CsvSource({"member-a, edit", "member-b, suggest", "member-b, read"})
    void whoHasTheTextOpenIsToldAtOnceWhatRestsAndWhyAndThatItRestsNoMore(String person, String mode) {
        enterAs(person);
        var view = open("policies/" + TestCycle.SLUG + "?mode=" + mode);
        assertThat(read(view)).doesNotContain("凍結");

        var frozen = (Freezes.Result.Done) freezes.freeze(chair(), draft, ProvisionId.parse("compute"), "採決の準備のため");
        shows(view, "計算資源の共用」は凍結されています", "理由：採決の準備のため");
        var whole = (Freezes.Result.Done) freezes.freeze(chair(), draft, Optional.empty(), "意見公募のため");
        shows(view, "理由：採決の準備のため", "理由：意見公募のため");
        assertThat(freezes.thaw(chair(), draft, frozen.freeze().id(), "準備ができた")).isTrue();
        assertThat(freezes.thaw(chair(), draft, whole.freeze().id(), "意見公募が終わった"))
                .isTrue();

        renewed(() -> assertThat(read(view)).doesNotContain("凍結"));
    }

    @Test
    void whoOpensItLaterReadsTheSameInEnglish() {
        freezes.freeze(chair(), draft, Optional.empty(), "採決のため");
        enterAs("member-b");
        speak(InterfaceLanguage.EN);

        assertThat(read(open("policies/" + TestCycle.SLUG))).contains("The whole draft is frozen", "採決のため");
    }

    @Test
    void onASmallScreenOneLineSaysWhatRestsAndTheReasonsAreBehindIt() {
        freezes.freeze(chair(), draft, ProvisionId.parse("compute"), "採決の準備のため");
        freezes.freeze(chair(), draft, ProvisionId.parse("talent"), "照会のため");
        enterAs("member-b");

        var folded = within(open("policies/" + TestCycle.SLUG), Disclosure.class).stream()
                .filter(each -> each.hasClassName("rests-brief"))
                .toList();
        assertThat(folded).singleElement().satisfies(each -> assertThat(read(each))
                .contains("ほか1件は凍結中です", "採決の準備のため", "照会のため"));
    }

    private static void shows(Component view, String... words) {
        renewed(() -> assertThat(read(view)).contains(words));
    }

    private static void renewed(Runnable check) {
        var session = VaadinSession.getCurrent();
        await().pollInSameThread().untilAsserted(() -> {
            session.getService().runPendingAccessTasks(session);
            check.run();
        });
    }
}
