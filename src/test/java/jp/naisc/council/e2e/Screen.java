package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What stands around the paper, used as a person uses it. */
final class Screen {

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    static Screen of(Paper paper) {
        return new Screen(paper.page());
    }

    /** Chooses a tab beside the paper; its content is there when the tab says it is chosen. */
    Locator tab(String name) {
        var tab = page.locator("vaadin-tab").filter(new Locator.FilterOptions().setHasText(name));
        tab.click();
        assertThat(tab).hasAttribute("aria-selected", "true");
        return page.locator(".panel .body");
    }

    /** An act of the document bar, wherever it is offered there. */
    void act(String word) {
        var button = page.locator(".docbar vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first();
        var menu = page.locator(".docbar .acts-menu > summary");
        assertThat(button.or(menu).first()).isAttached();
        if (!button.isVisible()) {
            menu.click();
        }
        button.click();
    }

    /** The question that is open. */
    Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    /** Answers the question that is open, and waits until it has gone. */
    void answer(String word) {
        press(dialog(), word);
        assertThat(dialog()).hasCount(0);
    }

    static void press(Locator where, String word) {
        button(where, word).click();
    }

    /** What is called so; some buttons say aloud before that what they are about. */
    static Locator button(Locator where, String word) {
        return where.getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("(^|: )" + word + "$")))
                .first();
    }

    static Locator having(Locator some, String words) {
        return some.filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The sentence that says what was done. */
    Locator said(String words) {
        return having(page.locator(".said"), words).first();
    }
}
