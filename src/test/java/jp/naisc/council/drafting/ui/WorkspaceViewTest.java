package jp.naisc.council.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.LiveListener;
import jp.naisc.council.drafting.LiveTexts;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.policy.Policies;
import jp.naisc.council.policy.PolicyContent;
import jp.naisc.council.policy.PolicyKind;
import jp.naisc.council.policy.RevisionCycles;
import jp.naisc.council.policy.Slug;
import jp.naisc.council.policy.Titles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The workspace as it stands together: policy's screen with what drafting hangs into it. */
@Import(TestCycle.class)
class WorkspaceViewTest extends ScreenTest {
    private static final String ADDRESS = "policies/" + TestCycle.SLUG;

    private final TestCycle cycle;
    private final LiveTexts texts;
    private final Drafts drafts;
    private final RevisionCycles cycles;
    private final Demonstration people;
    private final Policies policies;

    WorkspaceViewTest(
            Demonstration demonstration,
            TestCycle cycle,
            LiveTexts texts,
            Drafts drafts,
            RevisionCycles cycles,
            Policies policies) {
        super(demonstration);
        this.people = demonstration;
        this.policies = policies;
        this.cycle = cycle;
        this.texts = texts;
        this.drafts = drafts;
        this.cycles = cycles;
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
        assertThat($(PolicyEditor.class).single().getElement().getAttribute("mode"))
                .isEqualTo("edit");
    }

    @Test
    void whoMaySuggestWritesSuggestionsAndIsToldWhatTheyAre() {
        enterAs("member-b");

        var view = open(ADDRESS + "?mode=suggest");

        assertThat($(PolicyEditor.class).single().getElement().getAttribute("mode"))
                .isEqualTo("suggest");
        assertThat(read(view)).contains("書いたことは提案として残り、本文は変わりません。");
        assertThat(mode("提案する").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(mode("編集する").isEnabled()).isFalse();
    }

    @Test
    void aPanelBehindATabBeginsWithAHeadingForThoseWhoGoByHeadings() {
        enterAs("member-b");

        var panel = within(open(ADDRESS + "?tab=amendments"), Aside.class).getFirst();

        assertThat(within(panel, H2.class)).extracting(H2::getText).containsExactly("修正提案");
    }

    @Test
    void ofNothingNothingIsOfferedInThePanels() {
        enterAs("drafter");

        var view = open(ADDRESS + "?text=en&tab=amendments&at=compute");
        assertThat(read(view)).contains("修正提案はまだありません。").doesNotContain("すべて見る");
        assertThat(read(open(ADDRESS + "?text=en&tab=review")))
                .contains("採否を決める書換え提案はありません。")
                .doesNotContain("次の提案", "提案した人");
        assertThat(read(open(ADDRESS + "?text=en&tab=comments&at=compute")))
                .contains("未解決のコメントはありません。")
                .doesNotContain("文書全体を見る");
    }

    @Test
    void aPolicyWithoutAnyTextSaysHowItComesToOneAndOffersThatFirst() {
        var slug = new Slug("blank-page");
        policies.create(
                people.actor("drafter").orElseThrow(),
                new PolicyContent(slug, PolicyKind.POLICY, Titles.of("白紙の方針", "Blank")));
        enterAs("drafter");

        var view = open("policies/" + slug);

        assertThat(read(view)).contains("この方針の文はまだありません。");
        assertThat($(Select.class).all()).isEmpty();
        assertThat($(Button.class).withText("改定を始める").all()).isNotEmpty().allMatch(button -> button.getThemeNames()
                .contains("primary"));
    }

    @Test
    void whoOnlyReadsIsOfferedNeither() {
        enterAs("expert");

        open(ADDRESS + "?mode=suggest");

        assertThat($(PolicyEditor.class).all()).isEmpty();
        assertThat(mode("提案する").isEnabled()).isFalse();
        assertThat(mode("編集する").isEnabled()).isFalse();
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
    void everyActIsInTheHeadAndAlsoInTheBarOfThePhone() {
        enterAs("drafter");

        open(ADDRESS);

        assertThat($(Button.class).withText("版を確定する").all()).hasSize(2);
        assertThat($(Button.class).withText("起草委員を決める").all()).hasSize(2);
    }

    @Test
    void whoReadsAFinishedVersionIsNotOfferedToCutOne() {
        enterAs("drafter");

        open(ADDRESS + "?version=1");

        assertThat($(Button.class).withText("版を確定する").all()).isEmpty();
    }

    @Test
    void whoReadsTheDraftIsSeenByThoseWhoWriteInIt() {
        var draft = drafts.of(cycles.running(cycle.policy().id()).orElseThrow().id())
                .orElseThrow();
        var writer = enterAs("drafter");
        var heard = new CopyOnWriteArrayList<String>();
        var seat = texts.seat(
                        draft.id(), TextLanguage.JA, InterfaceLanguage.JA, () -> Optional.of(writer), listener(heard))
                .orElseThrow();
        seat.join("writer", -1);

        enterAs("member-b");
        open(ADDRESS);
        await().untilAsserted(() -> assertThat(heard.getLast()).contains("起案者（事務局）D", "委員（市民社会）B"));

        open("policies");
        await().untilAsserted(() -> assertThat(heard.getLast()).doesNotContain("委員（市民社会）B"));
        seat.leave();
    }

    private static LiveListener listener(List<String> heard) {
        return new LiveListener() {
            @Override
            public void send(String frame) {
                heard.add(frame);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void aVersionIsCutAndTheWayToWhatItChangesIsOffered() {
        enterAs("drafter");
        open(ADDRESS);
        $(Button.class).withText("版を確定する").all().getFirst().click();

        test($(Button.class).withText("確定する").single()).click();
        assertThat(field("何が変わるか（日本語、一文）").isInvalid()).isTrue();
        field("何が変わるか（日本語、一文）").setValue("何も変えていません");
        test($(Button.class).withText("確定する").single()).click();

        assertThat(read($(CutDialog.class).single())).contains("文言は第2版 第1次案と同じです。");
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

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton mode(String word) {
        return $(NativeButton.class).withText(word).single();
    }
}
