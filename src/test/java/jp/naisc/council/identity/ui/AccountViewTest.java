package jp.naisc.council.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import jp.naisc.council.base.Ids;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.AddPersonResult;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.identity.Invitations;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonName;
import jp.naisc.council.identity.SignInResult;
import jp.naisc.council.identity.SignInSource;
import jp.naisc.council.identity.SignIns;
import jp.naisc.council.identity.SignOuts;
import jp.naisc.council.identity.UserName;
import org.junit.jupiter.api.Test;

/** One's own account: what is wrong is said where it is, and nothing changes until all is right. */
class AccountViewTest extends ScreenTest {

    private static final String PASSWORD = "薄明の川をわたる三羽の鷺";
    private static final String NEW_PASSWORD = "seven herons cross the river";

    private final People people;
    private final Invitations invitations;
    private final SignIns signIns;
    private final SignOuts signOuts;

    AccountViewTest(
            Demonstration demonstration, People people, Invitations invitations, SignIns signIns, SignOuts signOuts) {
        super(demonstration);
        this.people = people;
        this.invitations = invitations;
        this.signIns = signIns;
        this.signOuts = signOuts;
    }

    @Test
    void theScreenSaysWhatAChangeEnds() {
        var entered = sitDownWithAPassword();

        assertThat(read(open("account")))
                .contains("あなたのアカウント", "すべての端末でサインアウトします", entered.session().userName());
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void whoHasNoPasswordIsNotAskedForIt() {
        enterAs("chair");

        var view = open("account");

        assertThat(read(view)).contains("会長（学術）", "実演用の人物にはパスワードがありません");
        assertThat(within(view, PasswordField.class)).isEmpty();
    }

    @Test
    void enterChangesThePasswordAndAMistypedSecondIsToldThere() {
        var entered = sitDownWithAPassword();
        var view = open("account");
        password(view, 0).setValue(PASSWORD);
        password(view, 1).setValue(NEW_PASSWORD);
        password(view, 2).setValue(NEW_PASSWORD + "s");

        enter(password(view, 2));
        assertThat(password(view, 2).getErrorMessage()).contains("上のパスワードと違います");
        assertThat(signOuts.isCurrent(entered.session())).isTrue();

        password(view, 2).setValue(NEW_PASSWORD);
        enter(password(view, 0));
        assertThat(signOuts.isCurrent(entered.session())).isFalse();
    }

    @Test
    void theSameInEnglish() {
        enterAs("member-a");
        speak(InterfaceLanguage.EN);

        assertThat(read(open("account"))).contains("Password").doesNotContain("パスワード");
    }

    @Test
    void theOldPasswordIsAskedForAndNothingIsLostWhenItIsWrong() {
        var entered = sitDownWithAPassword();
        var view = open("account");
        password(view, 0).setValue("not the old one");
        password(view, 1).setValue(NEW_PASSWORD);
        password(view, 2).setValue(NEW_PASSWORD);

        press(view, "パスワードを変える");

        assertThat(password(view, 0).isInvalid()).isTrue();
        assertThat(password(view, 1).isInvalid()).isFalse();
        assertThat(password(view, 1).getValue()).isEqualTo(NEW_PASSWORD);
        assertThat(signOuts.isCurrent(entered.session())).isTrue();
    }

    @Test
    void whoeverGuessesIsToldHowLongToWaitAndThatTheDoorIsNotConcerned() {
        sitDownWithAPassword();
        var view = open("account");
        password(view, 1).setValue(NEW_PASSWORD);
        password(view, 2).setValue(NEW_PASSWORD);
        for (int i = 0; i < 5; i++) {
            password(view, 0).setValue("guess number " + i);
            press(view, "パスワードを変える");
            assertThat(password(view, 0).getErrorMessage()).contains("違います");
        }
        password(view, 0).setValue(PASSWORD);

        press(view, "パスワードを変える");

        assertThat(password(view, 0).getErrorMessage()).contains("秒", "サインインには響きません");
    }

    @Test
    void aWeakPasswordIsRefusedAtItsFieldWithWhy() {
        var entered = sitDownWithAPassword();
        var view = open("account");
        password(view, 0).setValue(PASSWORD);
        password(view, 1).setValue("short");
        password(view, 2).setValue("short");

        press(view, "パスワードを変える");

        assertThat(password(view, 1).getErrorMessage()).contains("12文字以上");
        assertThat(signOuts.isCurrent(entered.session())).isTrue();
    }

    @Test
    void aChangedPasswordEndsEverySessionAndTheNewOneOpensTheDoor() {
        var entered = sitDownWithAPassword();
        var view = open("account");
        password(view, 0).setValue(PASSWORD);
        password(view, 1).setValue(NEW_PASSWORD);
        password(view, 2).setValue(NEW_PASSWORD);

        press(view, "パスワードを変える");

        assertThat(signOuts.isCurrent(entered.session())).isFalse();
        var name = entered.session().userName();
        assertThat(signIns.enter(name, PASSWORD, somewhere())).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIns.enter(name, NEW_PASSWORD, somewhere())).isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void allSessionsEndAtOnePress() {
        var entered = sitDownWithAPassword();

        press(open("account"), "すべての端末でサインアウト");

        assertThat(signOuts.isCurrent(entered.session())).isFalse();
    }

    private SignInResult.Entered sitDownWithAPassword() {
        var admin = enterAs("admin");
        var name = "a-" + Ids.shortName(10);
        var added = people.add(admin, new UserName(name), new PersonName("試験", "Test"));
        var link =
                invitations.issue(admin, ((AddPersonResult.Added) added).id()).orElseThrow();
        invitations.accept(link.secret(), PASSWORD);
        var entered = (SignInResult.Entered) signIns.enter(name, PASSWORD, somewhere());
        sitDown(entered);
        return entered;
    }

    private static PasswordField password(Component view, int position) {
        return within(view, PasswordField.class).get(position);
    }

    private static SignInSource somewhere() {
        return new SignInSource("198.51.100." + Ids.shortName(3), Optional.empty());
    }
}
