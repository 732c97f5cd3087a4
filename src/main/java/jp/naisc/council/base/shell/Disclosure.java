package jp.naisc.council.base.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/**
 * A native {@code <details>}: opens without a round trip, by mouse and keyboard, and needs no overlay. Escape closes it and
 * gives the focus back, as people expect of anything that opens.
 */
@Tag("details")
public final class Disclosure extends Component implements HasStyle {
    private static final String ESCAPE = """
            this.addEventListener('keydown', e => {
              if (e.key === 'Escape' && this.open) {
                e.stopPropagation();
                this.open = false;
                this.querySelector('summary').focus();
              }
            })""";

    // Choosing gives the focus back first, so that whatever opens then returns it to a place that is still there.
    private static final String MENU = """
            const beside = e => { if (!this.contains(e.target)) this.open = false; };
            this.addEventListener('click', e => {
              if (e.target.closest('summary') || !e.target.closest('a, button, vaadin-button')) return;
              this.open = false;
              this.querySelector('summary').focus();
            }, true);
            this.addEventListener('focusout', e => { if (e.relatedTarget) beside({ target: e.relatedTarget }); });
            this.addEventListener('toggle', () => {
              if (this.open) document.addEventListener('pointerdown', beside);
              else document.removeEventListener('pointerdown', beside);
            });""";

    public Disclosure(Component content, Component... word) {
        var summary = new Element("summary");
        for (var part : word) {
            summary.appendChild(part.getElement());
        }
        getElement().appendChild(summary, content.getElement());
        getElement().executeJs(ESCAPE);
    }

    /** What is in it are choices: it closes when one is made, or when one goes on elsewhere. */
    public Disclosure asMenu() {
        getElement().executeJs(MENU);
        return this;
    }
}
