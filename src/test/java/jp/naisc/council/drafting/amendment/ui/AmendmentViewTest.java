package jp.naisc.council.drafting.amendment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.model.Fragment;
import jp.naisc.council.document.model.Schema;
import jp.naisc.council.document.model.Slice;
import jp.naisc.council.document.step.ReplaceStep;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.Freezes;
import jp.naisc.council.drafting.LiveListener;
import jp.naisc.council.drafting.LiveTexts;
import jp.naisc.council.drafting.SuggestionReview;
import jp.naisc.council.drafting.amendment.AmendmentFiling;
import jp.naisc.council.drafting.amendment.AmendmentResult;
import jp.naisc.council.drafting.amendment.AmendmentSource;
import jp.naisc.council.drafting.amendment.Filing;
import jp.naisc.council.drafting.ui.TestCycle;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.policy.RevisionCycles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Amendments as people see them: from a suggestion to what became of it. */
@Import(TestCycle.class)
class AmendmentViewTest extends ScreenTest {
    private static final String ADDRESS = "policies/" + TestCycle.SLUG;

    private static int counter;

    private final Demonstration people;
    private final TestCycle cycle;
    private final LiveTexts texts;
    private final Drafts drafts;
    private final RevisionCycles cycles;
    private final SuggestionReview review;
    private final AmendmentFiling filing;
    private final Freezes freezes;

    AmendmentViewTest(
            Demonstration people,
            TestCycle cycle,
            LiveTexts texts,
            Drafts drafts,
            RevisionCycles cycles,
            SuggestionReview review,
            AmendmentFiling filing,
            Freezes freezes) {
        super(people);
        this.people = people;
        this.cycle = cycle;
        this.texts = texts;
        this.drafts = drafts;
        this.cycles = cycles;
        this.review = review;
        this.filing = filing;
        this.freezes = freezes;
    }

    @BeforeEach
    void aPolicyInRevision() {
        cycle.policy();
    }

    @Test
    void aMemberFilesTheSuggestionsOneHasWritten() {
        var member = enterAs("member-c");
        suggest(member, "公募の条件を添える。");

        open(ADDRESS + "?mode=suggest");
        $(Button.class).withText("修正提案として提出する（1か所）").all().getFirst().click();
        var dialog = $(FilingDialog.class).single();
        assertThat(read(dialog)).contains("公募の条件を添える。", "別の選出区分の委員が1人以上賛同");
        decide("提出する");
        assertThat(area(dialog, "なぜ変えるのか").isInvalid()).isTrue();
        area(dialog, "なぜ変えるのか").setValue("条件がないと比べられない。");
        decide("提出する");

        assertThat($(Button.class).withText("修正提案として提出する（1か所）").all()).isEmpty();
        assertThat(read(open(ADDRESS + "?tab=amendments")))
                .contains("公募の条件を添える。", "提出済み", "条件がないと比べられない。", "別の選出区分の委員の賛同が、あと1人必要です。", "支持 0");
    }

    @Test
    void othersSupportItAndTheSecretariatRejectsItWithAReasonThatReachesItsMover() {
        var mover = people.actor("member-h").orElseThrow();
        var number = file(mover, "実績を毎年公表する。");
        enterAs("member-a");
        var view = open(ADDRESS + "?tab=amendments");
        press(opened(view, number), "賛同する");
        decide("賛同する");
        press(opened(screen(), number), "支持");
        assertThat(read(opened(screen(), number))).contains("賛同あり", "支持 1（学術 1）", "採否を待っています", "賛同した委員");

        enterAs("drafter");
        press(opened(open(ADDRESS + "?tab=amendments"), number), "採用しない");
        decide("採用しない");
        assertThat(area($(ReasonDialog.class).single(), "理由").isInvalid()).isTrue();
        area($(ReasonDialog.class).single(), "理由").setValue("第5節で扱う。");
        decide("採用しない");

        for (String name : List.of("member-h", "member-a")) {
            enterAs(name);
            assertThat(read(open(""))).as(name).contains(number + "：不採用", "理由：第5節で扱う。");
        }
        press(card(open(ADDRESS + "?tab=amendments"), number), "結果を確かめました");
        assertThat(read(open(""))).doesNotContain(number + "：不採用");
    }

