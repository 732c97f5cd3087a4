package jp.naisc.council.policy.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import jp.naisc.council.policy.ui.spi.WorkspaceAct;

/**
 * On a phone the paper comes first; outline and panel take its place when asked for, opened in the browser, at once. Beside
 * them stands every act that the head shows where there is room.
 */
final class PhoneBar extends Nav {
    private final WorkspaceActs offered;

    /** @param panel key of the word on the panel's first tab: that is what it opens with */
    PhoneBar(List<WorkspaceAct> acts, String panel) {
        var words = Words.ofScreen();
        addClassName("phone");
        getElement().setAttribute("aria-label", words.say("policy.phone.label"));
        for (var sheet : List.of("outline", "panel")) {
            var button = new NativeButton(words.say(sheet.equals("panel") ? panel : "policy.phone.outline"));
            button.addClassNames("button", "neutral");
            button.getElement().setAttribute("data-opens", sheet).setAttribute("aria-pressed", "false");
            add(button);
        }
        offered = new WorkspaceActs(acts, true);
        add(offered);
    }

    void offer(List<WorkspaceAct> acts) {
        offered.offer(acts);
    }
}
