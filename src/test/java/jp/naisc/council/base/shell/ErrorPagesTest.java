package jp.naisc.council.base.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.regex.Pattern;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.identity.Demonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;

/** What a person sees when a council screen cannot be shown: never what happened inside. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest extends ScreenTest {
    private static final Pattern NUMBER = Pattern.compile("[a-z2-9]{4}-[a-z2-9]{4}");

    ErrorPagesTest(Demonstration demonstration) {
        super(demonstration);
    }

    /** A screen with a fault. */
    @AnonymousAllowed
    static final class Faulty extends Div {
        Faulty() {
            throw new IllegalStateException("the inside of the platform");
        }
    }

    /** A screen whose service refuses. */
    @AnonymousAllowed
    static final class Guarded extends Div {
        Guarded() {
            throw new AccessDeniedException("READ_EVERYTHING");
        }
    }

    /** An act that fails in a way nobody foresaw. */
    static final class FailingAct extends ActDialog {
        FailingAct() {
            super("base.trouble.failed", "base.error.desk");
        }

        @Override
        protected void decide() {
            throw new IllegalStateException("the inside of the platform");
        }
    }

    @BeforeEach
    void somebodyIsHere() {
        enterAs("drafter");
    }

    @Test
    void anAddressThatLeadsNowhereIsSaidAndLeadsOn() {
        var view = open("no/such/page");

        assertThat(view).isInstanceOf(NotFoundView.class);
        assertThat(read(view)).contains("このアドレスには何もありません", "/council/no/such/page", "机に戻る");
        assertThat($(H1.class).all()).hasSize(1);
        assertThat($(Main.class).all()).hasSize(1);
        assertThat($(Anchor.class).withText("方針の一覧を見る").all()).isNotEmpty();
    }

    @Test
    void aScreenForOthersSaysForWhomItIsAndAsWhomOneIsHere() {
        var view = open("administration/people");

        assertThat(view).isInstanceOf(RefusedView.class);
        assertThat(read(view)).contains("この画面は開けません", "システム管理者", "起案者（事務局）D", "机に戻る");
    }

    @Test
    void aFailureGetsANumberThatTheLogKnowsAndTellsNothingElse(CapturedOutput output) {
        RouteConfiguration.forSessionScope().setRoute("faulty", Faulty.class);

        var view = open("faulty");

        assertThat(view).isInstanceOf(FailedView.class);
        var page = read(view);
        assertThat(page).contains("画面を作れませんでした", "お問合せの番号").doesNotContain("inside", "Exception");
        var number = NUMBER.matcher(page);
        assertThat(number.find()).isTrue();
        assertThat(output).contains(number.group()).contains("the inside of the platform");
    }

    @Test
    void whatAServiceRefusesIsNoFailure() {
        RouteConfiguration.forSessionScope().setRoute("guarded", Guarded.class);

        assertThat(read(open("guarded"))).contains("この画面は開けません").doesNotContain("READ_EVERYTHING");
    }

    @Test
    void anActThatFailsLeavesTheScreenAndSaysTheNumber(CapturedOutput output) {
        open("");

        fail(new IllegalStateException("the inside of the platform"));

        var said = read($(Dialog.class).single());
        assertThat(said).contains("もう一度お試しください。").doesNotContain("inside");
        var number = NUMBER.matcher(said);
        assertThat(number.find()).isTrue();
        assertThat(output).contains(number.group());
    }

    @Test
    void anActThatFailedCanBeTriedAgain() {
        open("");
        new FailingAct().open();
        var act = $(Button.class).withText("机に戻る").single();
        act.setEnabled(false); // as the browser does when it is pressed

        assertThatThrownBy(() -> ComponentUtil.fireEvent(act, new ClickEvent<>(act)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(act.isEnabled()).isTrue();
    }

    @Test
    void anActThatIsRefusedSaysThatTheRightIsGone() {
        open("");

        fail(new AccessDeniedException("CUT_VERSION"));

        assertThat(read($(Dialog.class).single())).contains("役割か段階が変わった").doesNotContain("CUT_VERSION");
    }

    @Test
    void theSameInEnglish() {
        speak(InterfaceLanguage.EN);

        assertThat(read(open("no-such-page"))).contains("There is nothing at this address", "Back to the desk");
        assertThat(read(open("administration/people"))).contains("You cannot open this screen", "Administrator");
    }

    private static void fail(RuntimeException failure) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
    }
}
