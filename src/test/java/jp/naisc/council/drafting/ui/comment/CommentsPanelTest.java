package jp.naisc.council.drafting.ui.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
import jp.naisc.council.drafting.comment.CommentDrafts;
import jp.naisc.council.drafting.comment.CommentResult;
import jp.naisc.council.drafting.comment.CommentWriting;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.Scope;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.drafting.ui.TestCycle;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The tab of comments in the workspace, as people of the council see it. */
@Import(TestCycle.class)
class CommentsPanelTest extends CommentScreenTest {
    private static final String ADDRESS = "policies/" + TestCycle.SLUG + "?tab=comments";
    private static final TextLanguage JA = TextLanguage.JA;

    private final TestCycle cycle;
    private final Comments comments;
    private final CommentWriting writing;
    private final CommentDrafts unsent;
    private DraftId draft = DraftId.random();

    CommentsPanelTest(
            Demonstration demonstration,
            TestCycle cycle,
            Comments comments,
            CommentWriting writing,
            CommentDrafts unsent) {
        super(demonstration);
        this.cycle = cycle;
        this.comments = comments;
        this.writing = writing;
        this.unsent = unsent;
    }

    @BeforeEach
    void aPolicyInRevision() {
        draft = cycle.draft();
    }

    private ThreadId said(String userName, Scope scope, String body) {
        return ((CommentResult.Done)
                        writing.open(cycle.person(userName), draft, JA, new Target.Document(), scope, body))
                .thread();
    }

    @Test
    void whatIsSaidIsWrittenAsWordsWithWhoReadsIt() {
        said("member-c", Scope.COUNCIL, "<img src=x> の根拠が要ります。");
        said("member-a", Scope.CONSTITUENCY, "学術の相談です。");
        enterAs("member-a");

        var panel = panel();

        assertShownAsWords(panel, "<img src=x> の根拠が要ります。");
        assertThat(read(panel)).contains("審議会内", "学術のみ", "学術の相談です。", "文書全体", "未解決");
        enterAs("member-b");
        assertThat(read(panel())).contains("の根拠が要ります。").doesNotContain("学術の相談です。", "学術のみ");
    }

    @Test
    void oneChoosesWhoReadsItBeforeWritingAndTheSentenceStandsBesideTheButton() {
        enterAs("member-a");
        var panel = panel();

        press(panel, "文書全体にコメントする");
        assertThat(read(panel)).contains("審議会の全員（委員、専門委員、事務局）が読みます。");
        scope(panel).setValue(Scope.CONSTITUENCY);
        assertThat(read(panel)).contains("学術の委員と代理だけが読みます。");
        within(panel, TextArea.class).getFirst().setValue("画面から書きました。");
        press(panel, "送る");

        assertThat(read(panel)).contains("画面から書きました。");
        assertThat(comments.live(cycle.person("member-b"), draft, JA).threads())
                .noneMatch(placed -> comments
                        .remarks(
                                cycle.person("member-b"),
                                List.of(placed.thread().id()))
                        .stream()
                        .anyMatch(remark -> remark.body().contains("画面から")));
    }

    @Test
    void anExpertIsNotOfferedACaucusAndWhoMayNotCommentHasNoTab() {
        enterAs("expert");
        var panel = panel();
        press(panel, "文書全体にコメントする");
        assertThat(scope(panel).getListDataView().getItems().toList()).isEqualTo(List.of(Scope.PRIVATE, Scope.COUNCIL));
        enterAs("signatory");
        open(ADDRESS);
        assertThat($(CommentsPanel.class).all()).isEmpty();
    }

    @Test
    void whatWasBegunIsThereAgain() {
        var by = enterAs("member-e");
        unsent.keep(
                by,
                draft,
                JA,
                CommentDrafts.Place.NEW,
                new CommentDrafts.Unsent("書きかけです", Optional.of(Scope.PRIVATE), Optional.of(new Target.Document())));

        var panel = panel();

        assertThat(within(panel, TextArea.class).getFirst().getValue()).isEqualTo("書きかけです");
        assertThat(read(panel)).contains("書きかけを戻しました。", "あなただけが読みます。");
        press(panel, "やめる");
        assertThat(unsent.find(by, draft, JA, CommentDrafts.Place.NEW)).isEmpty();
        assertThat(within(panel, TextArea.class)).isEmpty();
    }

