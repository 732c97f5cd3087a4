package jp.naisc.council.drafting.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Optional;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.drafting.comment.CommentResult;
import jp.naisc.council.drafting.comment.CommentWriting;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.Scope;
import jp.naisc.council.drafting.comment.Target;
import jp.naisc.council.drafting.comment.ThreadId;
import jp.naisc.council.drafting.reading.ReadingPosition;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Since you last looked, as a person meets it: above the paper, above the comparison, at the desk. */
@Import(OneText.class)
class SinceViewTest extends ScreenTest {
    private final OneText text;
    private final ReadingServices services;
    private final CommentWriting writing;
    private final Comments comments;

    SinceViewTest(
            Demonstration demonstration,
            OneText text,
            ReadingServices services,
            CommentWriting writing,
            Comments comments) {
        super(demonstration);
        this.text = text;
        this.services = services;
        this.writing = writing;
        this.comments = comments;
    }

    @BeforeEach
    void aTextToRead() {
        text.begin();
    }

    private LookingBand band(Component screen) {
        return within(screen, LookingBand.class).getFirst();
    }

    private static void look(LookingBand band) {
        ComponentUtil.fireEvent(band, new LookingBand.LookedEvent(band, true, JacksonUtils.createObjectNode()));
    }

    private Optional<ReadingPosition> position(String userName) {
        return services.positions().find(text.person(userName), text.draft(), TextLanguage.JA);
    }

