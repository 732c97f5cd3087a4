package jp.naisc.council.record.ui;

import static jp.naisc.db.Tables.RECORD_ENTRY;
import static jp.naisc.db.Tables.RECORD_PERSONAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.Set;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.KeptWords;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.SignInResult;
import jp.naisc.council.identity.SignedIn;
import jp.naisc.council.identity.UserName;
import jp.naisc.council.record.EntryNo;
import jp.naisc.council.record.RecordFilter;
import jp.naisc.council.record.RecordReader;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record's screen: who reads it, how it is narrowed, and how personal content leaves it. */
class RecordViewTest extends ScreenTest {

    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private final People people;
    private final RecordReader record;
    private final DSLContext db;

    RecordViewTest(Demonstration demonstration, People people, RecordReader record, DSLContext db) {
        super(demonstration);
        this.people = people;
        this.record = record;
        this.db = db;
    }

    @Test
    void everyActIsASentenceWithWhoAndOnWhat() {
        var entry = closedAccount("転居のため");
        enterAs("auditor");

        var view = open("record");

        assertThat(read(view)).contains("第" + entry + "号", "アカウントを閉じた", "システム管理者", "理由（個人に関する内容）", "転居のため");
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void whoHasNoOfficeDoesNotReadIt() {
        closedAccount("転居のため");
        var name = new UserName("nobody-" + Ids.shortName(6));
        var added = people.add(enterAs("admin"), name, new PersonName("役のない人", "Without office"));
        var person = ((AddPersonResult.Added) added).id();
        sitDown(new SignInResult.Entered(new SignedIn(person.value(), name.value(), 1), Set.of(), Optional.empty()));

        assertThat(read(open("record"))).contains("この画面は開けません").doesNotContain("転居のため");
    }

    @Test
    void theSameInEnglish() {
        var entry = closedAccount("moved away");
        enterAs("auditor");
        speak(InterfaceLanguage.EN);

        var view = open("record");
        // what people wrote in other entries stands there in their own language
        field(view, "Search").setValue(record.entry(entry).orElseThrow().subject());

        assertThat(read(view)).contains("moved away", "digest of: reason").doesNotContain("公式記録", "理由");
    }

    @Test
    void wordsOfPeopleAreShownAsWords() {
        closedAccount(SCRIPT);
        enterAs("auditor");

        assertShownAsWords(open("record"), SCRIPT);
    }

    @Test
    void theListIsNarrowedAndAWrongDayIsSaidAtItsField() {
        closedAccount("x");
        enterAs("auditor");
        var view = open("record");

        field(view, "言葉で探す").setValue("ACCOUNT_CLOSED");
        assertThat(read(view)).contains("アカウントを閉じた").doesNotContain("第1号");

        var from = field(view, "この日から");
        from.setValue("令和8年2月30日");
        assertThat(from.isInvalid()).isTrue();
        assertThat(from.getErrorMessage()).contains("日付として読めません");
        assertThat(from.getValue()).isEqualTo("令和8年2月30日");

        from.setValue("2099-01-01");
        assertThat(from.isInvalid()).isFalse();
        assertThat(read(view)).contains("この条件に合う記録はありません。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table record_entry; --", "100%", "a__z", "\\\\", "<b>"})
    void whateverIsSearchedForIsSearchedForAsWords(String words) {
        enterAs("auditor");
        var view = open("record");

        field(view, "言葉で探す").setValue(words);

        assertThat(read(view)).contains("この条件に合う記録はありません。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member-a",
                "chair",
                "deputy",
                "expert",
                "form-reviewer",
                "signatory",
                "publisher",
                "auditor",
                "admin",
                "substitute-u"
            })
    void nobodyButTheSecretariatIsOfferedToErase(String userName) {
        closedAccount("x");
        enterAs(userName);

        var view = open("record");

        assertThat(read(view)).contains("アカウントを閉じた");
        assertThat(within(view, NativeButton.class)).noneMatch(button -> "消去を提案する".equals(button.getText()));
        assertThat(within(view, ErasurePanel.class)).isNotEmpty().noneMatch(Component::isVisible);
    }

    @Test
    void oneProposesAnotherConfirmsAndOnlyTheDigestStays() {
        var entry = closedAccount("転居先は架空町");
        enterAs("drafter");
        var dialog = propose(entry);
        assertThat(read(dialog)).contains("第" + entry + "号の「理由」", "転居先は架空町", "元には戻せません", "残るもの", "要約値");

        dialog.decide();
        assertThat(reason(dialog).isInvalid()).isTrue();
        assertThat(count("REDACTION_PROPOSED", entry)).isZero();

        reason(dialog).setValue("本人の申出");
        dialog.decide();
        assertThat(count("REDACTION_PROPOSED", entry)).isOne();
        assertThat(kept(entry)).as("nothing goes yet").isOne();
        assertThat(read(open("record"))).contains("あなたの提案です");

        open("account");
        enterAs("reviewer");
        var view = open("record");
        assertThat(read(view)).contains("二人目の確認を待つ消去", "提案の理由：本人の申出", "起案者（事務局）D");
        press(waiting(view, entry), "確かめて消去する");
        var confirm = $(ErasureDialog.Confirm.class).single();
        confirm.decide();
        assertThat(kept(entry)).as("not before it is ticked").isOne();
        within(confirm, Checkbox.class).getFirst().setValue(true);
        confirm.decide();

        assertThat(kept(entry)).isZero();
        assertThat(count("PERSONAL_CONTENT_ERASED", entry)).isOne();
        assertThat(read(view)).contains("消去されました（記録第").doesNotContain("転居先は架空町");
    }

    @Test
    void whoProposedTakesItBackWithAReasonAndTheContentStays() {
        var entry = closedAccount("残る言葉");
        enterAs("drafter");
        var dialog = propose(entry);
        reason(dialog).setValue("取り違え");
        dialog.decide();

        press(waiting(open("record"), entry), "提案を取り下げる");
        var decline = $(ErasureDialog.Decline.class).single();
        decline.decide();
        assertThat(reason(decline).isInvalid()).isTrue();
        assertThat(count("REDACTION_DECLINED", entry)).isZero();
        reason(decline).setValue("別の記録だった");
        decline.decide();

        assertThat(count("REDACTION_DECLINED", entry)).isOne();
        assertThat(kept(entry)).isOne();
    }

    @Test
    void aReasonBegunForOneEntryIsNotOfferedForAnother() {
        var one = closedAccount("甲の言葉");
        var another = closedAccount("乙の言葉");
        enterAs("drafter");
        var begun = propose(one);
        var place = keptAt(begun);
        begun.close();

        assertThat(keptAt(propose(another))).isNotEqualTo(place);
        assertThat(keptAt(propose(one))).isEqualTo(place);
    }

    @Test
    void aReasonWithScriptIsShownAsWords() {
        var entry = closedAccount("x");
        enterAs("drafter");
        var dialog = propose(entry);
        reason(dialog).setValue(SCRIPT);
        dialog.decide();
        open("account");
        enterAs("reviewer");

        assertShownAsWords(open("record"), SCRIPT);
    }

    private ErasureDialog.Propose propose(EntryNo entry) {
        var view = open("record");
        field(view, "言葉で探す").setValue(record.entry(entry).orElseThrow().subject());
        press(itemOf(view, entry), "消去を提案する");
        return $(ErasureDialog.Propose.class).last();
    }

    private static Component waiting(Component view, EntryNo entry) {
        return itemOf(within(view, ErasurePanel.class).getFirst(), entry);
    }

    private static Component itemOf(Component root, EntryNo entry) {
        return within(root, ListItem.class).stream()
                .filter(item -> read(item).contains("第" + entry + "号"))
                .findFirst()
                .orElseThrow();
    }

    /** Under which name the browser keeps what is typed in a dialog and not sent. */
    private static String keptAt(Component dialog) {
        return within(dialog, KeptWords.class).getFirst().getElement().getAttribute("place");
    }

    private static TextArea reason(Component dialog) {
        return within(dialog, TextArea.class).getFirst();
    }

    private int count(String kind, EntryNo about) {
        return db.fetchCount(RECORD_ENTRY, RECORD_ENTRY.KIND.eq(kind).and(RECORD_ENTRY.SUBJECT.eq("entry:" + about)));
    }

    private int kept(EntryNo entry) {
        return db.fetchCount(RECORD_PERSONAL, RECORD_PERSONAL.ENTRY_NO.eq(entry.value()));
    }

    /** The entry of an account closed for this reason. */
    private EntryNo closedAccount(String reason) {
        var admin = enterAs("admin");
        var added = people.add(admin, new UserName("r-" + Ids.shortName(10)), new PersonName("試験", "Test"));
        var id = ((AddPersonResult.Added) added).id();
        people.close(admin, id, reason);
        return record.page(RecordFilter.ALL.subject(Optional.of("person:" + id)), Optional.empty(), 1)
                .entries()
                .getFirst()
                .no();
    }
}
