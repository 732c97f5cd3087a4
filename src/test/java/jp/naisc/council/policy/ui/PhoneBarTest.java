package jp.naisc.council.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.List;
import jp.naisc.council.base.shell.DayPicker;
import jp.naisc.council.base.shell.Disclosure;
import jp.naisc.council.base.shell.ScreenTest;
import jp.naisc.council.identity.Demonstration;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;
import org.junit.jupiter.api.Test;

/** What fits on a phone. */
class PhoneBarTest extends ScreenTest {
    private static final WorkspaceAct BEGIN = new WorkspaceAct("文案を起こす", true, () -> {});
    private static final WorkspaceAct REGISTER = new WorkspaceAct("過去の版を登録する", false, () -> {});

    PhoneBarTest(Demonstration demonstration) {
        super(demonstration);
    }

    @Test
    void besideTheMainActTheOneOtherStandsBehindAWord() {
        var bar = new PhoneBar(List.of(BEGIN, REGISTER), "policy.history.title");

        assertThat(outside(bar)).containsExactly("文案を起こす");
        assertThat(within(within(bar, Disclosure.class).getFirst(), Button.class))
                .singleElement()
                .extracting(Button::getText)
                .isEqualTo("過去の版を登録する");
        assertThat(within(bar, NativeButton.class)).hasSize(2);
        assertThat(within(new WorkspaceActs(List.of(BEGIN, REGISTER)), Disclosure.class))
                .isEmpty();
    }

    @Test
    void aSingleActNeedsNoWordBeforeIt() {
        assertThat(outside(new PhoneBar(List.of(REGISTER), "policy.history.title")))
                .containsExactly("過去の版を登録する");
    }

    @Test
    void theCalendarDoesNotLieOverTheQuestionWhoseFirstFieldItIs() {
        assertThat(new DayPicker("決定日", LocalDate.of(2026, 11, 23)).isAutoOpen())
                .isFalse();
    }

    private static List<String> outside(Component bar) {
        var hidden = within(bar, Disclosure.class).stream()
                .flatMap(menu -> within(menu, Button.class).stream())
                .toList();
        return within(bar, Button.class).stream()
                .filter(button -> !hidden.contains(button))
                .map(Button::getText)
                .toList();
    }
}