    /** What is typed after the session ended comes back from the browser, which does not know for whom it was meant. */
    @Test
    void whoWillReadItIsRememberedBeforeAWordIsWritten() {
        enterAs("member-g");
        var before = panel();
        press(before, "文書全体にコメントする");
        scope(before).setValue(Scope.PRIVATE);

        var panel = panel();
        assertThat(within(panel, TextArea.class)).isEmpty();
        press(panel, "文書全体にコメントする");
        assertThat(scope(panel).getValue()).isEqualTo(Scope.PRIVATE);
        assertThat(read(panel)).contains("あなただけが読みます。");

        press(panel, "やめる");
        var again = panel();
        press(again, "文書全体にコメントする");
        assertThat(scope(again).getValue()).isEqualTo(Scope.COUNCIL);
    }

    @Test
    void aThreadIsAnsweredSettledAndOpenedAgain() {
        var thread = said("member-c", Scope.COUNCIL, "返信と解決の試し");
        enterAs("member-a");
        var panel = panel();
        var card = card(panel, thread);

        press(card, "返信");
        within(card, TextArea.class).getFirst().setValue("返しました");
        press(card, "返信する");
        assertThat(read(card(panel, thread))).contains("返信 1件", "返しました");

        press(card(panel, thread), "解決");
        assertThat(within(panel, CommentCard.class))
                .noneMatch(each -> each.thread().id().equals(thread));
        assertThat(comments.find(cycle.person("member-c"), thread).orElseThrow().unread())
                .isEqualTo(1);

        filter(panel, "解決済み");
        assertThat(read(card(panel, thread))).contains("委員（学術）Aが解決としました");
        press(card(panel, thread), "もう一度開く");
        assertThat(comments.find(cycle.person("member-a"), thread).orElseThrow().isOpen())
                .isTrue();
    }

    @Test
    void whatSomebodyElseSaysAppearsWhileOneIsWriting() {
        var thread = said("member-c", Scope.COUNCIL, "同時に書く試し");
        enterAs("member-a");
        var panel = panel();
        press(card(panel, thread), "返信");
        var area = within(card(panel, thread), TextArea.class).getFirst();
        area.setValue("まだ途中");

        assertThat(writing.reply(cycle.person("member-b"), thread, "先に返します")).isInstanceOf(CommentResult.Done.class);
        said("member-b", Scope.COUNCIL, "あとから来たもの");

        var session = VaadinSession.getCurrent();
        await().pollInSameThread().untilAsserted(() -> {
            session.getService().runPendingAccessTasks(session);
            assertThat(read(panel)).contains("先に返します", "あとから来たもの");
        });
        assertThat(within(card(panel, thread), TextArea.class)).containsExactly(area);
        assertThat(area.getValue()).isEqualTo("まだ途中");
    }

    @Test
    void thePanelFollowsTheProvisionOneReads() {
        var section = ProvisionId.parse("compute").orElseThrow();
        assertThat(writing.open(
                        cycle.person("member-c"), draft, JA, new Target.Whole(section), Scope.COUNCIL, "計算資源について"))
                .isInstanceOf(CommentResult.Done.class);
        said("member-c", Scope.COUNCIL, "文書全体のこと");
        enterAs("member-a");
        var panel = panel();

        panel.follow(section);
        assertThat(read(panel)).contains("計算資源について").doesNotContain("文書全体のこと");
        press(panel, "文書全体を見る");
        assertThat(read(panel)).contains("計算資源について", "文書全体のこと");
        assertThat(read(open("policies/" + TestCycle.SLUG))).contains("コメント1件");
    }

    @Test
    void whatOneSentIsListedAtOnceWhateverOneReadsMeanwhile() {
        var section = ProvisionId.parse("compute").orElseThrow();
        var other = comments.live(cycle.person("member-a"), draft, JA).text().orElseThrow().provisions().stream()
                .filter(each -> each.kind().isHeading() && each.parent().isEmpty())
                .filter(each -> each.withDescendants().stream()
                        .noneMatch(below -> below.id().equals(section)))
                .limit(2)
                .toList();
        enterAs("member-f");
        var panel = panel();
        press(panel, "文書全体にコメントする");
        panel.follow(section);
        within(panel, TextArea.class).getFirst().setValue("移りながら送りました。");
        panel.follow(other.getFirst().id());
        filter(panel, "解決済み");

        press(panel, "送る");
        assertThat(read(panel)).contains("移りながら送りました。");
        panel.follow(section);
        panel.follow(other.getLast().id());
        assertThat(read(panel)).doesNotContain("移りながら送りました。");
    }