    @Test
    void whoMovedItDoesNotDecideAndIsToldSo() {
        var number = file(people.actor("member-a").orElseThrow(), "起草委員の案。");
        enterAs("member-a");

        assertThat(read(opened(open(ADDRESS + "?tab=amendments"), number)))
                .contains("自分が提出した修正提案の採否は、ほかの人が決めます。", "取り下げる")
                .doesNotContain("採用しない", "賛同する");
    }

    @Test
    void theDeskSaysHowLongItTakesToReadWhatIsAsked() {
        var reader = "member-e";
        var asked = cycle.policy().titles().in(TextLanguage.JA) + "：修正提案";
        long before = minutes(reader, asked).orElse(0);
        var number = file(people.actor("member-h").orElseThrow(), "い".repeat(2_000));
        long after = minutes(reader, asked).orElseThrow();
        // 2,000 characters are four minutes; the words around them, the reason and rounding add to it
        assertThat(after - before).isBetween(4L, 8L);

        enterAs("drafter");
        press(opened(open(ADDRESS + "?tab=amendments"), number), "採用しない");
        area($(ReasonDialog.class).single(), "理由").setValue("う".repeat(1_000));
        decide("採用しない");
        assertThat(minutes(reader, asked).orElse(0)).isEqualTo(before);
        assertThat(minutes("member-h", number + "：不採用")).hasValue(2);
    }

