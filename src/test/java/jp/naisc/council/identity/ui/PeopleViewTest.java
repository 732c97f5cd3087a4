package jp.naisc.council.identity.ui;

import static jp.naisc.db.Tables.INVITATION;
import static jp.naisc.db.Tables.PERSON;
import static jp.naisc.db.Tables.RECORD_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.PersonSummary;
import jp.naisc.council.identity.Role;
import jp.naisc.council.identity.UserName;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of people, as the administrator keeps it. */
class PeopleViewTest extends ScreenTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final People people;
    private final DSLContext db;

    PeopleViewTest(Demonstration demonstration, People people, DSLContext db) {
        super(demonstration);
        this.people = people;
        this.db = db;
    }

    @Test
    void theListSaysHowManyThereAreAndWhoSitsWhere() {
        enterAs("admin");

        var view = open(PeopleNavigation.PEOPLE);

        int all = db.fetchCount(PERSON);
        assertThat(read(view)).contains("全" + all + "人のうち" + all + "人を表示", "人を加える");
        assertThat($(H1.class).all()).hasSize(1);
        field(view, "名前又は利用者名で探す").setValue("MEMBER-A");
        assertThat(read(view)).contains("全" + all + "人のうち1人を表示");
    }

    @Test
    void aRowIsALinkToThePersonAndIsMarkedThen() {
        var admin = enterAs("admin");
        var person = person(admin, "並ぶ人");
        var row = link(open(PeopleNavigation.PEOPLE), "並ぶ人");
        assertThat(row.getHref()).isEqualTo(address(person));
        assertThat(row.getElement().getAttribute("aria-current")).isNull();

        var view = open(row.getHref());

        assertThat(link(view, "並ぶ人").getElement().getAttribute("aria-current")).isEqualTo("true");
        assertThat(within(view, PersonPanel.class)).hasSize(1);
        field(view, "名前又は利用者名で探す").setValue("だれでもない");
        assertThat(read(view)).contains("当てはまる人はいません");
    }

    private static RouterLink link(Component view, String name) {
        return within(view, RouterLink.class).stream()
                .filter(link -> link.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameInEnglish() {
        enterAs("admin");
        speak(InterfaceLanguage.EN);

        assertThat(read(open(PeopleNavigation.PEOPLE))).contains("Add a person").doesNotContain("人を");
    }

    @Test
    void aPersonIsAddedAndStandsBesideTheList() {
        enterAs("admin");
        var view = open(PeopleNavigation.PEOPLE);
        var name = "new-" + Ids.shortName(8);
        fill(view, name, "新しい人", "New Person");

        press(view, "人を加える");

        var id = db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.USER_NAME.eq(name))
                .fetchSingle()
                .value1();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(PeopleNavigation.PEOPLE + "/" + id);
        assertThat(read(screen())).contains("新しい人", "アカウントを閉じる");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "spa ce", "日本語", "a@b.jp", "<b>x</b>", ""})
    void aWrongUserNameIsSaidAtItsFieldAndWhatWasTypedStays(String typed) {
        enterAs("admin");
        var view = open(PeopleNavigation.PEOPLE);
        int before = entries();
        fill(view, typed, "試験", "Test");

        press(view, "人を加える");

        var field = field(view, "利用者名");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("3〜40文字");
        assertThat(field.getValue()).isEqualTo(typed);
        assertThat(field(view, "名前（日本語）").getValue()).isEqualTo("試験");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aUserNameThatIsTakenIsSaidAtItsFieldAndLeavesNoEntry() {
        enterAs("admin");
        var view = open(PeopleNavigation.PEOPLE);
        int before = entries();
        fill(view, "member-a", "試験", "Test");

        press(view, "人を加える");

        assertThat(field(view, "利用者名").getErrorMessage()).contains("使われています");
        assertThat(field(view, "利用者名").getValue()).isEqualTo("member-a");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void scriptInEveryFieldIsShownAsWords() {
        var admin = enterAs("admin");
        var person = person(admin, SCRIPT);
        people.close(admin, person, SCRIPT);

        var view = open(address(person));

        assertShownAsWords(view, SCRIPT);
        assertThat(field(view, "名前（英語）").getValue()).isEqualTo(SCRIPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000001",
                "1",
                "member-a",
                "%27%20or%20%271%27=%271",
                "<script>",
                "..%2f.."
            })
    void aForgedIdInTheAddressShowsNobody(String forged) {
        enterAs("admin");

        var view = open(PeopleNavigation.PEOPLE + "/" + forged);

        assertThat(read(view)).doesNotContain("アカウントを閉じる").contains("人を加える");
        assertThat(within(view, PersonPanel.class)).isEmpty();
    }

    @Test
    void anInvitationIsShownOnceAndOnlyItsDigestIsKept() {
        var admin = enterAs("admin");
        var person = person(admin, "招かれる人");
        var view = open(address(person));

        press(view, "招待リンクを作る");

        var link = within(view, Code.class).getFirst().getText();
        assertThat(link).matches("http://localhost:[0-9]+/council/invitation/[A-Za-z0-9_-]{43}");
        var secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(db.fetchCount(INVITATION, INVITATION.PERSON_ID.eq(person.value())))
                .isOne();
        assertThat(db.fetchCount(INVITATION, INVITATION.SECRET_DIGEST.contains(secret)))
                .isZero();
        assertThat(read(open(address(person)))).doesNotContain(secret);
    }

    @Test
    void aRoleIsGrantedAndTakenBackWithAReason() {
        var admin = enterAs("admin");
        var person = person(admin, "役割の人");
        grant(open(address(person)), Role.SECRETARIAT);
        assertThat(granted(admin, person)).containsExactly(Role.SECRETARIAT);

        var view = screen();
        press(view, "事務局・起案者を外す");
        assertThat(field(view, "外す理由").getErrorMessage()).contains("理由を1〜500文字");
        assertThat(granted(admin, person)).containsExactly(Role.SECRETARIAT);

        field(view, "外す理由").setValue("異動");
        press(view, "事務局・起案者を外す");
        assertThat(granted(admin, person)).isEmpty();
    }

    @Test
    void rolesThatExcludeEachOtherAreRefusedInASentence() {
        var admin = enterAs("admin");
        var person = person(admin, "二役の人");
        grant(open(address(person)), Role.SECRETARIAT);

        grant(screen(), Role.SIGNATORY);

        assertThat(read(screen())).contains("兼ねられません");
        assertThat(granted(admin, person)).containsExactly(Role.SECRETARIAT);
    }

    @Test
    void anAccountIsClosedWithAReasonAndReopened() {
        var admin = enterAs("admin");
        var person = person(admin, "去る人");
        var view = open(address(person));
        press(view, "アカウントを閉じる");
        assertThat(field(view, "理由").isInvalid()).isTrue();
        assertThat(isOpen(admin, person)).isTrue();

        field(view, "理由").setValue("退任");
        press(view, "アカウントを閉じる");
        assertThat(isOpen(admin, person)).isFalse();

        field(screen(), "理由").setValue("再任");
        press(screen(), "アカウントを再び開く");
        assertThat(isOpen(admin, person)).isTrue();
    }

    @Test
    void theLastAdministratorIsNotClosed() {
        var admin = enterAs("admin");
        var view = open(address(admin.id()));
        field(view, "理由").setValue("間違い");

        press(view, "アカウントを閉じる");

        assertThat(read(view)).contains("最後の管理者です");
        assertThat(isOpen(admin, admin.id())).isTrue();
    }

    @Test
    void anEmptyNameIsSaidAtItsFieldAndTheOldOneStays() {
        var admin = enterAs("admin");
        var person = person(admin, "名のある人");
        var view = open(address(person));
        field(view, "名前（日本語）").setValue(" ");
        field(view, "名前（英語）").setValue("x".repeat(81));

        press(view, "名前を改める");

        assertThat(field(view, "名前（日本語）").isInvalid()).isTrue();
        assertThat(field(view, "名前（英語）").isInvalid()).isTrue();
        assertThat(field(view, "名前（英語）").getValue()).hasSize(81);
        assertThat(people.find(admin, person).orElseThrow().name().japanese()).isEqualTo("名のある人");
    }

    private void grant(Component view, Role role) {
        roleChoice(view).setValue(role);
        press(view, "役割を付ける");
    }

    @SuppressWarnings("unchecked") // the one choice on the panel is of roles
    private static Select<Role> roleChoice(Component view) {
        return within(view, Select.class).getFirst();
    }

    private static void fill(Component view, String userName, String japanese, String english) {
        field(view, "利用者名").setValue(userName);
        field(view, "名前（日本語）").setValue(japanese);
        field(view, "名前（英語）").setValue(english);
    }

    private Component screen() {
        return (Component) getCurrentView();
    }

    private PersonId person(Actor admin, String name) {
        var added = people.add(admin, new UserName("v-" + Ids.shortName(10)), new PersonName(name, name));
        return ((AddPersonResult.Added) added).id();
    }

    private List<Role> granted(Actor admin, PersonId person) {
        return people.find(admin, person).map(PersonSummary::granted).stream()
                .flatMap(java.util.Set::stream)
                .toList();
    }

    private boolean isOpen(Actor admin, PersonId person) {
        return people.find(admin, person).orElseThrow().isOpen();
    }

    private static String address(PersonId person) {
        return PeopleNavigation.PEOPLE + "/" + person;
    }

    private int entries() {
        return db.fetchCount(RECORD_ENTRY);
    }
}
