package jp.naisc.council.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.DemonstrationBand;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.Test;

class SignInViewTest extends ScreenTest {
    SignInViewTest(Demonstration demonstration) {
        super(demonstration);
    }

    @Test
    void theDoorSaysInJapaneseWhoMayEnterAndThatNothingIsReal() {
        var view = navigate(SignInView.class);

        assertThat(read(view)).contains("サインイン", "実演用の人物で入る", "委員（学術）A", "起案者（事務局）D");
        assertThat($(DemonstrationBand.class).all()).hasSize(1);
        assertThat($(Main.class).all()).hasSize(1);
        assertThat($(H1.class).all()).hasSize(1);
    }

    @Test
    void theSameInEnglish() {
        speak(InterfaceLanguage.EN);

        assertThat(read(navigate(SignInView.class)))
                .contains("Sign in", "Enter as a person of the demonstration", "Member (Academia) A")
                .doesNotContain("実演");
    }

    @Test
    void aFailureIsToldWithoutSayingWhatWasWrong() {
        assertThat(read(open("signin?error=credentials"))).contains("利用者名又はパスワードが違います");
    }

    @Test
    void whoHasToWaitIsToldHowLong() {
        assertThat(read(open("signin?error=wait&seconds=42"))).contains("あと42秒");
    }

    @Test
    void nonsenseInTheAddressIsNotRepeatedOnTheScreen() {
        assertThat(read(open("signin?error=wait&seconds=%3Cscript%3E"))).doesNotContain("<script>");
    }
}