    /** What the desk of a person says of the time that the entry whose title has these words takes to read. */
    private OptionalLong minutes(String person, String title) {
        enterAs(person);
        // a desk on which one already is does not come up anew
        open(ADDRESS);
        return within(open(""), ListItem.class).stream()
                .map(ScreenTest::read)
                .filter(words -> words.contains(title))
                .map(Pattern.compile("読む時間 約(\\d+)分")::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst();
    }

    @Test
    void theSecretariatDecidesOnSuggestionsThatWereNotFiled() {
        var member = people.actor("member-f").orElseThrow();
        suggest(member, "地域の実情に応じる。");
        enterAs("drafter");
        var view = open(ADDRESS + "?tab=review");
        assertThat(read(view)).contains("次の提案（Alt+N）", "地域の実情に応じる。", "全員");

        var panel = $(ReviewPanel.class).single();
        var card = within(panel, com.vaadin.flow.component.html.Article.class).stream()
                .filter(one -> read(one).contains("地域の実情に応じる。"))
                .findFirst()
                .orElseThrow();
        press(card, "直して採用する");
        var dialog = $(ReasonDialog.class).single();
        area(dialog, "採用する文言").setValue("地域の実情を踏まえる。");
        area(dialog, "理由").setValue("言葉をそろえた。");
        decide("直して採用する");

        assertThat(drafts.text(member, draft(), TextLanguage.JA)
                        .orElseThrow()
                        .text()
                        .plainText())
                .contains("地域の実情を踏まえる。");
    }

    @Test
    void whoDoesNotDecideHasNoReview() {
        enterAs("member-b");

        open(ADDRESS + "?tab=review");

        assertThat($(ReviewPanel.class).all()).isEmpty();
    }

    @Test
    void whatRestsIsSaidAtTheTopOfThePaper() {
        enterAs("chair");
        open(ADDRESS);
        $(Button.class).withText("凍結する").all().getFirst().click();
        var dialog = $(Dialog.class).single();
        decide("凍結する");
        assertThat(field(dialog, "理由").isInvalid()).isTrue();
        field(dialog, "理由").setValue("採決のため");
        decide("凍結する");
        try {
            enterAs("member-b");
            assertThat(read(open(ADDRESS))).contains("文案の全体は凍結されています", "理由：採決のため");
        } finally {
            var chair = people.actor("chair").orElseThrow();
            freezes.of(draft()).forEach(one -> freezes.thaw(chair, draft(), one.id(), "終わった"));
        }
        assertThat(read(open(ADDRESS))).doesNotContain("凍結されています");
    }

    @Test
    void theSameInEnglish() {
        var number = file(people.actor("member-j").orElseThrow(), "英語の画面で読む。");
        enterAs("member-b");
        speak(InterfaceLanguage.EN);

        assertThat(read(opened(open(ADDRESS + "?tab=amendments&text=ja"), number)))
                .contains("Tabled", "Co-sign", "It is no vote", "Nobody has said anything yet.")
                .doesNotContain("提出済み");
    }

    @Test
    void whatSomebodyWritesIsShownAsWords() {
        var hostile = "<img src=x onerror=alert(1)>";
        file(people.actor("member-g").orElseThrow(), hostile);
        enterAs("member-b");

        assertThat(read(open(ADDRESS + "?tab=amendments")))
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain(hostile);
    }

    /** Presses the button of the open dialog that says this. */
    private void decide(String word) {
        var button = $(Button.class).withText(word).all().stream()
                .filter(one -> Stream.iterate(one.getElement(), Objects::nonNull, Element::getParent)
                        .anyMatch(above -> above.getTag().equals("vaadin-dialog")))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private Component screen() {
        return (Component) getCurrentView();
    }

    private static AmendmentCard card(Component view, String number) {
        return within(view, AmendmentCard.class).stream()
                .filter(card -> card.amendment().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static AmendmentCard opened(Component view, String number) {
        var card = card(view, number);
        card.open(true);
        return card;
    }

    private static TextArea area(Component root, String label) {
        return within(root, TextArea.class).stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private DraftId draft() {
        return drafts.of(cycles.running(cycle.policy().id()).orElseThrow().id())
                .orElseThrow()
                .id();
    }

    private String file(Actor mover, String words) {
        suggest(mover, words);
        var chosen = review.open(mover, draft(), TextLanguage.JA).stream()
                .filter(open ->
                        open.by().equals(mover.reference()) && open.added().equals(words))
                .map(Filing.Chosen::of)
                .toList();
        var result =
                filing.file(mover, new Filing(draft(), TextLanguage.JA, chosen, "理由の文", AmendmentSource.NONE, true));
        return ((AmendmentResult.Done) result).amendment().number();
    }

    /** At the end of the first paragraph. */
    private void suggest(Actor by, String words) {
        var seat = texts.seat(
                        draft(), TextLanguage.JA, InterfaceLanguage.JA, () -> Optional.of(by), new LiveListener() {
                            @Override
                            public void send(String frame) {}

                            @Override
                            public void close() {}
                        })
                .orElseThrow();
        var client = "test-" + ++counter;
        seat.join(client, -1);
        var doc = review.document(by, draft(), TextLanguage.JA).orElseThrow();
        int at = 0;
        for (var block : doc.children()) {
            at += block.nodeSize();
            if (block.type().name().equals("paragraph")) {
                break;
            }
        }
        var id = "s-view-" + counter;
        var mark = Schema.policy().mark("insertion", Map.of("id", id, "by", by.reference()));
        var step = new ReplaceStep(
                at - 1, at - 1, new Slice(Fragment.of(Schema.policy().text(words, List.of(mark))), 0, 0));
        long version = drafts.text(by, draft(), TextLanguage.JA).orElseThrow().step();
        seat.submit(version, client, List.of(step));
        await().until(() -> review.open(by, draft(), TextLanguage.JA).stream()
                .anyMatch(open -> open.id().equals(id)));
        seat.leave();
    }
}
