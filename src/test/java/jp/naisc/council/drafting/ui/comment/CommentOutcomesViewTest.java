package jp.naisc.council.drafting.ui.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftCuts;
import jp.naisc.council.drafting.Drafts;
import jp.naisc.council.drafting.comment.CommentResult;
import jp.naisc.council.drafting.comment.CommentWriting;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.Outcome;
import jp.naisc.council.drafting.comment.PlacedThread;
import jp.naisc.council.drafting.comment.Scope;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.drafting.ui.reading.OneText;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;
import jp.naisc.council.policy.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What became of the words of comments, on the screens where somebody sees to it. */
@Import(OneText.class)
class CommentOutcomesViewTest extends CommentScreenTest {
    private static final TextLanguage JA = TextLanguage.JA;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OneText text;
    private final Comments comments;
    private final CommentWriting writing;
    private final DraftCuts cuts;
    private final Drafts drafts;
    private final Versions versions;

    CommentOutcomesViewTest(
            Demonstration demonstration,
            OneText text,
            Comments comments,
            CommentWriting writing,
            DraftCuts cuts,
            Drafts drafts,
            Versions versions) {
        super(demonstration);
        this.text = text;
        this.comments = comments;
        this.writing = writing;
        this.cuts = cuts;
        this.drafts = drafts;
        this.versions = versions;
    }

    @BeforeEach
    void threeParagraphs() {
        text.begin();
    }

    /** On the first three letters of a paragraph. */
    private ThreadId said(int paragraph, String body) {
        int start = text.beginning(paragraph);
        var target = new Target.Words(text.head(), start, start + 3, "");
        var opened = writing.open(text.person("member-c"), text.draft(), JA, target, Scope.COUNCIL, body);
        var thread = ((CommentResult.Done) opened).thread();
        await().until(() -> placed(thread).outcome().kind() == Outcome.Kind.EXACT);
        return thread;
    }

    private PlacedThread placed(ThreadId thread) {
        return comments.placed(text.person("member-a"), thread).orElseThrow();
    }

    @Test
    void whoSaysThatACommentHoldsForTheWordsAsTheyBecameSeesItGoOn() {
        var thread = said(2, "数え方を確かめたい。");
        text.remove("drafter", 2, 1, 2);
        enterAs("member-a");
        var panel = panel("");
        assertThat(read(card(panel, thread))).contains("文言が変わりました", "なくなった語： 二つ", "加わった語： 二");

        press(card(panel, thread), "いまの文言でも有効");

        assertThat(placed(thread).outcome().kind()).isEqualTo(Outcome.Kind.EXACT);
        assertThat(read(card(panel, thread)))
                .contains("委員（学術）Aが、いまの文言でも有効としました")
                .doesNotContain("文言が変わりました");
    }

    @Test
    void aCommentThatLostItsWordsIsFoundAndGivenTheProvisionOneReads() {
        var thread = said(2, "なくなる語について。");
        text.remove("drafter", 2, 0, 3);
        enterAs("member-a");
        var panel = panel("");
        var other = comments.live(text.person("member-a"), text.draft(), JA)
                .text()
                .orElseThrow()
                .provisions()
                .getFirst();
        panel.follow(other.id());

        press(panel, "文言がなくなったコメントが1件あります");
        assertThat(read(card(panel, thread))).contains("対象の文言がなくなりました", "二つ目");
        press(card(panel, thread), "付け替える");
        press(panel, other.label().full() + "に付ける");

        assertThat(placed(thread).outcome().kind()).isEqualTo(Outcome.Kind.EXACT);
        assertThat(placed(thread).outcome().provision()).contains(other.id());
        assertThat(read(card(panel, thread))).contains("委員（学術）Aが付け替えました");
        assertThat(read(panel)).doesNotContain("文言がなくなったコメント", "本文で付け直す語を選んで");
    }

    @Test
    void aCommentThatLostItsWordsIsGivenThoseSelectedInThePaperAndNothingWithoutASelection() {
        var thread = said(2, "なくなる語について。");
        text.remove("drafter", 2, 0, 3);
        enterAs("member-a");
        var panel = panel("");

        press(card(panel, thread), "付け替える");
        press(panel, "選んだ語に付ける");
        selected("null");
        assertThat(read(panel)).contains("本文で語を選んでから押してください。");
        assertThat(placed(thread).outcome().kind()).isEqualTo(Outcome.Kind.GONE);

        int start = text.beginning(3);
        press(panel, "選んだ語に付ける");
        selected("{\"v\":%d,\"from\":%d,\"to\":%d,\"quote\":\"三つ目\"}".formatted(text.head(), start, start + 3));

        await().untilAsserted(() -> assertThat(placed(thread).outcome().words()).isEqualTo("三つ目"));
        assertThat(placed(thread).outcome().kind()).isEqualTo(Outcome.Kind.EXACT);
    }

    /** The browser answers what is selected. */
    private static void selected(String json) {
        var ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(invocation -> invocation.getInvocation().getExpression().contains("selectedWords"))
                .forEach(invocation -> invocation.complete(JSON.readTree(json)));
    }

    @Test
    void aCommentThatLostItsWordsIsSaidToHoldForTheProvisionTheyStoodInWithOnePress() {
        var thread = said(2, "なくなる語について。");
        text.remove("drafter", 2, 0, 3);
        enterAs("member-a");
        var panel = panel("");

        press(card(panel, thread), "第2段落に付ける");

        assertThat(placed(thread).outcome().kind()).isEqualTo(Outcome.Kind.EXACT);
        assertThat(read(card(panel, thread)))
                .contains("第2段落", "委員（学術）Aが付け替えました")
                .doesNotContain("対象の文言がなくなりました", "に付ける");
    }

    @Test
    void aVersionCountsWhatBecameOfTheCommentsAndLeadsToThoseWhoseWordsAreGone() {
        said(1, "そのまま残る。");
        said(2, "変わる。");
        var lost = said(3, "なくなる。");
        text.remove("drafter", 2, 1, 2);
        text.remove("drafter", 3, 0, 3);
        var version = cut();
        enterAs("member-a");

        var panel = panel("&version=" + version);
        assertThat(read(panel))
                .contains("この版が確定したときのコメント3件：そのまま 1・移りました 0・文言が変わりました 1・なくなりました 1")
                .contains("対象の文言がなくなったコメント", "三つ目", "まだ付け替えられていません。");
        var way = within(panel, Anchor.class).stream()
                .filter(anchor -> anchor.getText().equals("文案で確かめる・付け替える"))
                .findFirst()
                .orElseThrow();
        assertThat(way.getHref()).contains(text.address(), "tab=comments", "thread=" + lost);

        writing.replace(text.person("member-c"), lost, new Target.Document());
        assertThat(read(panel("&version=" + version)))
                .contains("なくなりました 1", "いまの文案では文言があります。")
                .doesNotContain("まだ付け替えられていません。");
    }

    private String cut() {
        var drafter = text.person("drafter");
        var cycle = drafts.find(text.draft()).orElseThrow().cycle();
        var number = versions.nextDraft(cycle).orElseThrow();
        cuts.cut(drafter, text.draft(), number, VersionNotes.of(VersionNote.of("確かめるための版")), LocalDate.of(2026, 6, 12));
        return number.toString();
    }

    private CommentsPanel panel(String more) {
        return panelAt(text.address() + "?tab=comments" + more);
    }
}
