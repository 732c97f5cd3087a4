package jp.naisc.council.identity.ui;

import static jp.naisc.db.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.concurrent.atomic.AtomicInteger;
import jp.naisc.council.base.CouncilDoor;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.DemonstrationBand;
import jp.naisc.council.base.shell.LanguageLink;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.Invitations;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.UserName;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link by which an invited person, who is nobody yet, chooses a password. */
class InvitationViewTest extends ScreenTest {

    private static final String PASSWORD = "薄明の川をわたる三羽の鷺";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final People people;
    private final Invitations invitations;
    private final DSLContext db;

    InvitationViewTest(Demonstration demonstration, People people, Invitations invitations, DSLContext db) {
        super(demonstration);
        this.people = people;
        this.invitations = invitations;
        this.db = db;
    }

    private record Invited(PersonId person, String secret) {}

    @Test
    void whoHoldsTheLinkChoosesAPasswordOnce() {
        var invited = invited("招かれた人");
        var view = open("invitation/" + invited.secret());
        assertThat(read(view)).contains("招かれた人");
        assertThat($(H1.class).all()).hasSize(1);

        type(view, "short", "short");
        press(view, choose());
        assertThat(wanted(view).isInvalid()).isTrue();
        assertThat(wanted(view).getErrorMessage()).contains("12文字以上");
        assertThat(wanted(view).getValue()).isEqualTo("short");
        assertThat(hasPassword(invited.person())).isFalse();

        type(view, PASSWORD, PASSWORD);
        press(view, choose());
        assertThat(read(view)).contains("パスワードを決めました").doesNotContain(choose());
        assertThat(hasPassword(invited.person())).isTrue();
        var again = open("invitation/" + invited.secret());
        assertThat(within(again, PasswordField.class)).isEmpty();
        assertThat(read(again)).contains("このリンクはもう使えません", "もうパスワードを決めた方", "システム管理者に新しいリンク", "起動し直す");
        assertThat(within(again, Anchor.class).stream().map(Anchor::getHref)).contains(CouncilDoor.SIGN_IN);
    }

    @Test
    void theFrameIsThatOfTheSignInWithTheNameAndTheOtherLanguage() {
        var address = "invitation/" + invited("枠の人").secret();
        var view = open(address);

        assertThat(read(view)).contains("国家AI戦略審議会", "公開ページへ", "English");
        assertThat($(DemonstrationBand.class).all()).hasSize(1);
        assertThat($(Main.class).all()).hasSize(1);
        assertThat(within(view, LanguageLink.class))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("/council/" + address + "?lang=en");
        assertThat(open("signin").getElement().getClassList()).contains("door-view");
        assertThat(view.getElement().getClassList()).contains("door-view");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void enterInEitherFieldDecides(int field) {
        var invited = invited("急ぐ人");
        var view = open("invitation/" + invited.secret());
        type(view, PASSWORD, PASSWORD);

        enter(within(view, PasswordField.class).get(field));

        assertThat(hasPassword(invited.person())).isTrue();
    }

    @Test
    void whoMistypesUnseenIsToldAtTheSecondField() {
        var invited = invited("打ち違える人");
        var view = open("invitation/" + invited.secret());
        type(view, PASSWORD, "");
        enter(wanted(view));
        assertThat(repeated(view).getErrorMessage()).contains("もう一度入れて");

        type(view, PASSWORD, PASSWORD + "x");
        enter(repeated(view));

        assertThat(repeated(view).getErrorMessage()).contains("上のパスワードと違います");
        assertThat(wanted(view).isInvalid()).isFalse();
        assertThat(hasPassword(invited.person())).isFalse();
    }

    @Test
    void whatFailedUnexpectedlyCanBeTriedAgain() {
        var invited = invited("二度試す人");
        var tries = new AtomicInteger();
        var view = (InvitationView) open("invitation/" + invited.secret());
        view.ask(invitations.find(invited.secret()).orElseThrow(), chosen -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is full");
            }
            return invitations.accept(invited.secret(), chosen);
        });
        type(view, PASSWORD, PASSWORD);

        assertThatThrownBy(() -> press(view, choose())).hasMessageContaining("the disk is full");
        press(view, choose());

        assertThat(tries).hasValue(2);
        assertThat(hasPassword(invited.person())).isTrue();
    }

    private static void type(Component view, String password, String again) {
        wanted(view).setValue(password);
        repeated(view).setValue(again);
    }

    private static PasswordField wanted(Component view) {
        return within(view, PasswordField.class).getFirst();
    }

    private static PasswordField repeated(Component view) {
        return within(view, PasswordField.class).getLast();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "<script>",
                "%00",
                "'; drop table invitation; --",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aForgedLinkOpensNothingAndTellsNothing(String forged) {
        leave();

        var view = open("invitation/" + forged);

        assertThat(within(view, PasswordField.class)).isEmpty();
        assertThat(read(view)).doesNotContain(forged);
    }

    @Test
    void aNameWithScriptIsShownAsWords() {
        assertShownAsWords(open("invitation/" + invited(SCRIPT).secret()), SCRIPT);
    }

    @Test
    void theSameInEnglish() {
        var invited = invited("Guest");
        speak(InterfaceLanguage.EN);

        assertThat(read(open("invitation/" + invited.secret())))
                .contains("Guest")
                .doesNotContain("パスワード");
    }

    private Invited invited(String name) {
        var admin = enterAs("admin");
        var added = people.add(admin, new UserName("i-" + Ids.shortName(10)), new PersonName(name, name));
        var person = ((AddPersonResult.Added) added).id();
        var secret = invitations.issue(admin, person).orElseThrow().secret();
        leave();
        return new Invited(person, secret);
    }

    private boolean hasPassword(PersonId person) {
        return db.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.eq(person.value()).and(ACCOUNT.PASSWORD_HASH.isNotNull()));
    }

    private String choose() {
        return com.vaadin.flow.i18n.I18NProvider.translate(InterfaceLanguage.JA.locale(), "identity.invitation.choose");
    }
}