    @Test
    void whatIsTooLongIsNotCutOffAndNotSentUntilItsAuthorShortensIt() {
        var by = enterAs("member-h");
        var panel = panel();
        press(panel, "文書全体にコメントする");
        var area = within(panel, TextArea.class).getFirst();
        assertThat(area.getElement().getProperty("maxlength")).isNull();

        area.setValue("あ".repeat(3_700));
        assertThat(read(panel)).contains("あと300字書けます。");
        area.setValue("あ".repeat(4_012) + " ");
        assertThat(area.isInvalid()).isTrue();
        assertThat(area.getErrorMessage()).contains("12字長すぎます（4,000字まで）");
        press(panel, "送る");
        assertThat(area.getValue()).hasSize(4_013);
        assertThat(comments.live(by, draft, JA).threads())
                .noneMatch(placed -> placed.thread().author().equals(by.id()));

        area.setValue("あ".repeat(4_000));
        assertThat(area.isInvalid()).isFalse();
        press(panel, "送る");
        assertThat(comments.live(by, draft, JA).threads())
                .anyMatch(placed -> placed.thread().author().equals(by.id()));
        assertThat(within(panel, TextArea.class)).isEmpty();
    }

    @Test
    void onlyThoseWhoWillReadItAreOfferedBehindAnAt() {
        enterAs("member-a");
        var panel = panel();
        press(panel, "文書全体にコメントする");
        var call = within(panel, CallPeople.class).getFirst();
        assertThat(call.people().toString()).contains("委員（市民社会）B", "委員（学術）A", "Member");

        scope(panel).setValue(Scope.CONSTITUENCY);

        assertThat(call.people().toString()).contains("委員（学術）A").doesNotContain("市民社会");
    }

    @Test
    void theMarksOfCommentsStayInThePaperWhileAnotherTabIsOpen() {
        var thread = said("member-c", Scope.COUNCIL, "下線だけが残ります。");
        var hidden = said("member-c", Scope.PRIVATE, "見えません。");
        enterAs("member-a");
        var view = open("policies/" + TestCycle.SLUG + "?tab=history");

        var marks = $(CommentsInPaper.class).single();
        assertThat(read(view)).doesNotContain("下線だけが残ります。");
        marks.marksAnew();
        var ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        var told = ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(invocation -> invocation.getInvocation().getParameters().toString())
                .toList()
                .toString();
        assertThat(told).contains(thread.toString()).doesNotContain(hidden.toString());

        panel();
        assertThat($(CommentsInPaper.class).all()).isEmpty();
        enterAs("signatory");
        open("policies/" + TestCycle.SLUG + "?tab=history");
        assertThat($(CommentsInPaper.class).all()).isEmpty();
    }

    @Test
    void aVersionShowsWhatBecameOfTheWordsAndTakesNoComments() {
        enterAs("member-a");
        var panel = panelAt(ADDRESS + "&version=2-d1");

        assertThat(read(panel)).contains("この版が確定したときのコメントで、未解決のものはありません。");
        assertThat(within(panel, Button.class)).isEmpty();
        assertThat(within(panel, NativeButton.class))
                .noneMatch(button -> button.getText().contains("コメントする"));
    }

    @Test
    void theSameInEnglish() {
        said("member-c", Scope.COUNCIL, "English screens show it too");
        enterAs("member-a");
        speak(InterfaceLanguage.EN);
        open(ADDRESS + "&text=ja");

        assertThat(read($(CommentsPanel.class).single()))
                .contains("English screens show it too", "Council", "Settle", "Open");
    }

    private CommentsPanel panel() {
        return panelAt(ADDRESS);
    }

    @SuppressWarnings("unchecked")
    private static Select<Scope> scope(Component panel) {
        return (Select<Scope>) within(panel, Select.class).stream()
                .filter(select -> "だれが読むか".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static void filter(Component panel, String word) {
        Select<Object> filter = (Select<Object>) within(panel, Select.class).getFirst();
        filter.setValue(filter.getListDataView()
                .getItems()
                .filter(item -> word.equals(filter.getItemLabelGenerator().apply(item)))
                .findFirst()
                .orElseThrow());
    }
}