    private String href(Component root, String word) {
        return within(root, Anchor.class).stream()
                .filter(anchor -> anchor.getText().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link says " + word + ": " + read(root)))
                .getHref();
    }

    private Component follow(String href) {
        return open(href.substring("/council/".length()));
    }

    /** Somebody who has looked at the text as it is. */
    private void lookedAt(String userName) {
        enterAs(userName);
        look(band(open(text.address())));
        open("policies");
    }

    private ThreadId said(String userName, Scope scope, String body) {
        return ((CommentResult.Done) writing.open(
                        text.person(userName), text.draft(), TextLanguage.JA, new Target.Document(), scope, body))
                .thread();
    }

    @Test
    void theFirstTimeItSaysSoAndAGlanceDoesNotCount() {
        enterAs("member-b");
        assertThat(read(band(open(text.address())))).contains("この文案を見るのは初めてです。", "約1分");
        open("policies");
        var again = band(open(text.address()));
        assertThat(read(again)).contains("初めて");

        look(again);
        open("policies");
        assertThat(read(band(open(text.address())))).contains("文言は変わっていません").doesNotContain("初めて");
    }

    @Test
    void whatOthersChangedLeadsToTheComparisonAndStaysUntilItWasShown() {
        lookedAt("member-b");
        text.write("drafter", 1, "新しく、");
        text.write("drafter", 3, "なお、");
        text.counted(0);

        var first = band(open(text.address()));
        assertThat(read(first)).contains("に見たときから、2か所が変わりました。", "読む時間 約1分", "ここまで見たことにする");
        look(first);
        open("policies");
        var second = band(open(text.address()));
        assertThat(read(second)).contains("2か所が変わりました。");

        var comparison = follow(href(second, "変更を見る"));
        assertThat(read(comparison)).contains("変更は2か所です。", "の文案", "に見たときからの変更です。");
        open("policies");
        assertThat(position("member-b").orElseThrow().step()).isZero();

        look(band(follow(href(second, "変更を見る"))));
        assertThat(position("member-b").orElseThrow().step()).isEqualTo(text.head());
        var third = band(open(text.address()));
        assertThat(read(third)).contains("文言は変わっていません。").doesNotContain("ここまで見たことにする");
        assertThat(read(follow(href(third, "前回の変更をもう一度見る")))).contains("変更は2か所です。");
    }

    @Test
    void theLinkShowsTheSameToAColleagueAndMovesNothingOfHis() {
        lookedAt("member-b");
        text.write("drafter", 1, "新しく、");
        text.counted(0);
        var link = href(band(open(text.address())), "変更を見る");

        enterAs("member-e");
        var shown = follow(link);
        assertThat(read(shown)).contains("変更は1か所です。").doesNotContain("見たときからの変更");
        assertThat(within(shown, LookingBand.class)).isEmpty();
        assertThat(position("member-e")).isEmpty();
    }

    @Test
    void whoSaysThatHeHasSeenItIsNotToldAgain() {
        lookedAt("member-b");
        text.write("drafter", 2, "また、");
        text.counted(0);
        var band = band(open(text.address()));
        press(band, "ここまで見たことにする");
        assertThat(read(band)).contains("文言は変わっていません。", "前回の変更をもう一度見る");
        assertThat(position("member-b").orElseThrow().step()).isEqualTo(text.head());
    }

    @Test
    void whatOneWroteOneselfIsToldApartAndAloneIsNoNews() {
        lookedAt("drafter");
        text.write("drafter", 1, "新しく、");
        assertThat(read(band(open(text.address())))).contains("文言は変わっていません。");

        text.write("member-a", 3, "なお、");
        text.counted(0);
        assertThat(read(band(open(text.address())))).contains("1か所が変わりました。", "ほかに、あなただけが書いた所が1か所");
    }

    @Test
    void commentsAndAnswersStandThereUntilTheyAreOpenedAndLeadToTheirThreads() {
        var question = said("member-b", Scope.COUNCIL, "この期限は短くありませんか。");
        lookedAt("member-b");
        var thread = said("member-a", Scope.COUNCIL, "数字を確かめたい。");
        said("member-a", Scope.CONSTITUENCY, "学術の相談");
        writing.reply(text.person("drafter"), question, "延ばしました。");

        var band = band(open(text.address()));
        assertThat(read(band))
                .contains("未読のコメント 1件", "数字を確かめたい。", "あなたへの回答 1件", "この期限は短くありませんか。")
                .doesNotContain("学術の相談");
        assertThat(href(band, "数字を確かめたい。")).endsWith("&thread=" + thread);
        comments.read(text.person("member-b"), thread, 1);
        comments.read(text.person("member-b"), question, 2);
        look(band);
        assertThat(read(band)).doesNotContain("未読のコメント", "あなたへの回答");
    }

    @Test
    void theDeskTellsTheSameAndLeadsToTheSamePlaces() {
        lookedAt("member-b");
        text.write("drafter", 1, "新しく、");
        text.counted(0);
        said("member-a", Scope.COUNCIL, "机から読む。");

        var desk = open("");
        assertThat(read(desk)).contains("1か所が変わりました", "未読のコメント 1件", "に見たときから");
        assertThat(href(section(desk), "1か所が変わりました")).isEqualTo(href(band(open(text.address())), "変更を見る"));

        enterAs("member-f");
        assertThat(read(section(open("")))).contains("この文案はまだ見ていません。", "文案を開く");
    }

    private Component section(Component desk) {
        return within(desk, SinceOfText.class).stream()
                .filter(section -> within(section, Anchor.class).stream()
                        .anyMatch(anchor -> anchor.getHref().contains(text.address())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameInEnglish() {
        lookedAt("member-b");
        text.write("drafter", 1, "新しく、");
        text.counted(0);
        speak(InterfaceLanguage.EN);

        var band = band(open(text.address() + "?text=ja"));
        assertThat(read(band))
                .contains(
                        "Since you last looked on",
                        "JST: 1 change to the text.",
                        "about 1 min to read",
                        "Mark all as seen");
        assertThat(read(follow(href(band, "Show changes"))))
                .contains("What changed since you last looked", "Draft as of");
        assertThat(read(section(open("")))).contains("One change to the text");
        speak(InterfaceLanguage.JA);
    }

    @Test
    void aMomentOfAnotherPolicyOrNoneIsNotFound() {
        enterAs("member-b");
        var other = text.draft();
        text.begin();

        for (var key : new String[] {other + ".0", text.draft() + ".99", text.draft() + ".x", "9.9"}) {
            assertThat(open(text.address() + "/compare/" + key + "/live")
                            .getClass()
                            .getSimpleName())
                    .as(key)
                    .doesNotContain("CompareView");
        }
        assertThat(read(open(text.address() + "/compare/" + text.draft() + ".0/live")))
                .contains("違いはありません。");
    }
}
