package jp.naisc.council.drafting.ui.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.DraftId;
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

/** What comments bring to a person's desk. */
@Import(TestCycle.class)
class CommentsDeskTest extends ScreenTest {
    private final TestCycle cycle;
    private final Comments comments;
    private final CommentWriting writing;
    private DraftId draft = DraftId.random();

    CommentsDeskTest(Demonstration demonstration, TestCycle cycle, Comments comments, CommentWriting writing) {
        super(demonstration);
        this.cycle = cycle;
        this.comments = comments;
        this.writing = writing;
    }

    @BeforeEach
    void aPolicyInRevision() {
        draft = cycle.draft();
    }

    private ThreadId said(String userName, Scope scope, String body) {
        return ((CommentResult.Done) writing.open(
                        cycle.person(userName), draft, TextLanguage.JA, new Target.Document(), scope, body))
                .thread();
    }

    /** The desk as whoever comes to it from elsewhere finds it. */
    private Component desk() {
        open("policies");
        return open("");
    }

    @Test
    void aReplyWaitsUntilItIsReadAndOnlyForWhoTookPart() {
        var thread = said("member-f", Scope.COUNCIL, "机の試し");
        enterAs("member-f");
        assertThat(read(desk())).doesNotContain("コメントに返信がありました");
        writing.reply(cycle.person("deputy"), thread, "答えます");
        assertThat(read(desk())).contains("見本の改定：コメントに返信がありました", "1件のコメント", "返信を読む");
        enterAs("member-e");
        assertThat(read(desk())).doesNotContain("コメントに返信がありました");
        comments.read(cycle.person("member-f"), thread, 2);
        enterAs("member-f");
        assertThat(read(desk())).doesNotContain("コメントに返信がありました");
    }

    @Test
    void whatOneIsToSeeToStandsThereWithItsLastDayUntilItIsSettled() {
        var thread = said("chair", Scope.COUNCIL, "<i>数字</i>を確かめてください。");
        writing.assign(
                cycle.person("chair"),
                thread,
                Optional.of(cycle.person("reviewer").id()),
                Optional.of(LocalDate.of(2027, 3, 1)));
        enterAs("reviewer");
        var desk = desk();
        assertShownAsWords(desk, "<i>数字</i>を確かめてください。");
        assertThat(read(desk)).contains("見本の改定：担当するコメント", "令和9年3月1日", "審議会内");
        speak(InterfaceLanguage.EN);
        assertThat(read(desk())).contains("a comment for you to see to", "1 March 2027");
        writing.settle(cycle.person("chair"), thread);
        speak(InterfaceLanguage.JA);
        assertThat(read(desk())).doesNotContain("担当するコメント");
    }
}
